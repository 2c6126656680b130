// npx tsx eval/links.ts: passages, their directions and stories against the shared corpora, as docs/reuse.md, docs/direction.md and
// docs/stories.md give them.
import { printDirection } from './direction.ts';
import { scorePlanted, scoreRealCopies } from './passages.ts';
import { hasShared } from './shared.ts';
import { STORY_SETS, scoreStories } from './stories.ts';
import { printTable } from './table.ts';

/** Corpora that copies are planted into: seeds 1 to 3 of the first were tuned on, the rest never. */
const PLANTED = [
  { from: 'polnear/train.ndjson.gz', articles: 300, seeds: [1, 2, 3] },
  { from: 'polnear/train.ndjson.gz', articles: 300, seeds: [11, 12, 13] },
  { from: 'allsides/same-story.ndjson.gz', articles: 300, seeds: [21, 22, 23] },
  { from: 'basil/known.ndjson.gz', articles: 120, seeds: [31, 32, 33] },
];

const round = (value: number | undefined) => (value ?? 0).toFixed(3);

if (!hasShared()) {
  console.error('the scorers and corpora lie in ../shared, which is not here: nothing to measure against');
  process.exitCode = 1;
} else {
  printTable(
    ['corpus', 'seed', 'precision', 'recall', 'granularity', 'plagdet', 'at 0', 'at 0.1', 'at 0.3'],
    planted(),
  );
  for (const least of [0.2, 0.1]) {
    const { pairs, found, half } = scoreRealCopies(least);
    console.log(`real copies, ${least} shared or more: ${found} of ${pairs} pairs found, half the share in ${half}`);
  }
  printDirection();
  const sets = Object.keys(STORY_SETS) as (keyof typeof STORY_SETS)[];
  const rows = sets.map(set => {
    const { stories, found, precision, recall, f1 } = scoreStories(set);
    return [set, String(stories), String(found), round(precision), round(recall), round(f1)];
  });
  printTable(['set', 'stories', 'found', 'precision', 'recall', 'B-cubed F1'], rows);
}

function planted(): string[][] {
  return PLANTED.flatMap(({ from, articles, seeds }) =>
    seeds.map(seed => {
      const { precision, recall, granularity, plagdet, recallByEdit } = scorePlanted({ from, articles, seed });
      const edits = ['0', '0.1', '0.3'].map(edit => round(recallByEdit[edit]));
      return [from, String(seed), round(precision), round(recall), round(granularity), round(plagdet), ...edits];
    }),
  );
}
