import { useMemo } from 'preact/hooks';
import type { Claim } from '../../src/record/index.ts';
import { type Cell, cellWords } from '../model/cells.ts';
import { Glyph } from './glyph.tsx';

/** The marks that stand in this story's matrix, and no others. */
export function CellLegend({ claims }: { readonly claims: readonly Claim[] }) {
  const cells = useMemo(() => legendOf(claims), [claims]);
  return (
    <ul class="legend cell-legend">
      {cells.map(cell => (
        <li key={cellWords(cell)}>
          <Glyph cell={cell} /> {cellWords(cell)}
        </li>
      ))}
      {claims.some(claim => claim.origins.groups.length > 1) && (
        <li>
          <b class="letter">a</b> <b class="letter">b</b> different origins of one claim
        </li>
      )}
    </ul>
  );
}

function legendOf(claims: readonly Claim[]): readonly Cell[] {
  const cells = new Map<string, Cell>();
  const add = (order: string, cell: Cell): void => void cells.set(order + cellWords(cell), cell);
  for (const { carriers, absent } of claims) {
    for (const { mode, stance } of carriers) {
      add(mode === 'own' ? '0' : stance === 'states' ? '1' : '2', {
        kind: 'carried',
        mode,
        stance,
        carriers: [0],
        origin: undefined,
      });
    }
    for (const { reason } of absent) add(reason === 'not-found' ? '3' : '4', { kind: 'absent', reason });
  }
  return [...cells].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, cell]) => cell);
}
