import { count } from '../../src/present/count.ts';
import type { Carrier, Dispute, Span } from '../../src/record/index.ts';
import { speakersLabel } from '../model/names.ts';
import { hrefOf, hrefOfArticle, type Report, useReport } from '../report-context.ts';
import { Because } from './because.tsx';
import { MarkedText } from './marked-text.tsx';
import { OutletName, PublishedTime } from './outlet-name.tsx';

const KIND_WORDS: Record<Dispute['kind'], string> = {
  denial: 'A denial',
  number: 'Another number',
  date: 'Another date',
  place: 'Another place',
  name: 'Another name',
  role: 'Another role',
  wording: 'Other words',
};

/** The sides of a dispute as columns; of an update, from the earlier to the later. */
export function DisputeCard({ dispute }: { readonly dispute: Dispute }) {
  const report = useReport();
  const { index } = report;
  const claims = dispute.claims.flatMap(id => index.claims.get(id) ?? []);
  return (
    <article class={`dispute ${dispute.relation}`}>
      <h3>{dispute.relation === 'update' ? 'Changed over time' : KIND_WORDS[dispute.kind]}</h3>
      <div class="sides" style={{ '--sides': dispute.sides.length }}>
        {dispute.sides.map(side => (
          <section key={side.value} class="side" aria-label={side.value}>
            <h4>
              {isDenial(report, dispute, side) && <span class="denied-label">denied: </span>}
              {side.value}
            </h4>
            <p class="sub">{count(new Set(side.carriers.map(carrier => carrier.article)).size, 'article')}</p>
            <ul>
              {side.carriers.map(({ article: id, spans }) => {
                const article = index.articles.get(id);
                if (!article) return null;
                const carrier = carrierAt(report, dispute, id, spans);
                return (
                  <li key={`${id} ${spans.join()}`}>
                    <p class="carrier-head">
                      <OutletName article={article} /> <PublishedTime article={article} />
                    </p>
                    {carrier && <p class="carrier-how">{speakerWords(report, carrier)}</p>}
                    <a class="quote" href={hrefOfArticle(report, id, spans)}>
                      <MarkedText article={article} spans={spans} />
                    </a>
                  </li>
                );
              })}
            </ul>
          </section>
        ))}
      </div>
      <footer>
        <Because because={dispute.because} />
        <p class="links">
          {claims.map((claim, i) => (
            <a key={claim.id} href={hrefOf(report, { kind: 'claim', id: claim.id })} title={claim.text}>
              {claims.length > 1 ? `Claim ${i + 1}` : 'The claim'}
            </a>
          ))}
        </p>
      </footer>
    </article>
  );
}

/** The words of a denial are often those of what it denies; only a label tells the columns apart. */
function isDenial(report: Report, dispute: Dispute, side: Dispute['sides'][number]): boolean {
  return side.carriers.some(({ article, spans }) => carrierAt(report, dispute, article, spans)?.stance === 'denies');
}

/** The carrier of one of the dispute's claims that stands at the same place. */
function carrierAt({ index }: Report, dispute: Dispute, article: string, spans: readonly Span[]): Carrier | undefined {
  const start = spans[0]?.[0] ?? -1;
  const carriers = dispute.claims.flatMap(id => index.claims.get(id)?.carriers ?? []);
  return carriers.find(c => c.article === article && c.spans.some(([from, to]) => from <= start && start < to));
}

/** Who is given for these words. */
function speakerWords({ index }: Report, carrier: Carrier): string {
  const attribution = carrier.attribution ? index.attributions.get(carrier.attribution) : undefined;
  return attribution ? `according to ${speakersLabel(index, attribution)}` : 'in its own voice';
}
