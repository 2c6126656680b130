import { overlapLength, type Span } from '../../../record/index.ts';
import type { Doc } from '../../doc.ts';
import type { Found } from '../candidate.ts';
import { wordsBeside } from './beside.ts';
import { namePhraseAt } from './name-phrase.ts';

/** Verbs whose object is whom it is said to. */
const TELLS =
  /(?<!\p{L})(?:tell|tells|told|telling|inform(?:s|ed|ing)?|remind(?:s|ed|ing)?|assur(?:e|es|ed|ing)|warn(?:s|ed|ing)?|notif(?:y|ies|ied|ying)|brief(?:s|ed|ing)?|ask(?:s|ed|ing)?|urg(?:e|es|ed|ing)|implor(?:e|es|ed|ing)|call(?:s|ed|ing)? (?:up)?on)(?: exclusively)?$/iu;
/** "in an interview with CNN", "speaking to reporters", "in an email to the Marlow Daily". */
const INTERVIEW =
  /(?<!\p{L})(?:(?:interview|conversation|appearance|phone call|call)(?: \p{L}+day)?(?: \p{L}+)? (?:with|on|to)|speaking (?:to|with)|spoke (?:to|with)|(?:e-?mail|statement|letter|message|note|memo|tweet|remarks)(?: \p{L}+day)? to|in response to)(?=\s+)/giu;
/** "said on “Face the Town”", "said Sunday on Marlow Today": a programme, by its capitals or marks. */
const ON_AIR =
  /(?<=\b(?:said|says|saying|appeared|appearing|speaking)(?: \p{L}+day)?(?: morning| evening| night)?) on (?=[“"]?(?:[\p{Lu}]|the “|an? episode))(?!Twitter|Facebook|Instagram|Truth|YouTube|X\b|TikTok|\p{L}+day\b|January|February|March|April|May|June|July|August|September|October|November|December|Jan\.|Feb\.|Aug\.|Sept?\.|Oct\.|Nov\.|Dec\.)/gu;
const NOBODY =
  /^(?:him|her|them|it|me|us|you|himself|herself|themselves|so|off|more|one|that|the truth|a different story)$/i;

/** Whom a saying was told to: "told reporters", "in an interview with CNN", "said on Marlow Today". Cost: n log n. */
export function readTold(doc: Doc, found: readonly Found[]): Found[] {
  const { text } = doc.article;
  return found.map(item => {
    const beside = wordsBeside(doc, item);
    if (!beside || item.rule === 'attribution/cited') return item;
    const { cue, around } = beside;
    const to = [...told(text, item, cue, around), ...inTalk(text, item, cue, around)].filter(
      span =>
        !NOBODY.test(text.slice(...span)) && ![...item.sources, ...item.to].some(one => overlapLength(one, span) > 0),
    );
    return to.length > 0 ? { ...item, to: [...item.to, ...to] } : item;
  });
}

function told(text: string, item: Found, cue: Span, around: Span): Span[] {
  if (!TELLS.test(text.slice(...cue))) return [];
  const start = cue[1] + (/^\s+/.exec(text.slice(cue[1], cue[1] + 9))?.[0].length ?? 0);
  const behind = item.contents.find(span => span[1] > start);
  const asked = behind && behind[0] <= start + 1 ? / to \p{L}/u.exec(text.slice(...behind)) : undefined;
  // "asked Berg to leave": the one asked stands in what is asked
  const limit = asked && behind ? behind[0] + asked.index : (behind?.[0] ?? around[1]);
  const span = namePhraseAt(text, start, limit);
  return span[0] < span[1] && !(behind && behind[0] <= start + 1 && !asked) ? [span] : [];
}

/** In front of the source too: "In an interview with CNN, Berg said". */
function inTalk(text: string, { contents }: Found, cue: Span, [from, end]: Span): Span[] {
  return [INTERVIEW, ON_AIR].flatMap(pattern =>
    [...text.slice(from, end).matchAll(pattern)].flatMap(match => {
      const at = from + match.index + match[0].length;
      const start = at + (/^\s*[“"]?/.exec(text.slice(at, at + 9))?.[0].length ?? 0);
      const span = namePhraseAt(text, start, end);
      const inside = contents.some(content => overlapLength(content, [at - 1, span[1]]) > 0);
      return inside || span[0] >= span[1] || Math.abs(at - cue[0]) > 200 ? [] : [span];
    }),
  );
}
