import { useMemo } from 'preact/hooks';
import type { AbsenceReason, Claim } from '../../src/record/index.ts';
import { absenceLabel, type CarryMark, carryWords } from '../model/cells.ts';
import { AbsentGlyph, CarryGlyph } from './glyph.tsx';

const ABSENCES: readonly AbsenceReason[] = ['not-found', 'text-cut', 'published-earlier', 'not-analyzed'];

/** The marks that stand in this story's matrix, and no others. */
export function CellLegend({ claims }: { readonly claims: readonly Claim[] }) {
  const { marks, absences } = useMemo(() => collectMarks(claims), [claims]);
  return (
    <ul class="legend cell-legend">
      {marks.map(({ mode, stance }) => (
        <li key={mode + stance}>
          <CarryGlyph mode={mode} stance={stance} /> {carryWords(mode, stance)}
        </li>
      ))}
      {absences.map(reason => (
        <li key={reason}>
          <AbsentGlyph reason={reason} /> {absenceLabel(reason)}
        </li>
      ))}
      {claims.some(claim => claim.origins.groups.length > 1) && (
        <li>
          <b class="letter">a b</b> different origins of one claim
        </li>
      )}
    </ul>
  );
}

function collectMarks(claims: readonly Claim[]) {
  const marks = new Map<string, Pick<CarryMark, 'mode' | 'stance'>>();
  const reasons = new Set<AbsenceReason>();
  for (const { carriers, absent } of claims) {
    for (const { mode, stance } of carriers) marks.set(order(mode, stance) + stance, { mode, stance });
    for (const { reason } of absent) reasons.add(reason);
  }
  const sorted = [...marks].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, mark]) => mark);
  return { marks: sorted, absences: ABSENCES.filter(reason => reasons.has(reason)) };
}

/** Plain statements first, in its own voice before somebody's words. */
function order(mode: CarryMark['mode'], stance: CarryMark['stance']): string {
  return `${stance === 'states' ? 0 : 1}${mode === 'own' ? 0 : 1}`;
}
