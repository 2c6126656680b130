import { rangeWords } from '../../src/present/band.ts';
import { count } from '../../src/present/count.ts';
import type { Claim, Span } from '../../src/record/index.ts';
import { type Cell, cellWords, getCell } from '../model/cells.ts';
import type { DrawnRange } from '../model/drawn-range.ts';
import type { At } from '../model/matrix-keys.ts';
import { outletLabel } from '../model/names.ts';
import { type Column, cellsOf, type Row } from '../model/rows.ts';
import { hrefOf, hrefOfArticle, useReport } from '../report-context.ts';
import { AbsentGlyph, CarryGlyph } from './glyph.tsx';

interface MatrixRowProps {
  readonly row: Row;
  readonly number: number;
  readonly columns: readonly Column[];
  readonly drawn: DrawnRange;
  readonly narrow: boolean;
  /** Column that the keyboard is at, when it is at this row. */
  readonly at: number | undefined;
  readonly enter: (at: At) => void;
}

export function MatrixRow({ row, number, columns, drawn, narrow, at, enter }: MatrixRowProps) {
  const report = useReport();
  const { claim } = row;
  const { opened } = report.address;
  const current = opened?.kind === 'claim' && opened.id === claim.id;
  const cells = cellsOf(claim);
  return (
    <tr aria-rowindex={number + 3} class={current ? 'current' : ''}>
      <th scope="row" class="sticky claim">
        <a
          href={hrefOf(report, { kind: 'claim', id: claim.id })}
          aria-current={current ? 'true' : undefined}
          data-at={at === -1 ? 'here' : ''}
          tabIndex={at === -1 ? 0 : -1}
          onFocus={() => enter({ row: number, column: -1 })}
          title={claim.text}
        >
          <span class="words">{claim.text}</span>
          {narrow && <RowFacts row={row} />}
        </a>
      </th>
      {!narrow && (
        <>
          <td class="speaker" title={row.speakers}>
            {row.speakers || <span class="none">own voice</span>}
          </td>
          <td class="number">{row.articles}</td>
          <td class="number origins">
            {rangeWords(claim.origins)}
            {row.disputed && <DisputeMark />}
          </td>
        </>
      )}
      {drawn.from > 0 && <td class="pad" />}
      {columns.slice(drawn.from, drawn.to).map(({ article, startsDay }, i) => {
        const column = drawn.from + i;
        const cell = getCell(cells, article.id);
        return (
          <td
            key={article.id}
            aria-colindex={column + (narrow ? 2 : 5)}
            class={`cell${startsDay ? ' first-of-day' : ''}${cell.kind === 'absent' ? ` ${cell.reason}` : ''}`}
          >
            <CellMark
              cell={cell}
              label={`${outletLabel(article)}: ${cellWords(cell)}`}
              href={
                cell.kind === 'carried' ? hrefOfArticle(report, article.id, spansOf(claim, cell.carriers)) : undefined
              }
              here={at === column}
              enter={() => enter({ row: number, column })}
            />
          </td>
        );
      })}
      {drawn.to < columns.length && <td class="pad" />}
    </tr>
  );
}

function RowFacts({ row }: { readonly row: Row }) {
  return (
    <span class="facts">
      {row.speakers && <span class="who">{row.speakers}</span>}
      <span>
        {count(row.articles, 'article')}, {rangeWords(row.claim.origins)}{' '}
        {row.claim.origins.most === 1 ? 'origin' : 'origins'}
        {row.disputed && (
          <>
            {' '}
            <DisputeMark />
          </>
        )}
      </span>
    </span>
  );
}

function DisputeMark() {
  return (
    <abbr class="disputed" title="disputed or updated">
      ≠
    </abbr>
  );
}

interface CellMarkProps {
  readonly cell: Cell;
  readonly label: string;
  readonly href: string | undefined;
  readonly here: boolean;
  readonly enter: () => void;
}

function CellMark({ cell, label, href, here, enter }: CellMarkProps) {
  const common = {
    'data-at': here ? 'here' : '',
    tabIndex: here ? 0 : -1,
    onFocus: enter,
    title: label,
    'aria-label': label,
  };
  const inside = <CellInside cell={cell} />;
  if (href) {
    return (
      <a href={href} {...common}>
        {inside}
      </a>
    );
  }
  return (
    <span role="img" {...common}>
      {inside}
    </span>
  );
}

function CellInside({ cell }: { readonly cell: Cell }) {
  if (cell.kind !== 'carried') {
    const reason = cell.kind === 'absent' ? cell.reason : undefined;
    // the whole cell is hatched, so that a column that was not read for claims looks like one
    return reason === 'not-analyzed' ? null : <AbsentGlyph reason={reason} />;
  }
  const letters = [...new Set(cell.marks.flatMap(mark => mark.origin ?? []))].join('');
  return (
    <>
      {cell.marks.slice(0, 2).map(({ mode, stance }) => (
        <CarryGlyph key={mode + stance} mode={mode} stance={stance} />
      ))}
      {letters && <b class="letter">{letters}</b>}
    </>
  );
}

function spansOf(claim: Claim, carriers: readonly number[]): readonly Span[] {
  return carriers.flatMap(i => claim.carriers[i]?.spans ?? []);
}
