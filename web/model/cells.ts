import type { AbsenceReason, Carrier, Claim } from '../../src/record/index.ts';

export type CarryKind = 'states' | 'denies' | 'hedges' | 'declines' | 'asks' | 'demands';

/** One way in which an article carries a claim. */
export interface CarryMark {
  readonly mode: Carrier['mode'];
  readonly stance: CarryKind;
  /** Letter of the origin, where the claim has more than one. */
  readonly origin: string | undefined;
}

/** How one article stands to one claim. */
export type Cell =
  | {
      readonly kind: 'carried';
      /** Indices into the claim's carriers, all of this article. */
      readonly carriers: readonly number[];
      /** The different ways among them, in order of first sight: it may report a charge and its denial. */
      readonly marks: readonly CarryMark[];
    }
  | { readonly kind: 'absent'; readonly reason: AbsenceReason }
  | { readonly kind: 'unrecorded' };

const UNRECORDED: Cell = { kind: 'unrecorded' };

/** A claim's cells by article; what is not in it is not recorded. Cost: linear in carriers and absences. */
export function deriveCells(claim: Claim): ReadonlyMap<string, Cell> {
  const cells = new Map<string, Cell>();
  for (const { article, reason } of claim.absent) cells.set(article, { kind: 'absent', reason });
  const letters = originLetters(claim);
  claim.carriers.forEach(({ article, mode, stance }, i) => {
    const before = cells.get(article);
    const mark: CarryMark = { mode, stance, origin: letters.get(i) };
    if (before?.kind !== 'carried') {
      cells.set(article, { kind: 'carried', carriers: [i], marks: [mark] });
      return;
    }
    const known = before.marks.some(other => other.mode === mode && other.stance === stance);
    cells.set(article, {
      kind: 'carried',
      carriers: [...before.carriers, i],
      marks: known ? before.marks : [...before.marks, mark],
    });
  });
  return cells;
}

export function getCell(cells: ReadonlyMap<string, Cell>, article: string): Cell {
  return cells.get(article) ?? UNRECORDED;
}

/** `a`, `b`, … by carrier; empty where there is one origin and nothing to tell apart. */
export function originLetters(claim: Claim): ReadonlyMap<number, string> {
  const { groups } = claim.origins;
  const letters = new Map<number, string>();
  if (groups.length < 2) return letters;
  groups.forEach((group, i) => {
    for (const carrier of group.carriers) letters.set(carrier, letterOf(i));
  });
  return letters;
}

/** `a` … `z`, `aa` … as spreadsheets count. */
export function letterOf(i: number): string {
  return (i >= 26 ? letterOf(Math.floor(i / 26) - 1) : '') + String.fromCharCode(97 + (i % 26));
}

const ABSENT_WORDS: Record<AbsenceReason, string> = {
  'not-found': 'not found in the text that was read',
  'published-earlier': 'published before the first that carries it',
  'text-cut': 'not found; the text that was read is cut',
  'not-analyzed': 'not analyzed: the language is not one that is read for claims',
};

const STANCE_WORDS: Record<CarryKind, readonly [own: string, attributed: string]> = {
  states: ['in its own voice', 'attributed'],
  denies: ['denied in its own voice', 'denial, attributed'],
  hedges: ['hedged, in its own voice', 'hedged, attributed'],
  declines: ['declined', 'declined to say, attributed'],
  asks: ['asked in its own voice', 'question or request, attributed'],
  demands: ['demanded in its own voice', 'demand, attributed'],
};

const ABSENT_LABELS: Record<AbsenceReason, string> = {
  'not-found': 'not found in the text that was read',
  'published-earlier': 'published earlier',
  'text-cut': 'not found; text cut',
  'not-analyzed': 'not analyzed',
};

/** The same as short as a legend wants it. */
export function absenceLabel(reason: AbsenceReason): string {
  return ABSENT_LABELS[reason];
}

export function absenceWords(reason: AbsenceReason): string {
  return ABSENT_WORDS[reason];
}

export function carryWords(mode: Carrier['mode'], stance: CarryKind): string {
  return STANCE_WORDS[stance][mode === 'own' ? 0 : 1];
}

/** What a screen reader and a tooltip say of a cell. */
export function cellWords(cell: Cell): string {
  if (cell.kind === 'unrecorded') return 'nothing recorded';
  if (cell.kind === 'absent') return absenceWords(cell.reason);
  const marks = cell.marks.map(
    ({ mode, stance, origin }) => carryWords(mode, stance) + (origin ? ` (origin ${origin})` : ''),
  );
  return marks.join('; ') + (cell.carriers.length > marks.length ? `, ${cell.carriers.length} times` : '');
}
