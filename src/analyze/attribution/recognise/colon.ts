import type { Candidate } from '../candidate.ts';
import type { Clauses } from '../clause/clauses.ts';
import { isPossessive, phraseBefore } from '../clause/noun-phrase.ts';
import type { Item } from '../clause/period.ts';

/** A speaker's name before a colon is at most this many words. */
const LONGEST_NAME = 6;

/** "Mayor: Bridge is safe", "LEE: We never agreed.", "The verdict of the board: “no.”": a colon in place of the verb. */
export function recogniseColon(clauses: Clauses): Candidate[] {
  const { items, end, list, period } = clauses;
  const at = items.findIndex(item => item.text === ':');
  if (at < 1 || at + 1 >= end) return [];
  if (list.some(clause => clause.group.head < at)) return [];
  const source = phraseBefore(items, at);
  if (!source || at - source[0] > LONGEST_NAME || source[0] > 1) return [];
  const quoted = !!items[at + 1]?.quote;
  const named = items
    .slice(source[0], at)
    .every(item => item.pos === 'PROPN' || isPossessive(item) || item.text === '.');
  if (!named && !quoted) return [];
  const frame = quoted ? 'colon-quote' : isTranscript(items, source[0], at) ? 'transcript' : 'headline-colon';
  if (frame === 'headline-colon' && (!list.some(clause => clause.group.head > at) || period.depth > 0)) return [];
  return [
    {
      period,
      source,
      cue: [at, at + 1],
      contents: [[at + 1, items.length]],
      lemma: ':',
      frame,
      attitude: 'says',
      stance: 'states',
      rule: `attribution/${frame}`,
    },
  ];
}

const isTranscript = (items: readonly Item[], from: number, to: number) =>
  items.slice(from, to).every(item => item.text === item.text.toUpperCase() && /\p{L}{2,}/u.test(item.text));
