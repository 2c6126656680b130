import type { Candidate } from '../candidate.ts';
import type { Clause, Clauses } from '../clause/clauses.ts';
import { contentEnd } from '../clause/content-end.ts';
import { isComma, isPossessive, phraseAfter, phraseBefore, type Range } from '../clause/noun-phrase.ts';
import { readCues } from '../cue-list.ts';

/** Verbs that only carry the noun: "made the claim that", "issued a statement saying", "expressed fears that". */
const CARRIERS = new Set(
  'make issue repeat express voice raise reject deny release offer give have get put push press dispute echo reiterate hold share draw show see cite'.split(
    ' ',
  ),
);

/** "X's claim that A", "fears that A", "X issued a demand for A": nouns that report. */
export function recogniseNounCue(clauses: Clauses): Candidate[] {
  const { items, end } = clauses;
  const { nouns } = readCues();
  const found: Candidate[] = [];
  for (let i = 0; i < end; i++) {
    const item = items[i];
    if (!item || item.quote || (item.pos !== 'NOUN' && item.pos !== 'VERB' && !(i === 0 && item.pos === 'PROPN')))
      continue;
    const cue = nouns.get(item.lemma) ?? (item.pos !== 'VERB' ? nouns.get(item.lower.replace(/s$/, '')) : undefined);
    if (!cue || clauses.list.some(clause => clause.group.head === i && i > 0)) continue;
    const { start, frame, cueEnd } = complementOf(clauses, i);
    if (start === undefined || !cue.frames.has(frame)) continue;
    const carrier = carrierOf(clauses, i);
    const owner = ownerOf(clauses, i);
    const source = owner ?? carrier?.subject;
    const cueStart = owner ? nounStart(clauses, i) : carrier?.subject ? carrier.group.first : nounStart(clauses, i);
    found.push({
      period: clauses.period,
      ...(source && { source }),
      cue: [cueStart, cueEnd],
      contents: [[start, nounContentEnd(clauses, i, start)]],
      lemma: cue.lemma,
      frame: `noun-${frame}${source ? '' : '-sourceless'}`,
      attitude: cue.attitude,
      stance: carrier && /^(?:deny|reject|dispute)$/.test(carrier.group.lemma) ? 'denies' : cue.stance,
      rule: `attribution/noun-${frame}${source ? '' : '-sourceless'}`,
    });
  }
  return found;
}

function complementOf({ items }: Clauses, at: number): { start?: number; frame: string; cueEnd: number } {
  const next = items[at + 1];
  // "fears abound that", "speculation is growing that"
  if (next && LINGER.test(items[at + (next.pos === 'AUX' ? 2 : 1)]?.lower ?? '')) {
    const that = at + (next.pos === 'AUX' ? 3 : 2);
    if (items[that]?.lower === 'that') return { start: that, frame: 'that', cueEnd: that };
  }
  const none = { frame: '', cueEnd: at + 1 };
  if (!next) return none;
  if (next.lower === 'that')
    return items[at + 2]?.pos === 'AUX' || items[at + 2]?.pos === 'VERB'
      ? none
      : { start: at + 1, frame: 'that', cueEnd: at + 1 };
  if (next.lower === 'to' && (items[at + 2]?.pos === 'VERB' || items[at + 2]?.pos === 'AUX'))
    return { start: at + 1, frame: 'to', cueEnd: at + 1 };
  if (next.lower === 'whether') return { start: at + 1, frame: 'whether', cueEnd: at + 1 };
  if (/^(?:of|for|about)$/.test(next.lower)) return { start: at + 2, frame: next.lower, cueEnd: at + 2 };
  return none;
}

const LINGER =
  /^(?:abound(?:s|ed)?|gr[eo]ws?|growing|persist(?:s|ed)?|remain(?:s|ed)?|emerged?|spread|mount(?:ed|ing)|swirl(?:s|ed)?|circulat(?:es?|ed|ing)|arose|lingers?|lingered)$/;

function carrierOf({ list, items }: Clauses, noun: number): Clause | undefined {
  for (let k = list.length - 1; k >= 0; k--) {
    const clause = list[k] as Clause;
    if (clause.group.head >= noun) continue;
    if (!CARRIERS.has(clause.group.lemma) || noun - clause.group.last > 6) return undefined;
    for (let i = clause.group.last; i < noun; i++) if (isComma(items[i]) || items[i]?.pos === 'ADP') return undefined;
    return clause;
  }
  return undefined;
}

/** "X's", "his", or "by X" / "from X" is not read: who stands after the noun is mostly its object. */
function ownerOf({ items }: Clauses, noun: number): Range | undefined {
  for (let i = noun - 1; i >= Math.max(0, noun - 5); i--) {
    const item = items[i];
    if (!item || isComma(item) || item.pos === 'VERB' || item.pos === 'ADP') return undefined;
    if (/^(?:his|her|their|its|my|our)$/.test(item.lower)) return [i, i + 1];
    if (isPossessive(item)) return phraseBefore(items, i);
  }
  return undefined;
}

function nounStart({ items }: Clauses, noun: number): number {
  let i = noun;
  while (i > 0 && (items[i - 1]?.pos === 'ADJ' || items[i - 1]?.pos === 'ADV')) i--;
  return i;
}

/** A noun's clause ends where the main clause goes on: at a comma, or the verb of which the noun is the subject. */
function nounContentEnd(clauses: Clauses, noun: number, from: number): number {
  const { items, list, end } = clauses;
  const dummy: Clause = {
    group: {
      first: noun,
      last: noun + 1,
      head: noun,
      lemma: '',
      form: 'finite',
      passive: false,
      negated: false,
      before: [],
    },
    after: noun + 1,
    own: false,
  };
  let stop = contentEnd(clauses, dummy, from);
  for (let i = from; i < stop; i++) if (isComma(items[i]) && i > from) stop = i;
  const isSubject = !list.some(clause => clause.group.head < noun);
  if (!isSubject) return stop;
  const verbs = list.filter(
    clause => clause.group.head > from && clause.group.head < stop && clause.group.form === 'finite',
  );
  const wanted = items[from]?.lower === 'that' || items[from]?.lower === 'whether' ? 1 : 0;
  const main = verbs[wanted];
  return main ? main.group.first : Math.min(stop, wanted === 0 ? Math.max(from + 1, phraseAfter(items, from)) : end);
}
