import type { Span } from '../../record/index.ts';
import type { AttributionDraft } from '../attribution/draft.ts';
import type { PhraseContext } from './phrase-context.ts';
import { resolvePhrase } from './resolve-phrase.ts';

interface Relayed {
  readonly key: string;
  readonly span: Span;
}

/** A name as it can follow: up to the next comma, clause or preposition. */
const NAME = '([^,.;:“”"()]{2,70}?)(?=\\s+(?:on|in|at|that|which|who|after|before|as|saying|and|to)\\s|[,.;:“”"()]|$)';
const CITED = new RegExp(
  `\\b(?:citing|quoting|quoted by|cited by|as reported by|as told to|in a report by|according to)\\s+${NAME}`,
  'g',
);
const SPOKE_THROUGH =
  /^[^“”"]{0,25}?\b(?:through|via|in a statement (?:read|given|released|issued) by) ((?:an?|the|his|her|its|their) (?:\p{L}+ ){0,3}?(?:spokes\p{L}+|lawyer|attorney|aide|publicist|interpreter|translator|representative|agent|press secretary))\b/u;
const WROTE_IN =
  /\bin (?:an?|the|his|her|their) (?:[\p{L}-]+ ){0,3}(?:op-ed|column|essay|article|piece|commentary|editorial|letter)(?: published)? (?:in|for|on) ((?:\p{L}+day[’']s )?(?:the )?(?:\p{Lu}[\p{L}.&’'-]*(?: |(?=[,.;]|$)))+)/u;
const WRITES = /^(?:write|wrote|written|writes|writing)$/;

/** Who passed on what was said, by the words around the cue: "said through a spokesman", "noted in a column in the Marlow Daily", "said, citing the agency". */
export function relaysAround(context: PhraseContext, draft: AttributionDraft): Relayed[] {
  const { doc, index } = context;
  const { text } = doc.article;
  const [cue] = draft.cues;
  const sentence = cue && doc.sentences[doc.tokens[index.first(cue[0])]?.sentence ?? -1];
  if (!cue || !sentence) return [];
  const behind = text.slice(cue[0], sentence.span[1]);
  const spans: Span[] = [];
  for (const found of [SPOKE_THROUGH.exec(text.slice(cue[1], sentence.span[1])), WROTE_IN.exec(behind)]) {
    const words = found?.[1]?.trimEnd();
    if (!found || !words) continue;
    const at = text.indexOf(words, found[0] === behind ? cue[0] : cue[0] + found.index);
    const dated = /^\p{L}+day[’']s /u.exec(words)?.[0].length ?? 0;
    if (at >= 0) spans.push([at + dated, at + words.length]);
  }
  spans.push(...citedIn(text, draft, sentence.span));
  return spans.flatMap(span => resolvePhrase(context, span).flatMap(({ key }) => (key ? [{ key, span }] : [])));
}

/** "…, citing the agency": outside what was said, and not the source itself. */
function citedIn(text: string, draft: AttributionDraft, [from, to]: Span): Span[] {
  return [...text.slice(from, to).matchAll(CITED)].flatMap(match => {
    const name = match[1] ?? '';
    const start = from + match.index + match[0].length - name.length;
    const span: Span = [start, start + name.length];
    const isOwn = [...draft.sources, ...draft.contents].some(([a, b]) => a < span[1] && span[0] < b);
    const follows = draft.cues.some(cue => cue[1] <= span[0]) || draft.contents.some(content => content[1] <= span[0]);
    return isOwn || !follows || draft.cues.some(cue => cue[0] < span[1] && from + match.index < cue[1]) ? [] : [span];
  });
}

/** True where the speaker's words were written: those that follow come from the same place. */
export const isWritten = ({ doc, index }: PhraseContext, { cues }: AttributionDraft): boolean =>
  cues.some(([start]) => WRITES.test(doc.tokens[index.first(start)]?.lower ?? ''));
