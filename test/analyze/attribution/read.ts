import type { AttributionDraft } from '../../../src/analyze/attribution/draft.ts';
import { findAttributions } from '../../../src/analyze/attribution/find-attributions.ts';
import { buildDoc } from '../../../src/analyze/segment/build-doc.ts';
import { readArticle } from '../../../src/read/read-article.ts';
import type { Span } from '../../../src/record/index.ts';

/** Attributions of an invented text. */
export function read(text: string): AttributionDraft[] {
  return findAttributions(buildDoc(readArticle({ text, language: 'en' })));
}

/** "source | cue | content …", spans joined by " … ". */
export function show(text: string, draft: AttributionDraft): string {
  const words = (spans: readonly Span[]) => spans.map(span => text.slice(...span)).join(' … ');
  return [draft.sources, draft.cues, draft.contents].map(words).join(' | ');
}

/** Those that do not stand in another's content. */
export const readOuter = (text: string): string[] =>
  read(text)
    .filter(draft => draft.within === undefined)
    .map(draft => show(text, draft));
