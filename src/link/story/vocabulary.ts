import { readList } from '../../util/lists.ts';

/**
 * Articles that are thought to stand beside the given ones: a few articles cannot tell which words are rare, and words of the one event
 * they are about would weigh least.
 */
const IMAGINED = 1000;
/** Imagined articles that hold a word which `data/en/word-shares.tsv` does not have. */
const UNLISTED = 1;

/** Numbers for terms, and how many articles hold each. Terms that nobody holds any more are forgotten, so a stream's vocabulary is bounded. */
export class Vocabulary {
  readonly #numbers = new Map<string, number>();
  readonly #words: string[] = [];
  readonly #holders: number[] = [];
  readonly #imagined: number[] = [];
  readonly #free: number[] = [];
  #articles = 0;

  /** Numbers of an article's terms, each given once, in their order; the article counts as one that holds them. */
  add(terms: Iterable<string>): number[] {
    this.#articles++;
    return Array.from(terms, term => {
      const number = this.#numbers.get(term) ?? this.#enter(term);
      this.#holders[number] = (this.#holders[number] as number) + 1;
      return number;
    });
  }

  /** An article that held these terms is gone. */
  remove(numbers: Iterable<number>): void {
    this.#articles--;
    for (const number of numbers) {
      const left = (this.#holders[number] as number) - 1;
      this.#holders[number] = left;
      if (left > 0) continue;
      this.#numbers.delete(this.#words[number] as string);
      this.#words[number] = '';
      this.#free.push(number);
    }
  }

  numberOf(term: string): number | undefined {
    return this.#numbers.get(term);
  }

  wordOf(number: number): string {
    return this.#words[number] as string;
  }

  /** Articles that hold a term. */
  holdersOf(number: number): number {
    return this.#holders[number] as number;
  }

  /** How much a term tells: ln(1 + articles / holders), the imagined ones counted. */
  rarityOf(number: number): number {
    const holders = (this.#holders[number] as number) + (this.#imagined[number] as number);
    return Math.log(1 + (this.#articles + IMAGINED) / holders);
  }

  get size(): number {
    return this.#words.length;
  }

  #enter(term: string): number {
    const number = this.#free.pop() ?? this.#words.length;
    this.#words[number] = term;
    this.#numbers.set(term, number);
    this.#holders[number] = 0;
    this.#imagined[number] = ((wordShares().get(term) ?? 0) * IMAGINED) / 1000 || UNLISTED;
    return number;
  }
}

let shares: ReadonlyMap<string, number> | undefined;

/** Of a thousand news articles, how many hold a word. */
function wordShares(): ReadonlyMap<string, number> {
  shares ??= new Map(readList('en', 'word-shares').map(([word = '', share]) => [word, Number(share)]));
  return shares;
}
