import type { ArticleInput, Span } from '../src/record/index.ts';
import { readCorpus } from './corpus.ts';
import { makeRandom, pick, shuffle } from './random.ts';
import { SHARED } from './shared.ts';

/** A stretch of one article that stands in another: who had it from whom, and what was done to it. */
export interface Copy {
  readonly label: string;
  /** `common`: neither from the other, both from a third. */
  readonly truth: 'copied' | 'common';
  readonly from: { readonly article: string; readonly span: Span };
  readonly to: { readonly article: string; readonly span: Span };
}

export interface NewsroomOptions {
  /** Corpus that the text is taken from, a path in the shared data. */
  readonly from: string;
  readonly seed: number;
  /** Copies of each kind. */
  readonly each?: number;
}

type Random = () => number;
/** What an editor does to the paragraphs of a whole article. */
type Edit = (paragraphs: readonly string[], random: Random, other: readonly string[]) => string[];

const PLACES = ['Marlow', 'Ashby', 'Tolmere', 'Norrland', 'Kestrel Bay'];
const WIRE = 'Interlow';
const BRITISH: readonly [RegExp, string][] = [
  [/\b(organ|real|recogn|critic)iz(e[ds]?|ing)\b/g, '$1is$2'],
  [/\b(fav|col|lab|hon|neighb)or(s|ed|ing)?\b/g, '$1our$2'],
  [/\bdefense\b/g, 'defence'],
];

/** Edits of whole articles, as desks make them. None of them is undone by the next: each is alone. */
const WHOLE: Readonly<Record<string, Edit>> = {
  'whole, cut from the tail': paragraphs => paragraphs.slice(0, Math.ceil(paragraphs.length * 0.6)),
  'whole, cut to a third': paragraphs => paragraphs.slice(0, Math.ceil(paragraphs.length / 3)),
  'whole, paragraph dropped': (paragraphs, random) => {
    const drop = 1 + Math.floor(random() * (paragraphs.length - 2));
    return paragraphs.filter((_, k) => k !== drop);
  },
  'whole, sentences dropped': (paragraphs, random) =>
    paragraphs.map((paragraph, k) => (k > 0 && random() < 0.5 ? dropSentence(paragraph, random) : paragraph)),
  'whole, localized': (paragraphs, random) => {
    const place = pick(PLACES, random);
    return paragraphs.map((paragraph, k) => (k < 3 ? localize(paragraph, place, random) : paragraph));
  },
  'whole, attribution added': paragraphs =>
    paragraphs.map((paragraph, k) => (k < 2 ? attribute(paragraph, k) : paragraph)),
  'whole, credit line added': paragraphs => [...paragraphs, `This report was first published by ${WIRE}.`],
  'whole, quotes shortened': (paragraphs, random) => paragraphs.map(paragraph => shortenQuote(paragraph, random)),
  'whole, paragraphs added': (paragraphs, _random, other) => [
    ...paragraphs.slice(0, 2),
    ...other.slice(1, 3),
    ...paragraphs.slice(2),
    ...other.slice(3, 5),
  ],
  'whole, respelled': paragraphs =>
    paragraphs.map(paragraph => BRITISH.reduce((text, [from, to]) => text.replace(from, to), paragraph)),
  'whole, no change': paragraphs => [...paragraphs],
};

/** Edits of one paragraph that is set into an article of one's own. */
const INSET: Readonly<Record<string, (paragraph: string, random: Random) => string>> = {
  'inset, no change': paragraph => paragraph,
  'inset, sentence dropped': dropSentence,
  'inset, localized': (paragraph, random) => localize(paragraph, pick(PLACES, random), random),
  'inset, attribution added': paragraph => attribute(paragraph, 0),
  'inset, words changed': (paragraph, random) => swapWords(paragraph, random),
};

/**
 * A collection of articles with copies made as newsrooms make them. An article is used once. Insets go into an article of the same
 * story where the corpus has stories, so that the paragraph is not foreign there. Copies are dated the day after their original.
 */
export function makeNewsroom({ from, seed, each = 20 }: NewsroomOptions): DirectionCollection {
  const random = makeRandom(seed);
  const pool = readCorpus(`${SHARED}data/${from}`)
    .map(article => ({ story: article.story ?? '', paragraphs: paragraphsOf(article.text) }))
    .filter(({ paragraphs }) => paragraphs.length >= 6 && paragraphs.join(' ').length < 12_000);
  shuffle(pool, random);
  const used = new Set<number>();
  let next = 0;
  const take = (story = '', but = -1): number => {
    if (story !== '') {
      const kin = pool.findIndex((article, k) => k !== but && article.story === story && !used.has(k));
      if (kin >= 0) {
        used.add(kin);
        return kin;
      }
    }
    while (used.has(next)) next++;
    if (next >= pool.length) throw new RangeError(`invalid each: ${each}, the corpus has ${pool.length} articles`);
    used.add(next);
    return next++;
  };
  const articles: ArticleInput[] = [];
  const copies: Copy[] = [];
  const ids = Array.from({ length: 100_000 }, (_, k) => k);
  shuffle(ids, random);
  let day = 0;
  const add = (paragraphs: readonly string[], outlet: string, published: string): string => {
    const id = `n${String(ids.pop()).padStart(6, '0')}`;
    articles.push({ id, outlet, published, text: paragraphs.join('\n\n') });
    return id;
  };
  const dayAfter = (n: number) => new Date(Date.UTC(2023, 0, 1 + n)).toISOString().slice(0, 10);
  const whole = (paragraphs: readonly string[]): Span => [0, paragraphs.join('\n\n').length];

  for (let n = 0; n < each; n++) {
    for (const [label, edit] of Object.entries(WHOLE)) {
      const k = take();
      const original = (pool[k] as Source).paragraphs;
      const other = (pool[take((pool[k] as Source).story, k)] as Source).paragraphs;
      const copy = edit(original, random, other);
      if (label !== 'whole, no change' && copy.join() === original.join()) continue;
      day += 2;
      const a = add(original, WIRE, dayAfter(day));
      const b = add(copy, pick(['Ashby Post', 'Marlow Echo'], random), dayAfter(day + 1));
      copies.push({
        label,
        truth: 'copied',
        from: { article: a, span: whole(original) },
        to: { article: b, span: whole(copy) },
      });
    }
    for (const [label, edit] of Object.entries(INSET)) {
      const k = take();
      const original = (pool[k] as Source).paragraphs;
      const host = (pool[take((pool[k] as Source).story, k)] as Source).paragraphs;
      const long = original.filter((text, at) => at > 0 && text.length > 160 && text.length < 900);
      if (long.length === 0) continue;
      const paragraph = pick(long, random);
      const copy = edit(paragraph, random);
      if (label !== 'inset, no change' && copy === paragraph) continue;
      day += 2;
      const a = add(original, WIRE, dayAfter(day));
      const at = 1 + Math.floor(random() * (host.length - 1));
      const made = [...host.slice(0, at), copy, ...host.slice(at)];
      const b = add(made, pick(['Ashby Post', 'Marlow Echo'], random), dayAfter(day + 1));
      copies.push({
        label,
        truth: 'copied',
        from: { article: a, span: spanOf(original, original.indexOf(paragraph)) },
        to: { article: b, span: spanOf(made, at) },
      });
    }
    // two that cut and change one original, each for itself; with the original at hand and without it
    for (const isHere of [true, false]) {
      const original = (pool[take()] as Source).paragraphs;
      const [x, y] = [0, 1].map(() => original.map(text => swapWords(dropSentence(text, random), random, 0.05)));
      if (!x || !y) continue;
      day += 3;
      if (isHere) add(original, WIRE, dayAfter(day));
      const a = add(x, 'Ashby Post', dayAfter(day + 1));
      const b = add(y, 'Marlow Echo', dayAfter(day + (n % 2) + 1));
      const label = isHere ? 'third text at hand' : 'third text not at hand';
      copies.push({ label, truth: 'common', from: { article: a, span: whole(x) }, to: { article: b, span: whole(y) } });
    }
  }
  return { articles, copies };
}

export interface DirectionCollection {
  readonly articles: readonly ArticleInput[];
  readonly copies: readonly Copy[];
}

interface Source {
  readonly story: string;
  readonly paragraphs: readonly string[];
}

function paragraphsOf(text: string): string[] {
  return text
    .split(/\n+/)
    .map(part => part.trim())
    .filter(part => part !== '');
}

function spanOf(paragraphs: readonly string[], at: number): Span {
  const start = paragraphs.slice(0, at).reduce((sum, text) => sum + text.length + 2, 0);
  return [start, start + (paragraphs[at] as string).length];
}

function sentencesOf(paragraph: string): string[] {
  return paragraph.match(/[^.!?]+[.!?]+["”]?\s*|[^.!?]+$/g) ?? [paragraph];
}

function dropSentence(paragraph: string, random: Random): string {
  const sentences = sentencesOf(paragraph);
  if (sentences.length < 2) return paragraph;
  const drop = Math.floor(random() * sentences.length);
  return sentences
    .filter((_, k) => k !== drop)
    .join('')
    .trim();
}

/** A place put in behind a name, or a clause of local matter behind a comma. */
function localize(paragraph: string, place: string, random: Random): string {
  const inserted = pick([`, well known in ${place},`, ` of ${place}`, `, whose family lives near ${place},`], random);
  return paragraph.replace(/([A-Z][a-z]+ [A-Z][a-z]+)(?= [a-z])/, `$1${inserted}`);
}

function attribute(paragraph: string, kind: number): string {
  const added = kind === 0 ? `, ${WIRE} reported` : `, according to ${WIRE}`;
  return paragraph.replace(/\.(?=["”]?(?:\s|$))/, `${added}.`);
}

/** The first long quotation without its second half. */
function shortenQuote(paragraph: string, random: Random): string {
  return paragraph.replace(/([“"])([^”"]{60,})([”"])/, (all, open: string, speech: string, close: string) => {
    const words = speech.split(' ');
    return random() < 0.2 ? all : `${open}${words.slice(0, Math.ceil(words.length / 2)).join(' ')}${close}`;
  });
}

const SYNONYMS: Readonly<Record<string, string>> = {
  said: 'stated',
  says: 'states',
  told: 'informed',
  told_: '',
  about: 'roughly',
  because: 'since',
  but: 'yet',
  also: 'too',
  many: 'numerous',
  big: 'large',
  people: 'citizens',
  after: 'following',
  before: 'ahead of',
  while: 'as',
  now: 'currently',
  against: 'opposing',
  just: 'only',
  more: 'further',
  called: 'termed',
  new: 'fresh',
  and: 'plus',
  that: '',
  percent: 'per cent',
  president: 'leader',
  house: 'chamber',
  last: 'past',
  first: 'initial',
  made: 'created',
  including: 'among them',
}; // prettier-ignore

/** Common words replaced by others that fit as well, or dropped. */
function swapWords(paragraph: string, random: Random, rate = 0.7): string {
  return paragraph
    .split(' ')
    .map(word => (Object.hasOwn(SYNONYMS, word) && random() < rate ? (SYNONYMS[word] as string) : word))
    .filter(word => word !== '')
    .join(' ');
}
