import type { Attitude } from '../../../record/index.ts';
import type { Candidate } from '../candidate.ts';
import type { Clause, Clauses } from '../clause/clauses.ts';
import { isComma, phraseAfter } from '../clause/noun-phrase.ts';
import type { Item } from '../clause/period.ts';
import { subjectBefore } from '../clause/subject.ts';

/** Adjectives that hold a that-clause, and the prepositions with which they hold a thing. */
const BELIEF =
  /^(?:confident|sure|certain|convinced|worried|concerned|hopeful|optimistic|adamant|afraid|skeptical|sceptical|doubtful|pessimistic|disappointed|proud|glad|happy|surprised|upset|angry|frustrated|amazed|shocked|relieved|thrilled|pleased|aware|unaware|mindful|grateful|clear|explicit|unsure|uncertain)$/;
const WITH_PREPOSITION: ReadonlyMap<string, string> = new Map(
  Object.entries({
    critical: 'of',
    skeptical: 'of',
    sceptical: 'of',
    dismissive: 'of',
    supportive: 'of',
    wary: 'of',
    proud: 'of',
    fearful: 'of',
    aware: 'of',
    contemptuous: 'of',
    disdainful: 'of',
    worried: 'about',
    concerned: 'about',
    optimistic: 'about',
    pessimistic: 'about',
    angry: 'about',
    upset: 'about',
    enthusiastic: 'about',
    excited: 'about',
    nervous: 'about',
    silent: 'on',
    unhappy: 'with',
  }),
);

/** "X is confident that A", "X made clear that A", "X was critical of A". */
export function recogniseAdjectiveCue(clauses: Clauses): Candidate[] {
  const { items, end, list } = clauses;
  const found: Candidate[] = [];
  for (let i = 1; i + 1 < end; i++) {
    const item = items[i] as Item;
    if (item.quote || item.pos === 'PUNCT') continue;
    const frame = frameAt(items, i);
    if (!frame) continue;
    const carrier = carrierOf(clauses, i);
    if (!carrier) continue;
    const start = frame === 'of' ? i + 2 : i + 1;
    const next = list.find(
      clause => clause.group.first > i && clause.begins !== undefined && clause.cue && clause.begins > start,
    );
    let stop = frame === 'of' ? phraseAfter(items, start) : (next?.begins ?? end);
    if (frame === 'of' && stop === start) stop = commaAfter(items, start, end);
    const says = /^(?:clear|explicit|adamant|critical|dismissive)$/.test(item.lower);
    const knows = /aware|mindful/.test(item.lower);
    const attitude: Attitude = says ? 'says' : knows ? 'knows' : 'believes';
    found.push({
      period: clauses.period,
      source: carrier.source,
      cue: [carrier.first, frame === 'of' ? i + 2 : i + 1],
      contents: [[start, stop]],
      lemma: item.lower,
      frame: `adjective-${frame}`,
      attitude,
      stance: 'states',
      rule: `attribution/adjective-${frame}`,
    });
  }
  return found;
}

function frameAt(items: readonly Item[], at: number): 'that' | 'of' | undefined {
  const { lower, pos } = items[at] as Item;
  const next = items[at + 1]?.lower;
  if (pos === 'NOUN' || pos === 'PROPN' || pos === 'DET' || next === undefined) return undefined;
  if (next === 'that') return BELIEF.test(lower) && items[at + 2]?.pos !== 'PUNCT' ? 'that' : undefined;
  return WITH_PREPOSITION.get(lower) === next ? 'of' : undefined;
}

/** "X is", "X remains", "X made (it)" before the adjective. */
function carrierOf(
  { items, list }: Clauses,
  at: number,
): { source: readonly [number, number]; first: number } | undefined {
  let i = at;
  while (i > 0 && (items[i - 1]?.pos === 'ADV' || /^(?:it|been|not|being)$/.test(items[i - 1]?.lower ?? ''))) i--;
  const verb = items[i - 1];
  if (!verb || isComma(verb)) return undefined;
  const clause: Clause | undefined = list.find(c => c.group.first <= i - 1 && i - 1 < c.group.last);
  if (
    clause &&
    /^(?:make|remain|become|feel|seem|stay|sound|appear)$/.test(clause.group.lemma) &&
    clause.subject &&
    !clause.group.passive
  ) {
    return { source: clause.subject, first: clause.group.first };
  }
  if (verb.lemma !== 'be') return undefined;
  let first = i - 1;
  while (first > 0 && (items[first - 1]?.pos === 'AUX' || items[first - 1]?.pos === 'ADV')) first--;
  const subject = subjectBefore(items, first);
  const head = subject && items[subject[1] - 1];
  if (!subject || !head || /^(?:it|that|this|there|what)$/.test(head.lower)) return undefined;
  return { source: subject, first };
}

function commaAfter(items: readonly Item[], from: number, end: number): number {
  let i = from;
  while (i < end && !isComma(items[i])) i++;
  return i;
}
