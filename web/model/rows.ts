import type { Article, Claim } from '../../src/record/index.ts';
import { compareText } from '../../src/util/order.ts';
import type { Filters, Sort } from './address.ts';
import { type Cell, deriveCells } from './cells.ts';
import type { LedgerIndex } from './ledger-index.ts';
import { entityName, outletLabel } from './names.ts';

/** A claim with the figures of its row. */
export interface Row {
  readonly claim: Claim;
  /** Articles that carry it: the figure beside the origins. */
  readonly articles: number;
  readonly outlets: readonly string[];
  readonly speakers: string;
  readonly disputed: boolean;
  readonly haystack: string;
  readonly first: string;
}

/** Rows of a story, in the ledger's order. Cost: linear in carriers. */
export function deriveRows(index: LedgerIndex, claims: readonly Claim[]): readonly Row[] {
  return claims.map(claim => {
    const carrying = new Set(claim.carriers.map(carrier => carrier.article));
    const outlets = new Set<string>();
    for (const id of carrying) {
      const article = index.articles.get(id);
      if (article) outlets.add(outletLabel(article));
    }
    const speakers = claim.speakers.map(id => entityName(index, id)).join(', ');
    return {
      claim,
      articles: carrying.size,
      outlets: [...outlets],
      speakers,
      disputed: claim.disputes.length > 0,
      haystack: `${claim.text} ${speakers}`.toLowerCase(),
      first: claim.first.published ?? '\uffff',
    };
  });
}

const BY: Record<Sort, (a: Row, b: Row) => number> = {
  carriers: (a, b) => b.articles - a.articles,
  origins: (a, b) => b.claim.origins.most - a.claim.origins.most || b.claim.origins.least - a.claim.origins.least,
  gap: (a, b) => gapOf(b) - gapOf(a),
  disputes: (a, b) => b.claim.disputes.length - a.claim.disputes.length,
  time: (a, b) => compareText(a.first, b.first),
};

/** Articles that repeat without adding an origin: the false corroboration that a count of outlets hides. */
export function gapOf(row: Row): number {
  return row.articles - row.claim.origins.most;
}

/** The rows that the filters leave, sorted; equal ones by carriers, then as the ledger has them. */
export function selectRows(rows: readonly Row[], filters: Filters): readonly Row[] {
  const words = filters.words?.toLowerCase();
  const { only } = filters;
  return rows
    .filter(
      row =>
        (!filters.speaker || row.claim.speakers.includes(filters.speaker)) &&
        (!filters.outlet || row.outlets.includes(filters.outlet)) &&
        (!words || row.haystack.includes(words)) &&
        (!only.includes('single') || row.claim.origins.most === 1) &&
        (!only.includes('disputed') || row.disputed) &&
        (!only.includes('here') || row.outlets.length === 1),
    )
    .sort((a, b) => BY[filters.sort](a, b) || BY.carriers(a, b));
}

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

/** Speakers of the rows, most claims first. */
export function speakerChoices(index: LedgerIndex, rows: readonly Row[]): readonly Choice[] {
  return countChoices(
    rows,
    row => row.claim.speakers,
    id => entityName(index, id),
  );
}

/** Outlets of the rows, most claims first. */
export function outletChoices(rows: readonly Row[]): readonly Choice[] {
  return countChoices(
    rows,
    row => row.outlets,
    name => name,
  );
}

function countChoices(
  rows: readonly Row[],
  keys: (row: Row) => readonly string[],
  label: (key: string) => string,
): Choice[] {
  const counts = new Map<string, number>();
  for (const row of rows) for (const key of keys(row)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts]
    .map(([value, n]) => ({ value, label: label(value), count: n }))
    .sort((a, b) => b.count - a.count || compareText(a.label, b.label));
}

const memo = new WeakMap<Claim, ReadonlyMap<string, Cell>>();

/** The cells of a row, derived when it is first drawn. */
export function cellsOf(claim: Claim): ReadonlyMap<string, Cell> {
  const known = memo.get(claim);
  if (known) return known;
  const cells = deriveCells(claim);
  memo.set(claim, cells);
  return cells;
}

/** Articles as columns, with the first of each day marked. */
export interface Column {
  readonly article: Article;
  readonly day: string | undefined;
  readonly startsDay: boolean;
}

export function deriveColumns(articles: readonly Article[]): readonly Column[] {
  let before: string | undefined = '';
  return articles.map(article => {
    const { value, earliest, precision } = article.published;
    const day = precision === 'range' ? undefined : (value ?? earliest)?.slice(0, 10);
    const startsDay = day !== before;
    before = day;
    return { article, day, startsDay };
  });
}

/** Runs of columns of one day: the upper line of the matrix' head. */
export function dayRuns(
  columns: readonly Column[],
): readonly { readonly day: string | undefined; readonly columns: number }[] {
  const runs: { day: string | undefined; columns: number }[] = [];
  for (const column of columns) {
    const last = runs.at(-1);
    if (last && !column.startsDay) last.columns++;
    else runs.push({ day: column.day, columns: 1 });
  }
  return runs;
}
