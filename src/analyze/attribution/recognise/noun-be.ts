import type { Candidate } from '../candidate.ts';
import type { Clauses } from '../clause/clauses.ts';
import { isPossessive, phraseBefore, type Range } from '../clause/noun-phrase.ts';
import type { Item } from '../clause/period.ts';
import { canSpeak } from '../clause/speaker-kind.ts';

/** Nouns that belong to somebody without being what he says. */
const SILENT =
  /^(?:problem|trouble|advantage|disadvantage|weakness|strength|job|task|role|issue|success|failure|mistake|luck|difficulty|irony|reality|truth|fact|fate|beauty|difference|challenge|dilemma|edge|secret|strategy|goal|aim|asset|appeal|note|purpose)$/;

const UTTERANCE =
  /^(?:message|argument|verdict|line|answer|point|advice|theory|pitch|case|position|conclusion|response|reply|assessment|take|rationale|reasoning|motto|slogan|warning|question|explanation|pledge|view|opinion|claim|reaction|retort|prediction|plea|mantra|refrain)$/;

/** "The union's line was that A", "Her verdict: “A.”", "their message is that A": a noun of somebody's, "be" or a colon, the content. */
export function recogniseNounBe({ items, end, period }: Clauses): Candidate[] {
  const found: Candidate[] = [];
  for (let i = 1; i + 1 < end; i++) {
    const noun = items[i] as Item;
    if (noun.pos !== 'NOUN' || noun.quote || SILENT.test(noun.lemma)) continue;
    const content = contentAfter(items, i);
    if (!content) continue;
    const source = ownerOf(items, i);
    if (!source || !canSpeak(items, source)) continue;
    const cueStart = source[1] + (isPossessive(items[source[1]]) ? 1 : 0);
    if (cueStart > i) continue;
    found.push({
      period,
      source,
      cue: [cueStart, content.cueEnd],
      contents: [[content.start, end]],
      lemma: noun.lemma,
      frame: 'noun-be',
      attitude: /view|belief|opinion|hope|fear|feeling|theory|instinct/.test(noun.lemma) ? 'believes' : 'says',
      stance: 'states',
      rule: 'attribution/noun-be',
    });
  }
  return found;
}

function contentAfter(items: readonly Item[], noun: number): { start: number; cueEnd: number } | undefined {
  const next = items[noun + 1] as Item;
  if (next.text === ':' && items[noun + 2] && (items[noun + 2]?.quote || UTTERANCE.test((items[noun] as Item).lemma)))
    return { start: noun + 2, cueEnd: noun + 2 };
  if (next.pos !== 'AUX' || next.lemma !== 'be') return undefined;
  let i = noun + 2;
  while (
    items[i]?.pos === 'ADV' ||
    items[i]?.text === ':' ||
    items[i]?.lower === 'simple' ||
    items[i]?.lower === 'clear'
  )
    i++;
  const at = items[i];
  if (!at || !(at.lower === 'that' || (at.quote && items[i - 1]?.text === ':'))) return undefined;
  if (at.lower === 'that' && items[i + 1]?.pos === 'AUX') return undefined;
  return { start: i, cueEnd: i };
}

/** "his", "the union's" before the noun. */
function ownerOf(items: readonly Item[], noun: number): Range | undefined {
  for (let i = noun - 1; i >= Math.max(0, noun - 5); i--) {
    const item = items[i] as Item;
    if (/^(?:his|her|their|my|our)$/.test(item.lower)) return [i, i + 1];
    if (/^its$/.test(item.lower)) return [i, i + 1];
    if (isPossessive(item)) return phraseBefore(items, i);
    if (item.pos === 'VERB' || item.pos === 'AUX' || item.pos === 'PUNCT' || item.pos === 'DET') return undefined;
  }
  return undefined;
}
