import { stemmer } from 'stemmer';
import { type AnalyzedArticle, itemsTouching, type Span, type Stance, spanContains } from '../../record/index.ts';
import { readWordSet } from '../../util/lists.ts';
import { foldWord, type Word, wordsIn } from '../../util/words.ts';
import { findFigures } from './find-figures.ts';
import type { Features } from './statement.ts';

const LOCALE = 'en';
const COMMON_WEIGHT = 0.5;
/** Everybody in a story names the same people and places: names tell two statements apart better than they join them. */
const NAME_WEIGHT = 0.5;
const NAMES: ReadonlySet<string> = new Set(['Person', 'Organization', 'Location', 'Facility', 'NORP']);
const NEGATION = /\b(?:not|no|never|neither|nor|nobody|none|without|cannot)\b|n['’]t\b/gi;
const QUOTED = /[“"«„]([^“”"«»„]{2,600})[”"»]/g;

/** What the words of a statement are compared by. Cost: linear in its words and in the article's mentions. */
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
  const inside = (span: Span) => spans.some(outer => spanContains(outer, span));
  return {
    stems,
    weight: [...stems.values()].reduce((sum, weight) => sum + weight, 0),
    sequence: sequence.map(stem => stem.text),
    quoted: quotedStems(article.text, spans),
    people: mentions.flatMap(({ label, entity, span }) =>
      label === 'Person' && entity !== undefined && inside(span)
        ? [{ entity, words: wordsIn(article.text, span[0], span[1]).map(word => foldWord(word.text)) }]
        : [],
    ),
    figures: spans.flatMap(span => findFigures(wordsIn(article.text, span[0], span[1]))),
    days: new Set(
      spans
        .flatMap(span => itemsTouching(article.times, span, time => time.span))
        .flatMap(time => (/^\d{4}-\d\d-\d\d/.test(time.value) && inside(time.span) ? [time.value.slice(0, 10)] : [])),
    ),
    negated: isNegated(article.text, spans) !== (stance === 'denies'),
  };
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
