const BLOCK_SHIFT = 8;

/** Article of a word number, from the borders of the articles. Cost: a step or two; the table takes a byte for 64 words. */
export function articleFinder(borders: Int32Array): (position: number) => number {
  const words = borders.at(-1) as number;
  const blocks = new Int32Array((words >> BLOCK_SHIFT) + 2);
  let article = 0;
  for (let block = 0; block < blocks.length; block++) {
    const position = Math.min(block << BLOCK_SHIFT, Math.max(0, words - 1));
    while ((borders[article + 1] as number) <= position && article < borders.length - 2) article++;
    blocks[block] = article;
  }
  return position => {
    const block = position >> BLOCK_SHIFT;
    let low = blocks[block] as number;
    let high = blocks[block + 1] as number;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((borders[middle] as number) <= position) low = middle;
      else high = middle - 1;
    }
    return low;
  };
}

/** Whether two word numbers, `y` the later, are of one article. Mostly they lie farther apart than the longest is, so nothing is looked up. */
export function sameArticleTeller(borders: Int32Array): (x: number, y: number) => boolean {
  let longest = 0;
  for (let n = 1; n < borders.length; n++) {
    longest = Math.max(longest, (borders[n] as number) - (borders[n - 1] as number));
  }
  const articleAt = articleFinder(borders);
  return (x, y) => y - x < longest && articleAt(x) === articleAt(y);
}
