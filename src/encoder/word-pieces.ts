/** BERT takes longer words for unknown. */
const LONGEST_WORD = 100;
/** Words kept with their pieces; a corpus repeats its words. */
const REMEMBERED = 50_000;

/**
 * WordPiece as BERT's uncased models have it (Wu et al. 2016; Devlin et al. 2019), for one word at a time: lower case, no accents,
 * then the longest piece of the vocabulary again and again. The caller keeps the word's offsets, which tokenizer libraries lose.
 */
export class WordPieces {
  readonly start: number;
  readonly end: number;
  readonly #ids: ReadonlyMap<string, number>;
  readonly #unknown: readonly number[];
  readonly #known = new Map<string, readonly number[]>();

  /** `vocabulary`: the pieces by their number; those that continue a word begin with `##`. */
  constructor(vocabulary: readonly string[]) {
    this.#ids = new Map(vocabulary.map((piece, id) => [piece, id]));
    this.start = this.#idOf('[CLS]');
    this.end = this.#idOf('[SEP]');
    this.#unknown = [this.#idOf('[UNK]')];
  }

  /** The pieces of a word; one at least. */
  of(word: string): readonly number[] {
    const known = this.#known.get(word);
    if (known) return known;
    const pieces = this.#cut(fold(word));
    if (this.#known.size >= REMEMBERED) this.#known.clear();
    this.#known.set(word, pieces);
    return pieces;
  }

  #cut(word: string): readonly number[] {
    if (word === '' || word.length > LONGEST_WORD) return this.#unknown;
    const pieces: number[] = [];
    for (let from = 0; from < word.length; ) {
      let to = word.length;
      let id: number | undefined;
      for (; to > from; to--) {
        id = this.#ids.get((from > 0 ? '##' : '') + word.slice(from, to));
        if (id !== undefined) break;
      }
      if (id === undefined) return this.#unknown;
      pieces.push(id);
      from = to;
    }
    return pieces;
  }

  #idOf(piece: string): number {
    const id = this.#ids.get(piece);
    if (id === undefined) throw new Error(`vocabulary without ${piece}`);
    return id;
  }
}

const PLAIN = /^[\x21-\x7e]*$/;

function fold(word: string): string {
  const lower = word.toLowerCase();
  return PLAIN.test(lower) ? lower : lower.normalize('NFD').replace(/\p{Mn}+/gu, '');
}
