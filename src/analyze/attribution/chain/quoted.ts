import type { Span } from '../../../record/index.ts';
import type { Doc } from '../../doc.ts';
import type { Found } from '../candidate.ts';
import { finderBy, wordsBeside } from './beside.ts';

const QUOTES = /\b(?:quot|cit)(?:e|es|ed|ing)\b/i;
/** "Y as saying …", "Y, the mayor, as saying that …". */
const AS_SAYING =
  /^([^“”"]{2,120}?),?\s+(as (?:saying|stating|telling|suggesting|having said|claiming|warning|writing)|said|says|stated|reported)[\s:,]+(?:that\s+)?/;
/** "…, X quoted Y as saying": the words stand in front. */
const POSTPOSED = /^([^“”"]{2,120}?),?\s+(as (?:saying|stating|telling))$/;
/** "Y: “…”". */
const COLON = /^([^“”":]{2,120}?)(:)\s+(?=[“"])/;

/**
 * "Marlow News quoted Berg as saying that …": within what Marlow News quotes, the attribution of Berg's own words. Replaces what else
 * stands there with the cue "saying". Cost: n log n.
 */
export function readQuoted(doc: Doc, found: readonly Found[]): Found[] {
  const { text } = doc.article;
  const added = found.flatMap(item => saidBy(text, item) ?? saidInFront(doc, item) ?? []);
  if (added.length === 0) return [...found];
  const sameCue = finderBy(added, item => item.cues);
  const contents = new Set(added.map(item => item.contents.join()));
  const outer = new Set(added.map(item => item.outerCue?.[0]));
  const isReplaced = ({ cues, contents: own }: Found) =>
    !outer.has(cues[0]?.[0]) && (cues.some(cue => sameCue(cue).length > 0) || contents.has(own.join()));
  return [...found.filter(item => !isReplaced(item)), ...added];
}

/** "The talks have failed, Marlow News quoted a spokesman as saying." */
function saidInFront(doc: Doc, item: Found): Found | undefined {
  const { text } = doc.article;
  const [[content, more], [source], beside] = [item.contents, item.sources, wordsBeside(doc, item)];
  if (!content || more || !source || !beside || !item.cues.some(cue => QUOTES.test(text.slice(...cue))))
    return undefined;
  const match = POSTPOSED.exec(text.slice(...content));
  const [named, cue] = [match?.[1], match?.[2]];
  const front = /^[\s“"]*(.*?)[,\s]*$/su.exec(text.slice(beside.around[0], source[0]))?.[1] ?? '';
  if (!named || !cue || !/\s\S+\s/.test(front)) return undefined;
  const start = text.indexOf(front, beside.around[0]);
  const cueAt = content[1] - cue.length;
  return asSaid(item, [content[0], content[0] + named.length], [cueAt, content[1]], [[start, start + front.length]]);
}

function saidBy(text: string, item: Found): Found | undefined {
  const [content] = item.contents;
  if (!content || !item.cues.some(cue => QUOTES.test(text.slice(...cue)))) return undefined;
  const words = text.slice(...content);
  const match = AS_SAYING.exec(words) ?? COLON.exec(words);
  const [named, cue] = [match?.[1], match?.[2]];
  if (!match || !named || !cue) return undefined;
  const source: Span = [content[0], content[0] + named.length];
  const cueAt = content[0] + named.length + match[0].slice(named.length).indexOf(cue);
  const rest: Span = [content[0] + match[0].length, content[1]];
  if (rest[0] >= rest[1]) return undefined;
  const own: Span = cue === ':' ? (item.cues[0] as Span) : [cueAt, cueAt + cue.length];
  return asSaid(item, source, own, [rest, ...item.contents.slice(1)]);
}

/** What the one who is quoted says, within the quoter's attribution. */
function asSaid(outer: Found, source: Span, cue: Span, contents: readonly Span[]): Found {
  return {
    ...outer,
    sources: [source],
    cues: [cue],
    contents,
    relays: [],
    to: [],
    lemma: 'say',
    attitude: 'says',
    stance: 'states',
    rule: 'attribution/quoted-as-saying',
    outerCue: outer.cues[0] as Span,
  };
}
