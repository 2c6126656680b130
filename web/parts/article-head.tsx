import { count } from '../../src/present/count.ts';
import type { Article } from '../../src/record/index.ts';
import { entityName, outletLabel } from '../model/names.ts';
import { useReport } from '../report-context.ts';
import { OutletName, PublishedTime } from './outlet-name.tsx';

/** Outlet, time, byline, credits and where the text came from. */
export function ArticleHead({ article }: { readonly article: Article }) {
  const { index } = useReport();
  const { outlet, credits } = article;
  const facts = [
    article.byline && `by ${article.byline}`,
    outlet.owner && `owned by ${outlet.owner}`,
    outlet.basis === 'implied' && `outlet from ${outlet.rule ?? 'a rule'}`,
    credits.length > 0 && `credits ${[...new Set(credits.map(credit => entityName(index, credit.entity)))].join(', ')}`,
    article.language !== 'en' && `language ${article.language}, not analyzed`,
    article.furniture.length > 0 && `${count(article.furniture.length, 'piece')} of furniture folded`,
  ].filter(Boolean);
  return (
    <div class="article-head">
      <h3 class="carrier-head">
        <OutletName article={article} /> <PublishedTime article={article} />
      </h3>
      <p class="sub">
        {facts.join(' · ')}
        {article.path !== outletLabel(article) && (
          <>
            {facts.length > 0 && ' · '}
            <span class="path">{article.path}</span>
          </>
        )}
      </p>
    </div>
  );
}
