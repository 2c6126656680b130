import { useMemo } from 'preact/hooks';
import { count } from '../../src/present/count.ts';
import { deriveColumns, deriveRows, selectRows } from '../model/rows.ts';
import { useReport } from '../report-context.ts';
import { CellLegend } from './cell-legend.tsx';
import { Matrix } from './matrix.tsx';
import { MatrixFilters } from './matrix-filters.tsx';
import { Empty, Section } from './section.tsx';

/** What is said, by whom, and who carries it: a row a claim, a column an article. */
export function ClaimsSection() {
  const { index, story, address } = useReport();
  const all = useMemo(() => deriveRows(index, story.claims), [index, story]);
  const columns = useMemo(() => deriveColumns(story.articles), [story]);
  const rows = useMemo(() => selectRows(all, address.filters), [all, address.filters]);
  if (all.length === 0) {
    return (
      <Section id="claims" title="What is said, and who carries it">
        <Empty>No claim was found: nobody is quoted in these articles, or their language is not analyzed.</Empty>
      </Section>
    );
  }
  return (
    <Section
      id="claims"
      title="What is said, and who carries it"
      note="A row is a claim, a column an article in order of publication. Open a claim for its way here, a mark for the sentence in its article."
    >
      <MatrixFilters all={all} />
      <CellLegend claims={story.claims} />
      <p class="row-count" aria-live="polite">
        {rows.length === all.length ? count(all.length, 'claim') : `${rows.length} of ${count(all.length, 'claim')}`}
      </p>
      {rows.length === 0 ? (
        <Empty>No claim passes all of these filters.</Empty>
      ) : (
        <Matrix rows={rows} columns={columns} />
      )}
    </Section>
  );
}
