import type { Article } from '../../record/index.ts';
import { foldWord } from '../reuse/fold-word.ts';
import { type Days, publicationDays } from './publication.ts';
import { type NamedDays, readDays } from './read-days.ts';
import { readPieces, readTerms, type Terms } from './read-terms.ts';

/** What an article says of its event, in words. */
export interface Reading {
  readonly terms: Terms;
  readonly headline: Terms;
  /** Headline and beginning, where a report says what happened, to whom, where and when. */
  readonly lede: Terms;
  /** Neighboring words of names: people, streets, bodies. */
  readonly phrases: ReadonlySet<string>;
  /** Ages of people anywhere, and in the lede. */
  readonly ages: ReadonlySet<string>;
  readonly ledeAges: ReadonlySet<string>;
  readonly published: Days | undefined;
  /** Days that are named anywhere; where the article's own day is known. */
  readonly days: NamedDays | undefined;
  /** The day that the lede names first. */
  readonly ledeDay: number | undefined;
}

/** Characters of the body that are its beginning. */
const LEDE_CHARACTERS = 500;
/** Characters of the body in which names, ages and days are sought. */
const MOST_CHARACTERS = 30_000;

const NAME_RUN = /\p{Lu}[\p{L}’'-]+(?:\s{1,3}(?:\p{Lu}\.\s)?\p{Lu}[\p{L}’'-]+){1,7}/gu;
const AGE = /\b(\d{1,2})[- ]years?[- ]old\b|,\s(\d{2}),/gi;

/** Reads what stories are told by. Cost: linear in the text. */
export function readArticle(article: Article): Reading {
  const headline = article.headline?.text ?? '';
  const body = article.body.map(([start, end]) => article.text.slice(start, end)).join('\n');
  // a headline that stands in the text belongs to the body
  const own = article.headline?.span ? body.slice(body.startsWith(headline) ? headline.length : 0) : body;
  const lede = `${headline}\n${own.slice(0, LEDE_CHARACTERS)}`;
  const whole = `${headline}\n${own.slice(0, MOST_CHARACTERS)}`;
  const published = publicationDays(article);
  return {
    terms: readTerms(article),
    headline: readPieces([[headline || (/\S.*/.exec(own.slice(0, LEDE_CHARACTERS))?.[0] ?? ''), 1]]),
    lede: readPieces([[lede, 1]]),
    phrases: readPhrases(whole),
    ages: readAges(whole),
    ledeAges: readAges(lede),
    published,
    days: published && readDays(whole, published.first),
    ledeDay: published && readDays(lede, published.first).first,
  };
}

function readPhrases(text: string): Set<string> {
  const phrases = new Set<string>();
  for (const [run] of text.matchAll(NAME_RUN)) {
    const words = run
      .split(/\s+/)
      .filter(word => !word.endsWith('.'))
      .map(word => foldWord(word.replace(/['’]s$/, '')));
    for (let k = 1; k < words.length; k++) phrases.add(`${words[k - 1]} ${words[k]}`);
  }
  return phrases;
}

function readAges(text: string): Set<string> {
  return new Set(Array.from(text.matchAll(AGE), match => (match[1] ?? match[2]) as string));
}
