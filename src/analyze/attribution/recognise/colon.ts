import type { Candidate } from '../candidate.ts';
import type { Clauses } from '../clause/clauses.ts';
import { isPossessive, phraseBefore, type Range } from '../clause/noun-phrase.ts';
import type { Item } from '../clause/period.ts';
import { canSpeak } from '../clause/speaker-kind.ts';

/** A speaker's name before a colon is at most this many words. */
const LONGEST_NAME = 6;
/** And after a dash, with title and office, this many. */
const LONGEST_CREDIT = 16;

/** "“We tried.” — Ann Lee": a dash and a name under a quotation. */
export function recogniseDash({ items, end, period, list }: Clauses): Candidate[] {
  const at = items.findIndex(item => /^(?:[―—–-]|--)$/.test(item.text));
  if (at < 1 || !items[at - 1]?.quote || at + 1 >= end || list.length > 0) return [];
  const source: Range = [at + 1, end];
  if (items.length - at > LONGEST_CREDIT || items[at + 1]?.pos !== 'PROPN' || !canSpeak(items, source)) return [];
  return [
    {
      period,
      source,
      cue: [at, at + 1],
      contents: [[0, at]],
      lemma: '—',
      frame: 'dash',
      attitude: 'says',
      stance: 'states',
      rule: 'attribution/dash',
    },
  ];
}

/** "Mayor: Bridge is safe", "LEE: We never agreed.", "The verdict of the board: “no.”": a colon in place of the verb. */
export function recogniseColon(clauses: Clauses): Candidate[] {
  const { items, end, list, period } = clauses;
  const at = items.findIndex(item => item.text === ':');
  if (at < 1 || at + 1 >= end) return [];
  if (list.some(clause => clause.group.head < at)) return [];
  const source = phraseBefore(items, at);
  if (!source || at - source[0] > LONGEST_NAME || source[0] > 1) return [];
  if (CREDIT.test(items[at - 1]?.lower ?? '')) return [];
  const quoted = !!items[at + 1]?.quote;
  const named = items
    .slice(source[0], at)
    .every(item => item.pos === 'PROPN' || isPossessive(item) || item.text === '.');
  const headline =
    !/[.!?]$/.test(items.at(-1)?.text ?? '') && canSpeak(items, source) && /^\p{Lu}/u.test(items[at + 1]?.text ?? '');
  if (!named && !quoted && !headline) return [];
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

/** What stands before the colon of a credit or a link, not a speaker. */
const CREDIT = /^(?:source|photo|photos|image|credit|video|related|more|read|watch|note|update|topics|tags|by)$/;

const isTranscript = (items: readonly Item[], from: number, to: number) =>
  items.slice(from, to).every(item => item.text === item.text.toUpperCase() && /\p{L}{2,}/u.test(item.text));
