import type { AnalyzedArticle, Entity, Links, Notice, Passage, Story, Strand } from '../record/index.ts';
import { toLine } from '../util/json.ts';

/** A line of `hearsay link`: a record with what kind it is. */
export type LinkLine =
  | ({ readonly record: 'article' } & AnalyzedArticle)
  | ({ readonly record: 'entity' } & Entity)
  | ({ readonly record: 'passage' } & Passage)
  | ({ readonly record: 'strand' } & Strand)
  | ({ readonly record: 'story' } & Story)
  | ({ readonly record: 'notice' } & Notice);

export interface LinkResult {
  readonly links: Links;
  readonly notices: readonly Notice[];
}

/** What `link` found as NDJSON, kind by kind. */
export function* linksLines({ links, notices }: LinkResult): Generator<string> {
  yield* tagged('article', links.articles);
  yield* tagged('entity', links.entities);
  yield* tagged('passage', links.passages);
  yield* tagged('strand', links.strands);
  yield* tagged('story', links.stories);
  yield* tagged('notice', notices);
}

function* tagged(record: LinkLine['record'], items: readonly object[]): Generator<string> {
  for (const item of items) yield toLine({ record, ...item });
}

/** Gathers the lines of `hearsay link` again, in the order in which they come. */
export function gatherLinks(): { readonly add: (line: LinkLine) => void; readonly result: LinkResult } {
  const articles: AnalyzedArticle[] = [];
  const entities: Entity[] = [];
  const passages: Passage[] = [];
  const strands: Strand[] = [];
  const stories: Story[] = [];
  const notices: Notice[] = [];
  const add = ({ record, ...fields }: LinkLine): void => {
    switch (record) {
      case 'article':
        articles.push(fields as AnalyzedArticle);
        break;
      case 'entity':
        entities.push(fields as Entity);
        break;
      case 'passage':
        passages.push(fields as Passage);
        break;
      case 'strand':
        strands.push(fields as Strand);
        break;
      case 'story':
        stories.push(fields as Story);
        break;
      case 'notice':
        notices.push(fields as Notice);
    }
  };
  return { add, result: { links: { articles, entities, passages, strands, stories }, notices } };
}
