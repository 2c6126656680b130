import { useMemo } from 'preact/hooks';
import type { Article, Claim, Span } from '../../src/record/index.ts';
import { spansOverlap } from '../../src/record/index.ts';
import { hrefOf, useReport } from '../report-context.ts';
import { ArticleHead } from './article-head.tsx';
import { ArticleText } from './article-text.tsx';

interface ArticlePaneProps {
  readonly article: Article;
  readonly spans: readonly Span[];
}

/** One article with spans marked, and the way to the claims that stand there. */
export function ArticlePane({ article, spans }: ArticlePaneProps) {
  const report = useReport();
  const { story } = report;
  const inside = useMemo(() => spans.filter(([, end]) => end <= article.text.length), [spans, article]);
  const claims = useMemo(
    () => (inside.length > 0 ? claimsAt(story.claims, article.id, inside) : []),
    [story, article, inside],
  );
  const named = article.headline && !article.headline.span;
  return (
    <>
      {claims.length > 0 && (
        <ul class="claims-here">
          {claims.map(claim => (
            <li key={claim.id}>
              <a href={hrefOf(report, { kind: 'claim', id: claim.id })} title={claim.text}>
                <span>Claim:</span> {claim.text}
              </a>
            </li>
          ))}
        </ul>
      )}
      <ArticleHead article={article} />
      {named && <h4 class="headline">{article.headline?.text}</h4>}
      <ArticleText article={article} targets={inside} />
    </>
  );
}

const MOST_CLAIMS = 4;

function claimsAt(claims: readonly Claim[], article: string, spans: readonly Span[]): readonly Claim[] {
  const here = (claim: Claim): boolean =>
    claim.carriers.some(
      c => c.article === article && c.spans.some(span => spans.some(target => spansOverlap(span, target))),
    );
  return claims.filter(here).slice(0, MOST_CLAIMS);
}
