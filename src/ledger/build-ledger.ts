import type { Generator, Ledger, Links, Notice } from '../record/index.ts';

/** Claims, origins, disputes, absence and timeline from what `link` found. */
export function buildLedger(links: Links, notices: readonly Notice[], generator: Generator): Ledger {
  return {
    format: 'hearsay-ledger',
    version: 1,
    generator,
    articles: links.articles,
    entities: links.entities,
    attributions: links.articles.flatMap(article => article.attributions),
    passages: links.passages,
    strands: links.strands,
    claims: [],
    disputes: [],
    timeline: [],
    stories: links.stories,
    notices,
  };
}
