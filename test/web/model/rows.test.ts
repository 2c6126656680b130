import { describe, expect, test } from 'vitest';
import { type Filters, NO_FILTERS } from '../../../web/model/address.ts';
import { cellWords, deriveCells, getCell, letterOf } from '../../../web/model/cells.ts';
import { drawnRange } from '../../../web/model/drawn-range.ts';
import { indexLedger } from '../../../web/model/ledger-index.ts';
import { dayRuns, deriveColumns, deriveRows, outletChoices, selectRows } from '../../../web/model/rows.ts';
import { deriveStories } from '../../../web/model/story-view.ts';
import { makeLedger } from '../../fixtures/make-ledger.ts';

const index = indexLedger(makeLedger());
const [story] = deriveStories(index);
const rows = deriveRows(index, story?.claims ?? []);
const ids = (filters: Partial<Filters>) => selectRows(rows, { ...NO_FILTERS, ...filters }).map(row => row.claim.id);

describe('rows of the matrix', () => {
  test('put the most carried first, equal ones as the ledger has them', () => {
    expect(ids({}).slice(0, 4)).toEqual(['c-broke-out', 'c-eleven', 'c-bearing', 'c-alarms']);
  });

  test('sort by origins, by gap, by dispute and by time', () => {
    expect(ids({ sort: 'origins' })[0]).toBe('c-alarms');
    expect(ids({ sort: 'gap' })[0]).toBe('c-bearing');
    expect(ids({ sort: 'disputes' })[0]).toBe('c-eleven');
    expect(ids({ sort: 'time' }).at(-1)).toBe('c-found');
  });

  test.each([
    ['one speaker', { speaker: 'e-odry' }, ['c-alarms']],
    ['words, whatever their case', { words: 'WHEAT' }, ['c-tonnes', 'c-thirty']],
    [
      'an outlet that no name is known of',
      { outlet: '06-untitled.txt', only: ['single'] as const },
      ['c-sabotage', 'c-wound'],
    ],
    ['a dispute in one outlet', { only: ['disputed', 'here'] as const }, ['c-thirty', 'c-found']],
    ['nothing that is there', { words: 'volcano' }, []],
  ])('leave %s', (_what, filters, left) => {
    expect(ids(filters)).toEqual(left);
  });

  test('count one outlet once for its two articles', () => {
    const row = rows.find(({ claim }) => claim.id === 'c-third');
    expect([row?.articles, row?.outlets]).toEqual([2, ['Northline']]);
    expect(outletChoices(rows)[0]).toMatchObject({ label: 'Northline' });
  });
});

describe('cells of a row', () => {
  const cellsOf = (id: string) => {
    const claim = index.claims.get(id);
    if (!claim) throw new RangeError(id);
    return deriveCells(claim);
  };

  test.each([
    ['c-alarms', 'a-continental', 'attributed (origin a); denial, attributed (origin c)'],
    ['c-alarms', 'a-post', 'published before the first that carries it'],
    ['c-bearing', 'a-post', 'hedged, attributed'],
    ['c-broke-out', 'a-lantern', 'in its own voice (origin b)'],
    ['c-schools', 'a-untitled', 'not found; the text that was read is cut'],
    ['c-schools', 'a-continental', 'not found in the text that was read'],
    ['c-schools', 'a-nowhere', 'nothing recorded'],
  ])('of %s in %s say %s', (claim, article, words) => {
    expect(cellWords(getCell(cellsOf(claim), article))).toBe(words);
  });

  test('give letters past z', () => {
    expect([0, 25, 26, 51, 52, 702].map(letterOf)).toEqual(['a', 'z', 'aa', 'az', 'ba', 'aaa']);
  });
});

describe('columns of the matrix', () => {
  test('stand by time, undated last, under runs of days', () => {
    const columns = deriveColumns(story?.articles ?? []);
    expect(columns.map(column => column.article.id).at(-1)).toBe('a-untitled');
    expect(dayRuns(columns)).toEqual([
      { day: '2024-03-13', columns: 5 },
      { day: '2024-03-14', columns: 2 },
      { day: undefined, columns: 1 },
    ]);
  });
});

describe('the range that is drawn', () => {
  test.each([
    [0, 600, 60, 5000],
    [150_000, 600, 60, 5000],
    [299_400, 600, 60, 5000],
    [9_999_999, 600, 60, 5000],
    [-50, 600, 60, 3],
    [0, 0, 60, 0],
  ])('covers the window at %d and little more', (offset, extent, size, total) => {
    const { from, to } = drawnRange(offset, extent, size, total, 8);
    expect(0 <= from && from <= to && to <= total).toBe(true);
    expect(to - from).toBeLessThan(extent / size + 4 * 8);
    for (let px = Math.max(0, offset); px < offset + extent && px / size < total; px += size) {
      expect(from <= Math.floor(px / size) && Math.floor(px / size) < to).toBe(true);
    }
  });
});
