import { HearsayError } from '../../../util/error.ts';
import { MOST_WORDS, type WordTable } from '../word-table.ts';

/** The words of article `n` of a part. */
export interface PartPlace {
  readonly part: WordTable;
  readonly n: number;
}

/**
 * One table that threads can share, from parts that were read one by one, its articles in the order given.
 * @throws HearsayError when there are more words than word numbers
 */
export function joinParts(articles: readonly PartPlace[]): WordTable {
  const borders = new Int32Array(new SharedArrayBuffer(4 * (articles.length + 1)));
  const placeBorders = new Float64Array(new SharedArrayBuffer(8 * (articles.length + 1)));
  let length = 0;
  let bytes = 0;
  articles.forEach(({ part, n }, k) => {
    length += (part.borders[n + 1] as number) - (part.borders[n] as number);
    bytes += (part.placeBorders[n + 1] as number) - (part.placeBorders[n] as number);
    if (length > MOST_WORDS) throw new HearsayError('reuse/too-many', 'more than 2,147 million words at once');
    borders[k + 1] = length;
    placeBorders[k + 1] = bytes;
  });
  const ids = new Int32Array(new SharedArrayBuffer(4 * length));
  const flags = new Uint8Array(new SharedArrayBuffer(length));
  const places = new Uint8Array(new SharedArrayBuffer(bytes));
  articles.forEach(({ part, n }, k) => {
    const [from, to] = [part.borders[n], part.borders[n + 1]];
    ids.set(part.ids.subarray(from, to), borders[k]);
    flags.set(part.flags.subarray(from, to), borders[k]);
    places.set(part.places.subarray(part.placeBorders[n], part.placeBorders[n + 1]), placeBorders[k]);
  });
  return { length, ids, flags, places, borders, placeBorders };
}
