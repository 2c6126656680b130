import { useState } from 'preact/hooks';
import { count } from '../../src/present/count.ts';
import type { Entity } from '../../src/record/index.ts';
import { outletLabel } from '../model/names.ts';
import type { SpeakerRow } from '../model/speakers.ts';
import { hrefOf, useReport } from '../report-context.ts';
import { Empty, Section } from './section.tsx';

const STEP = 15;
/** Past these a column an article is too narrow to read. */
const MOST_COLUMNS = 24;
const KIND_WORDS: Record<Entity['kind'], string> = {
  person: 'person',
  organization: 'organization',
  place: 'place',
  group: 'group',
  document: 'document',
  anonymous: 'not named',
};

/** Who is quoted, how often, and by whom. */
export function SpeakersSection() {
  const { story, speakers: rows } = useReport();
  const [shown, setShown] = useState(STEP);
  const columns = story.articles.length <= MOST_COLUMNS ? story.articles : [];
  return (
    <Section
      id="speakers"
      title="Who speaks"
      note="Everyone to whom words are attributed, by how often; a row opens all that is attributed to them."
    >
      {rows.length === 0 ? (
        <Empty>Nobody is quoted, as far as the text that was read shows.</Empty>
      ) : (
        <div class="table-scroller">
          <table class="speakers">
            <thead>
              <tr>
                <th scope="col">Speaker</th>
                <th scope="col" class="number">
                  Times
                </th>
                <th scope="col" class="number">
                  Articles
                </th>
                {columns.map(article => (
                  <th key={article.id} scope="col" class="column">
                    <span class={article.outlet.name ? 'name' : 'name file'} title={outletLabel(article)}>
                      {outletLabel(article)}
                    </span>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.slice(0, shown).map(row => (
                <SpeakerLine key={row.id} row={row} columns={columns.map(article => article.id)} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {rows.length > shown && (
        <p class="more">
          <button type="button" onClick={() => setShown(shown + 4 * STEP)}>
            Show {count(Math.min(4 * STEP, rows.length - shown), 'more speaker')}
          </button>
        </p>
      )}
    </Section>
  );
}

function SpeakerLine({ row, columns }: { readonly row: SpeakerRow; readonly columns: readonly string[] }) {
  const report = useReport();
  return (
    <tr>
      <th scope="row">
        <a href={hrefOf(report, { kind: 'speaker', id: row.id })}>{row.name}</a>{' '}
        <span class="sub">{describe(row)}</span>
      </th>
      <td class="number">{row.attributions.length}</td>
      <td class="number">{row.byArticle.size}</td>
      {columns.map(id => {
        const times = row.byArticle.get(id);
        return (
          <td key={id} class="column">
            {times ? (
              <i
                class="times"
                style={{ '--times': Math.min(times, 8) }}
                title={count(times, 'time')}
                aria-label={count(times, 'time')}
                role="img"
              />
            ) : null}
          </td>
        );
      })}
    </tr>
  );
}

/** Their description in the text, else the kind of thing that they are. */
export function describe({ entity }: SpeakerRow): string {
  if (!entity) return '';
  return (
    entity.descriptions[0]?.text ??
    entity.roles?.join(', ').replace('-', ' ') ??
    (entity.kind === 'person' ? '' : KIND_WORDS[entity.kind])
  );
}
