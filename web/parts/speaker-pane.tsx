import { count } from '../../src/present/count.ts';
import type { Attribution } from '../../src/record/index.ts';
import { groupBy } from '../../src/util/order.ts';
import { entityName } from '../model/names.ts';
import { hrefOf, hrefOfArticle, useReport } from '../report-context.ts';
import { Because } from './because.tsx';
import { MarkedText } from './marked-text.tsx';
import { OutletName, PublishedTime } from './outlet-name.tsx';
import { describe } from './speakers-section.tsx';

/** Everything attributed to one speaker in the story. */
export function SpeakerPane({ id }: { readonly id: string }) {
  const { index, speakers } = useReport();
  const row = speakers.find(speaker => speaker.id === id);
  if (!row) return <p class="empty">Nothing is attributed to this speaker in this story.</p>;
  const { entity } = row;
  return (
    <>
      <h2>{row.name}</h2>
      <p class="facts">
        {[describe(row), `${count(row.attributions.length, 'attribution')} in ${count(row.byArticle.size, 'article')}`]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {entity && entity.aliases.length > 0 && (
        <p class="sub">
          Also: {entity.aliases.join(', ')}
          {entity.partOf && `; part of ${entityName(index, entity.partOf)}`}
        </p>
      )}
      {entity && <Because because={entity.because} />}
      {[...groupBy(row.attributions, attribution => attribution.article)].map(([article, attributions]) => (
        <ArticleGroup key={article} id={article} attributions={attributions} />
      ))}
    </>
  );
}

function ArticleGroup({ id, attributions }: { readonly id: string; readonly attributions: readonly Attribution[] }) {
  const report = useReport();
  const { index } = report;
  const article = index.articles.get(id);
  if (!article) return null;
  return (
    <section class="said-in">
      <h3>
        <OutletName article={article} /> <PublishedTime article={article} />
      </h3>
      <ul>
        {attributions.map(attribution => {
          const claims = index.claimsOfAttribution.get(attribution.id) ?? [];
          return (
            <li key={attribution.id}>
              <a class="quote" href={hrefOfArticle(report, id, attribution.contents)}>
                <MarkedText article={article} spans={attribution.contents} />
              </a>
              <p class="sub">
                {attribution.style}
                {attribution.stance !== 'states' && `, ${attribution.stance}`}
                {attribution.via && `, via ${attribution.via.map(relay => entityName(index, relay.entity)).join(', ')}`}
                {claims.map(claim => (
                  <span key={claim.id}>
                    {' · '}
                    <a href={hrefOf(report, { kind: 'claim', id: claim.id })}>
                      {count(claim.carriers.length, 'carrier')} of this claim
                    </a>
                  </span>
                ))}
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
