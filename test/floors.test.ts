import { beforeAll, describe, expect, it } from 'vitest';
import { digestOfData, measureAll, readFloors } from '../eval/floors.ts';
import { hasShared } from '../eval/shared.ts';

const here = hasShared();
if (!here) console.warn('SKIPPED: quality floors need the scorers and corpora in ../shared, which is not here');

describe.skipIf(!here)('the quality floor holds for', () => {
  let figures: Map<string, number>;
  beforeAll(async () => {
    figures = await measureAll();
  }, 900_000);

  it.each(readFloors().map(floor => [floor.measure, floor] as const))('%s', (measure, { floor, data, digest }) => {
    // on other data the figure would say nothing
    expect(digestOfData(data)).toBe(digest);
    expect(figures.get(measure)).toBeGreaterThanOrEqual(floor);
  });

  it('every figure that is measured', () => {
    expect([...figures.keys()].sort()).toEqual(
      readFloors()
        .map(floor => floor.measure)
        .sort(),
    );
  });
});
