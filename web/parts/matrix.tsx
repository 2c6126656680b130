import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type DrawnRange, drawnRange } from '../model/drawn-range.ts';
import { type At, clamp, step } from '../model/matrix-keys.ts';
import type { Column, Row } from '../model/rows.ts';
import { useReport } from '../report-context.ts';
import { useBox, useMedia } from '../use-box.ts';
import { Columns, Spacer } from './matrix-columns.tsx';
import { MatrixHead } from './matrix-head.tsx';
import { MatrixRow } from './matrix-row.tsx';

/** px. Rows and columns have one size each, so that which of them are in view is a division. */
const SIZES = {
  wide: { row: 60, column: 40, speaker: 148, figure: 72, least: 260, most: 680 },
  narrow: { row: 108, column: 38, speaker: 0, figure: 0, least: 196, most: 440 },
} as const;
const NARROW_PX = 700;
/** Up to here all columns are drawn. */
const MOST_COLUMNS = 48;
const MOST_PRINTED_ROWS = 400;

/** A table that the arrows walk is a grid, and still a table. */
const GRID = { role: 'grid' } as const;

interface MatrixProps {
  readonly rows: readonly Row[];
  readonly columns: readonly Column[];
}

/** Claims by articles. One table, one stop of the tab key; arrows go from cell to cell, Enter opens. */
export function Matrix({ rows, columns }: MatrixProps) {
  const { opened } = useReport().address;
  const openedClaim = opened?.kind === 'claim' ? opened.id : undefined;
  const scroller = useRef<HTMLDivElement>(null);
  const box = useBox(scroller);
  const printing = useMedia('print');
  const [at, setAt] = useState<At>({ row: 0, column: -1 });
  const focusNext = useRef(false);
  const narrow = box.width < NARROW_PX;
  const size = narrow ? SIZES.narrow : SIZES.wide;
  const rest = box.width - size.speaker - 2 * size.figure - columns.length * size.column - 2;
  const claimWidth = Math.round(Math.min(size.most, Math.max(size.least, rest)));
  const fixed = claimWidth + size.speaker + 2 * size.figure;
  const drawnRows: DrawnRange = printing
    ? { from: 0, to: Math.min(rows.length, MOST_PRINTED_ROWS) }
    : drawnRange(box.top, box.height, size.row, rows.length, 8);
  const drawnColumns: DrawnRange =
    printing || columns.length <= MOST_COLUMNS
      ? { from: 0, to: columns.length }
      : drawnRange(box.left, box.width - claimWidth, size.column, columns.length, 8);
  const row = Math.min(at.row, rows.length - 1);
  const column = Math.min(at.column, columns.length - 1);

  useLayoutEffect(() => {
    // a far cell is drawn only when the scroll has been seen; until then nothing is to be focused
    const cell = focusNext.current && scroller.current?.querySelector<HTMLElement>('[data-at="here"]');
    if (!cell) return;
    focusNext.current = false;
    cell.focus({ preventScroll: true });
  });

  const rowBefore = useRef<number>(size.row);
  useLayoutEffect(() => {
    // the same rows stay in view when they become taller or lower
    if (scroller.current) scroller.current.scrollTop *= size.row / rowBefore.current;
    rowBefore.current = size.row;
  }, [size.row]);

  useLayoutEffect(() => {
    const element = scroller.current;
    const opened = rows.findIndex(item => item.claim.id === openedClaim);
    if (!element || opened < 0) return;
    const head = element.querySelector('thead')?.getBoundingClientRect().height ?? 0;
    const top = opened * size.row;
    element.scrollTop = clamp(element.scrollTop, top + size.row + head - element.clientHeight, top);
  }, [openedClaim, rows, size.row]);

  const move = (next: At): void => {
    const column = clamp(next.column, -1, columns.length - 1);
    const to = { row: clamp(next.row, column < 0 ? 0 : -1, rows.length - 1), column };
    const element = scroller.current;
    if (element) {
      const head = element.querySelector('thead')?.getBoundingClientRect().height ?? 0;
      const top = Math.max(0, to.row) * size.row;
      element.scrollTop = clamp(element.scrollTop, top + size.row + head - element.clientHeight, top);
      if (to.column >= 0) {
        const left = to.column * size.column + size.speaker + 2 * size.figure;
        element.scrollLeft = clamp(element.scrollLeft, left + size.column + claimWidth - element.clientWidth, left);
      }
    }
    focusNext.current = true;
    setAt(to);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (
      event.ctrlKey ||
      event.metaKey ||
      event.altKey ||
      !(event.target instanceof Element && event.target.closest('[data-at]'))
    )
      return;
    const next = step(event.key, { row, column }, columns.length);
    if (!next) return;
    event.preventDefault();
    move(next);
  };

  return (
    <div class={`matrix-scroller${narrow ? ' narrow' : ''}`} ref={scroller}>
      <table
        class="matrix"
        {...GRID}
        aria-label="Claims by articles"
        aria-rowcount={rows.length + 2}
        aria-colcount={columns.length + (narrow ? 1 : 4)}
        style={{ width: `${fixed + columns.length * size.column}px`, '--row': `${size.row}px` }}
        onKeyDown={onKeyDown}
      >
        <Columns narrow={narrow} claimWidth={claimWidth} size={size} drawn={drawnColumns} total={columns.length} />
        <MatrixHead
          columns={columns}
          drawn={drawnColumns}
          narrow={narrow}
          at={row === -1 ? column : undefined}
          enter={setAt}
        />
        <tbody>
          <Spacer rows={drawnRows.from} height={size.row} />
          {rows.slice(drawnRows.from, drawnRows.to).map((item, i) => (
            <MatrixRow
              key={item.claim.id}
              row={item}
              number={drawnRows.from + i}
              columns={columns}
              drawn={drawnColumns}
              narrow={narrow}
              at={drawnRows.from + i === row ? column : undefined}
              enter={setAt}
            />
          ))}
          {!printing && <Spacer rows={rows.length - drawnRows.to} height={size.row} />}
        </tbody>
      </table>
      {printing && rows.length > MOST_PRINTED_ROWS && <p>and {rows.length - MOST_PRINTED_ROWS} more claims</p>}
    </div>
  );
}
