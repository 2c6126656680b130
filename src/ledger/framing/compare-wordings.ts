import type { AnalyzedArticle, Carrier, Claim, Span } from '../../record/index.ts';
import { itemsTouching } from '../../record/index.ts';
import { groupBy } from '../../util/order.ts';
import { foldWord, type Word, wordsIn } from '../../util/words.ts';
import { editDistance } from '../dispute/edit-distance.ts';
import { contentStem } from '../statement/derive-features.ts';
import { outletsDiffer, type Use } from './use.ts';

/** Words that must be the same on each side of a slot: then the words in it stand for one thing. */
const CONTEXT = 2;
/** Letters by which two spellings of one word differ. */
const MOST_EDITS = 2;

/**
 * Words that carriers of one claim have in one place: between the same two words before and the same two behind. Names, numbers and words
 * without content are no framing. Cost: linear in the carriers' words.
 */
export function findWordings({ carriers }: Claim, articles: ReadonlyMap<string, AnalyzedArticle>): Use[][] {
  const slots = groupBy(
    carriers.flatMap(carrier => slotsOf(carrier, articles.get(carrier.article))),
    slot => slot.context,
  );
  const found = [...slots.values()].filter(uses => outletsDiffer(uses) && areKin(uses) && !areSpellings(uses));
  return [...new Map(found.map(uses => [uses.map(use => use.key).join(), uses] as const)).values()];
}

interface Slot extends Use {
  readonly context: string;
  readonly suffix: string;
}

function slotsOf({ spans, attribution }: Carrier, article: AnalyzedArticle | undefined): Slot[] {
  // what somebody said is not the outlet's wording
  const isQuoted = article?.attributions.some(({ id, style }) => id === attribution && style === 'direct');
  if (!article || isQuoted) return [];
  return spans.flatMap(([start, end]) => {
    const words = wordsIn(article.text, start, end);
    const folded = words.map(word => foldWord(word.text));
    return words.flatMap((word, i): Slot[] => {
      if (i < CONTEXT || i + CONTEXT >= words.length || !isPlain(article, word)) return [];
      const key = contentStem(word)?.text;
      if (key === undefined) return [];
      const [before, behind] = [folded.slice(i - CONTEXT, i), folded.slice(i + 1, i + 1 + CONTEXT)];
      const context = `${before.join(' ')} _ ${behind.join(' ')}`;
      return [{ article, span: [word.start, word.end], key, context, suffix: suffixOf(folded[i] ?? '') }];
    });
  });
}

/** No name, number or time. */
function isPlain({ mentions, times }: AnalyzedArticle, { text, start, end }: Word): boolean {
  if (!/^\p{Ll}{4,}$/u.test(text)) return false;
  const span: Span = [start, end];
  return (
    itemsTouching(mentions, span, mention => mention.span).length === 0 &&
    itemsTouching(times, span, time => time.span).length === 0
  );
}

const suffixOf = (word: string): string => /(?:ed|ing|ly|s)$/.exec(word)?.[0] ?? '';

/** Of one form: a verb in the past beside a verb in the past. */
function areKin(uses: readonly Slot[]): boolean {
  return new Set(uses.map(use => use.suffix)).size === 1;
}

/** "neighbour" and "neighbor". */
function areSpellings(uses: readonly Slot[]): boolean {
  const [first, ...others] = [...new Set(uses.map(use => use.key))];
  return others.every(key => editDistance(first ?? '', key, MOST_EDITS) <= MOST_EDITS);
}
