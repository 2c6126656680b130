import { overlapLength, type Span } from '../../../record/index.ts';
import type { Doc } from '../../doc.ts';
import type { Found } from '../candidate.ts';
import { finderBy, wordsBeside } from './beside.ts';
import { isMedium, namePhraseAt, whoIs } from './name-phrase.ts';

/** "carried by the agency", "as quoted by the Marlow Daily", "published on Monday in the Marlow Daily". */
const CARRIED =
  /(?<!\p{L})(?:(?:carried|published|printed|aired|broadcast|reported|quoted|cited|released|issued|read(?: out)?|distributed|posted|relayed|provided|obtained|shown)(?: \p{L}+day)? by|(?:carried|published|printed|aired|broadcast|posted|shown)(?: \p{L}+day)? (?:in|on))(?=\s+)/giu;
/** "said through his lawyer". */
const THROUGH =
  /(?<!\p{L})(?:through|via) (?=(?:an?|the|his|her|its|their) (?:\p{L}+ ){0,3}?(?:spokes\p{L}+|lawyers?|attorneys?|aides?|publicist|interpreter|translator|representatives?|agent|press secretary|office)(?!\p{L}))/giu;
/** "wrote in a column in the Marlow Daily", "wrote in the Marlow Daily". */
const WROTE =
  /(?<!\p{L})(?:op-ed|column|essay|article|piece|commentary|editorial|letter)(?: \p{L}+)? (?:in|for)(?=\s+)|(?<=\b(?:wrote|writes|writing))(?: \p{L}+day)? (?:in|for)(?=\s+)/giu;
/** "…, Berg said, according to the agency". */
const ACCORDING = /(?<!\p{L})according to(?=\s+)/giu;
/** Characters between the cue and the words that name a relay. */
const REACH = 160;

/**
 * Relays that stand beside an attribution in its sentence, outside of what is said: "said in a statement carried by the agency", "said through his
 * lawyer", "wrote in the Marlow Daily". Cost: n log n.
 */
export function readCarried(doc: Doc, found: readonly Found[]): Found[] {
  const { text } = doc.article;
  const withSourceIn = finderBy(found, item => item.sources);
  const speaks = (span: Span) => whoIs(text.slice(...span)) === 'speaker';
  return found.map(item => {
    const beside = wordsBeside(doc, item);
    if (!beside || item.attitude === 'wants' || item.rule === 'attribution/cited') return item;
    const { around } = beside;
    const isCredit = ACCORDS.test(item.cues.map(cue => text.slice(...cue)).join(' '));
    const relays = [
      ...named(text, item, around, CARRIED, speaks),
      ...named(text, item, around, THROUGH, () => true),
      ...named(text, item, around, WROTE, span => isMedium(text.slice(...span))),
      // where nothing else is made of it
      ...(isCredit
        ? []
        : named(text, item, around, ACCORDING, span => speaks(span) && withSourceIn(span).length === 0)),
    ];
    return relays.length > 0 ? { ...item, relays: [...item.relays, ...relays] } : item;
  });
}

const ACCORDS = /according to/i;

/** The names behind a pattern, from the item's source or cue on. */
function named(
  text: string,
  item: Found,
  [begin, end]: Span,
  pattern: RegExp,
  isRelay: (span: Span) => boolean,
): Span[] {
  const start = Math.max(begin, Math.min(...[...item.sources, ...item.cues].map(([from]) => from)));
  return [...text.slice(start, end).matchAll(pattern)].flatMap(match => {
    const at = start + match.index + match[0].length;
    const source = item.sources.find(span => span[0] <= at && at < span[1]);
    const name = namePhraseAt(text, at + (/^\s+/.exec(text.slice(at, at + 9))?.[0].length ?? 0), source?.[1] ?? end);
    const inside = item.contents.some(span => overlapLength(span, [start + match.index, at]) > 0);
    const near = source !== undefined || item.cues.some(cue => Math.abs(start + match.index - cue[1]) <= REACH);
    return name[0] < name[1] && !inside && near && isRelay(name) ? [name] : [];
  });
}
