import type { DrawnRange } from '../model/drawn-range.ts';

/** Widths of the columns: those not drawn are one wide column on each side. */
export function Columns(props: {
  readonly narrow: boolean;
  readonly claimWidth: number;
  readonly size: { readonly column: number; readonly speaker: number; readonly figure: number };
  readonly drawn: DrawnRange;
  readonly total: number;
}) {
  const { narrow, claimWidth, size, drawn, total } = props;
  const width = (px: number) => ({ width: `${px}px` });
  return (
    <colgroup>
      <col style={width(claimWidth)} />
      {!narrow && (
        <>
          <col style={width(size.speaker)} />
          <col style={width(size.figure)} />
          <col style={width(size.figure)} />
        </>
      )}
      {drawn.from > 0 && <col style={width(drawn.from * size.column)} />}
      {Array.from({ length: drawn.to - drawn.from }, (_, i) => (
        <col key={drawn.from + i} style={width(size.column)} />
      ))}
      {drawn.to < total && <col style={width((total - drawn.to) * size.column)} />}
    </colgroup>
  );
}

/** Stands for the rows that are not drawn. */
export function Spacer({ rows, height }: { readonly rows: number; readonly height: number }) {
  if (rows <= 0) return null;
  return (
    <tr class="spacer">
      <td style={{ height: `${rows * height}px` }} />
    </tr>
  );
}
