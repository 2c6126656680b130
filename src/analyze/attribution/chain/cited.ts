import { overlapLength, type Span } from '../../../record/index.ts';
import type { Doc } from '../../doc.ts';
import type { Found } from '../candidate.ts';
import { finderBy, wordsBeside } from './beside.ts';
import { isMedium, namePhraseAt, whoIs } from './name-phrase.ts';

const CITES = /(?<!\p{L})(?:citing|quoting)\s+/giu;

/**
 * "Marlow News reported, citing the ministry, that …": besides Marlow News's own attribution one of the ministry's, with the same content
 * and within the other. A medium may cite papers too; what a person cites besides people are grounds, not speakers. An attribution that has
 * only the name that is cited as its content goes. Cost: n log n.
 */
export function readCited(doc: Doc, found: readonly Found[]): Found[] {
  const { text } = doc.article;
  const withCueIn = finderBy(found, item => item.cues);
  const read = new Set<number>();
  const taken = new Set<Found>();
  const shortened = new Map<Found, Found>();
  const added: Found[] = [];
  for (const item of found) {
    const beside = wordsBeside(doc, item);
    if (!beside) continue;
    const { around } = beside;
    for (const match of text.slice(...around).matchAll(CITES)) {
      const at = around[0] + match.index;
      if (read.has(at)) continue;
      read.add(at);
      const cue: Span = [at, at + match[0].trimEnd().length];
      const named = namePhraseAt(text, at + match[0].length, around[1]);
      const near = withCueIn(around).filter(one => isMain(text, one) && beforeCiting(text, one, cue, named));
      const whole = nearest(near, cue);
      const main = whole && beforeCiting(text, whole, cue, named);
      if (!main || named[0] === named[1] || !passesOn(text, main, named)) continue;
      const own = withCueIn(cue);
      if (own.some(one => sizeOf(one.contents) > 2 * (named[1] - named[0]))) continue;
      shortened.set(whole, main);
      for (const one of own) taken.add(one);
      added.push({
        ...main,
        sources: [named],
        cues: [cue],
        relays: [],
        to: [],
        lemma: 'cite',
        stance: 'states',
        attitude: 'says',
        rule: 'attribution/cited',
        outerCue: main.cues[0] as Span,
      });
    }
  }
  return [...found.filter(item => !taken.has(item)).map(item => shortened.get(item) ?? item), ...added];
}

const isMain = (text: string, { attitude, stance, cues, sources }: Found): boolean =>
  attitude === 'says' &&
  stance === 'states' &&
  sources.length > 0 &&
  !cues.some(cue => /^(?:cit|quot)/i.test(text.slice(...cue)));

/**
 * The attribution without "citing …" at the end of its content, which is a medium's own word: "reported that the pier was shut, citing the police".
 * Undefined where the citing is part of what is said.
 */
function beforeCiting(text: string, item: Found, cue: Span, named: Span): Found | undefined {
  if (!touches(item.contents, cue)) return item;
  const last = item.contents.at(-1) as Span;
  const comma = /,\s*$/.exec(text.slice(last[0], cue[0]));
  const isTail = comma && cue[0] < last[1] && last[1] - named[1] <= 1;
  if (!isTail || !item.sources.some(span => isMedium(text.slice(...span)))) return undefined;
  return { ...item, contents: [...item.contents.slice(0, -1), [last[0], last[0] + comma.index]] };
}

function passesOn(text: string, main: Found, named: Span): boolean {
  const who = whoIs(text.slice(...named));
  return who === 'speaker' || (who === 'document' && main.sources.some(span => isMedium(text.slice(...span))));
}

const touches = (spans: readonly Span[], cue: Span) => spans.some(span => overlapLength(span, cue) > 0);

const sizeOf = (spans: readonly Span[]) => spans.reduce((sum, [start, end]) => sum + end - start, 0);

function nearest(items: readonly Found[], [start]: Span): Found | undefined {
  const distance = (item: Found) => Math.abs((item.cues[0]?.[0] ?? 0) - start);
  return items.reduce<Found | undefined>(
    (best, item) => (best && distance(best) <= distance(item) ? best : item),
    undefined,
  );
}
