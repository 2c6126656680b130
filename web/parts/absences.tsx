import type { AbsenceReason, Claim } from '../../src/record/index.ts';
import { groupBy } from '../../src/util/order.ts';
import { absenceWords } from '../model/cells.ts';
import { hrefOfArticle, useReport } from '../report-context.ts';
import { AbsentGlyph } from './glyph.tsx';
import { OutletName } from './outlet-name.tsx';

const ORDER: readonly AbsenceReason[] = ['not-found', 'text-cut', 'published-earlier', 'not-analyzed'];

/** Articles of the story that do not carry a claim, by reason. */
export function Absences({ claim }: { readonly claim: Claim }) {
  const report = useReport();
  if (claim.absent.length === 0) return <p class="empty">None: every article of the story carries it.</p>;
  const byReason = groupBy(claim.absent, absent => absent.reason);
  return (
    <dl class="absences">
      {ORDER.filter(reason => byReason.has(reason)).map(reason => (
        <div key={reason}>
          <dt>
            <AbsentGlyph reason={reason} /> {absenceWords(reason)}
          </dt>
          <dd>
            {(byReason.get(reason) ?? []).map(({ article: id }, i) => {
              const article = report.index.articles.get(id);
              return article ? (
                <span key={id}>
                  {i > 0 && ', '}
                  <a href={hrefOfArticle(report, id)}>
                    <OutletName article={article} />
                  </a>
                </span>
              ) : null;
            })}
          </dd>
        </div>
      ))}
    </dl>
  );
}
