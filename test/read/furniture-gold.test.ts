import { describe, expect, it } from 'vitest';
import { FLOORS, readFurniture, scoreFurniture } from '../../eval/furniture.ts';

const halves = readFurniture();
if (!halves) console.warn('SKIPPED: furniture needs the corpora in ../shared, which is not here');

describe.skipIf(!halves)('of scraped articles', () => {
  it.each(FLOORS)('the $half half keeps its floors', ({ half, kept, dropped }) => {
    const scores = scoreFurniture(halves?.get(half) ?? []);
    expect(scores.kept.f1).toBeGreaterThanOrEqual(kept);
    expect(scores.dropped.f1).toBeGreaterThanOrEqual(dropped);
    expect(scores.lost).toBe(0);
  });
});
