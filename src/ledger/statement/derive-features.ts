import { stemmer } from 'stemmer';
import { type AnalyzedArticle, itemsTouching, type Span, type Stance, spanContains } from '../../record/index.ts';
import { readWordSet } from '../../util/lists.ts';
import { foldWord, type Word, wordsIn } from '../../util/words.ts';
import { findFigures } from './find-figures.ts';
import type { Features, NamedPerson } from './statement.ts';

const LOCALE = 'en';
const COMMON_WEIGHT = 0.5;
/** Everybody in a story names the same people and places: names tell two statements apart better than they join them. */
const NAME_WEIGHT = 0.5;
const NAMES: ReadonlySet<string> = new Set(['Person', 'Organization', 'Location', 'Facility', 'NORP']);
const NEGATION = /\b(?:not|no|never|neither|nor|nobody|none|without|cannot)\b|n['’]t\b/gi;
const IS_NEGATION = /^(?:not|no|never|neither|nor|nobody|none|without|cannot|.*n['’]t)$/i;
const QUOTED = /[“"«„]([^“”"«»„]{2,600})[”"»]/g;

/**
 * What the words of a statement are compared by. Cost: linear in its words and in the mentions within it; what is only asked for when two
 * statements share words (quotations, people, figures, days, negation) is read when it is asked for.
 */
export function deriveFeatures(article: AnalyzedArticle, spans: readonly Span[], stance: Stance): Features {
  const words = spans.flatMap(span => wordsIn(article.text, span[0], span[1]));
  const mentions = spans.flatMap(span => itemsTouching(article.mentions, span, mention => mention.span));
  const named = mentions.filter(mention => NAMES.has(mention.label));
  const sequence = words.flatMap(word => {
    const stem = contentStem(word);
    if (!stem) return [];
    const isName = named.some(mention => spanContains(mention.span, [word.start, word.end]));
    return [isName ? { text: stem.text, weight: Math.min(stem.weight, NAME_WEIGHT) } : stem];
  });
  const stems = new Map(sequence.map(stem => [stem.text, stem.weight] as const));
  return new LazyFeatures(article, spans, stance, stems);
}

class LazyFeatures implements Features {
  readonly stems: ReadonlyMap<string, number>;
  readonly weight: number;
  readonly #article: AnalyzedArticle;
  readonly #spans: readonly Span[];
  readonly #stance: Stance;
  #quoted: Features['quoted'] | undefined;
  #people: Features['people'] | undefined;
  #figures: Features['figures'] | undefined;
  #days: Features['days'] | undefined;
  #negated: boolean | undefined;
  #negatedStems: Features['negatedStems'] | undefined;

  constructor(article: AnalyzedArticle, spans: readonly Span[], stance: Stance, stems: ReadonlyMap<string, number>) {
    this.stems = stems;
    this.weight = [...stems.values()].reduce((sum, weight) => sum + weight, 0);
    this.#article = article;
    this.#spans = spans;
    this.#stance = stance;
  }

  get quoted(): Features['quoted'] {
    this.#quoted ??= quotedStems(this.#article.text, this.#spans);
    return this.#quoted;
  }

  get people(): Features['people'] {
    this.#people ??= peopleIn(this.#article, this.#spans);
    return this.#people;
  }

  get figures(): Features['figures'] {
    this.#figures ??= this.#spans.flatMap(([start, end]) => findFigures(wordsIn(this.#article.text, start, end)));
    return this.#figures;
  }

  get days(): Features['days'] {
    this.#days ??= daysIn(this.#article, this.#spans);
    return this.#days;
  }

  get negated(): boolean {
    this.#negated ??= isNegated(this.#article.text, this.#spans) !== (this.#stance === 'denies');
    return this.#negated;
  }

  get negatedStems(): Features['negatedStems'] {
    this.#negatedStems ??= stemsBehindNegation(this.#article.text, this.#spans);
    return this.#negatedStems;
  }
}

/** So far behind a negation stands what it negates. */
const NEGATION_REACH = 5;

function stemsBehindNegation(text: string, spans: readonly Span[]): Set<string> {
  const negated = new Set<string>();
  for (const [start, end] of spans) {
    const words = wordsIn(text, start, end);
    words.forEach((word, i) => {
      if (!IS_NEGATION.test(word.text)) return;
      const next = words.slice(i + 1, i + 1 + NEGATION_REACH).flatMap(after => contentStem(after)?.text ?? []);
      if (next[0] !== undefined) negated.add(next[0]);
    });
  }
  return negated;
}

function peopleIn({ text, mentions }: AnalyzedArticle, spans: readonly Span[]): NamedPerson[] {
  return spans
    .flatMap(span => itemsTouching(mentions, span, mention => mention.span))
    .flatMap(({ label, entity, span }) =>
      label === 'Person' && entity !== undefined && isInside(spans, span)
        ? [{ entity, words: wordsIn(text, span[0], span[1]).map(word => foldWord(word.text)) }]
        : [],
    );
}

function daysIn({ times }: AnalyzedArticle, spans: readonly Span[]): Set<string> {
  const touching = spans.flatMap(span => itemsTouching(times, span, time => time.span));
  return new Set(
    touching.flatMap(({ value, span }) =>
      /^\d{4}-\d\d-\d\d/.test(value) && isInside(spans, span) ? [value.slice(0, 10)] : [],
    ),
  );
}

function isInside(spans: readonly Span[], span: Span): boolean {
  return spans.some(outer => spanContains(outer, span));
}

interface WeightedStem {
  readonly text: string;
  readonly weight: number;
}

const stemCache = new Map<string, WeightedStem | undefined>();
const CACHED_WORDS = 200_000;

/** The stem of a word that carries content, with its weight; undefined for function words and words of reporting. */
export function contentStem(word: Word): WeightedStem | undefined {
  const folded = foldWord(word.text).replace(/'s?$/, '');
  if (stemCache.has(folded)) return stemCache.get(folded);
  if (stemCache.size >= CACHED_WORDS) stemCache.clear();
  const stem = weigh(folded);
  stemCache.set(folded, stem);
  return stem;
}

function weigh(folded: string): WeightedStem | undefined {
  if (folded === '' || readWordSet(LOCALE, 'stopwords').has(folded)) return undefined;
  if (readWordSet(LOCALE, 'reporting-words').has(folded)) return undefined;
  return { text: stemmer(folded), weight: readWordSet(LOCALE, 'common-words').has(folded) ? COMMON_WEIGHT : 1 };
}

/** Quotation marks just outside a span count: contents are often given without their marks. */
function quotedStems(text: string, spans: readonly Span[]): string[] {
  return spans.flatMap(([start, end]) => {
    const from = Math.max(0, start - 1);
    return [...text.slice(from, end + 2).matchAll(QUOTED)].flatMap(match =>
      wordsIn(match[1] ?? '').flatMap(word => contentStem(word)?.text ?? []),
    );
  });
}

function isNegated(text: string, spans: readonly Span[]): boolean {
  const count = spans.reduce((sum, [start, end]) => sum + [...text.slice(start, end).matchAll(NEGATION)].length, 0);
  return count % 2 === 1;
}
