import type { Notice, Passage, Strand } from '../../record/index.ts';
import { gatherPassages } from './gather-passages.ts';
import { matchAll } from './match-all.ts';
import { readWords } from './read-words.ts';
import { compareArticles, type ReuseArticle } from './reuse-article.ts';
import { cutNotice, longNotice, sortNotices } from './reuse-notices.ts';
import type { WordTable } from './word-table.ts';
import { WordWriter } from './word-writer.ts';

export type { ReuseArticle } from './reuse-article.ts';

/** What reuse finds over a set of articles. */
export interface Reuse {
  readonly passages: Passage[];
  readonly strands: Strand[];
  readonly notices: Notice[];
}

/**
 * Passages that stand in two articles, copied or edited, and the strands that they form. Only the articles' bodies are read. Same
 * articles, same result, in any order; whether two articles share a passage does not depend on the others up to ALL_PAIRS copies.
 * Passages in the order of their articles (`compareArticles`) and spans. Cost: linear in the words for news; docs/reuse.md.
 */
export function findPassages(given: readonly ReuseArticle[]): Reuse {
  const articles = [...given].sort(compareArticles);
  const notices: Notice[] = [];
  const table = readTable(articles, notices);
  const matched = matchAll(table);
  for (const { cut } of matched) notices.push(...cut.map(n => cutNotice((articles[n] as ReuseArticle).id)));
  const gathered = gatherPassages(
    articles,
    matched.flatMap(({ drafts }) => drafts),
  );
  return {
    passages: [...gathered.passages()],
    strands: gathered.strands,
    notices: sortNotices([...notices, ...gathered.notices]),
  };
}

function readTable(articles: readonly ReuseArticle[], notices: Notice[]): WordTable {
  const writer = new WordWriter();
  for (const { id, text, body } of articles) if (!readWords(writer, text, body)) notices.push(longNotice(id));
  return writer.finish();
}
