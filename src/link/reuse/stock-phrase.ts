import type { Notice } from '../../record/index.ts';
import type { Draft } from './draft-passage.ts';
import { GRAM_WORDS, SPREAD } from './gram-index.ts';
import type { Match } from './match-pair.ts';
import type { ReuseHead } from './reuse-article.ts';
import { SPREAD_SHIFT, type WordTable } from './word-table.ts';

/**
 * A stock phrase: fewer runs of four words that few articles hold than this, and no more of them than of those that many hold, of which
 * there are so many; shorter than this, and printed at least so many days apart. Set on `gva/known`, November 2026: docs/newsroom.md.
 */
const RARE_GRAMS = 4;
const COMMON_GRAMS = 2;
const MOST_WORDS = 40;
const DAYS_APART = 14;
const DAY_MS = 86_400_000;

/** Drafts without those of stock phrases, and how many were left out. */
export interface Sifted {
  readonly drafts: readonly Draft[];
  readonly notices: readonly Notice[];
}

/**
 * Leaves out what many articles of the pile say at all times: "was taken to the hospital", the police's number to call. Copies follow
 * one another within days, and a quotation may come back whenever: neither is touched, nor are articles of unknown date.
 */
export function leaveStockPhrases(articles: readonly ReuseHead[], drafts: readonly Draft[]): Sifted {
  const kept = drafts.filter(draft => !isStockPhrase(articles, draft));
  const left = drafts.length - kept.length;
  return { drafts: left === 0 ? drafts : kept, notices: left === 0 ? [] : [phraseNotice(left)] };
}

function isStockPhrase(articles: readonly ReuseHead[], { a, b, grams: { rare, common }, shares }: Draft): boolean {
  return (
    rare < RARE_GRAMS &&
    common >= Math.max(rare, COMMON_GRAMS) &&
    shares !== 'quotation' &&
    Math.max(a.words, b.words) < MOST_WORDS &&
    daysApart(articles[a.article] as ReuseHead, articles[b.article] as ReuseHead) >= DAYS_APART
  );
}

/** Days that surely lie between two articles; none where a day is not known. Side `a` is the earlier. */
function daysApart({ published: x }: ReuseHead, { published: y }: ReuseHead): number {
  const [last, first] = [dayOf(x.latest ?? x.value), dayOf(y.earliest ?? y.value)];
  return last === undefined || first === undefined ? 0 : (first - last) / DAY_MS;
}

function dayOf(value: string | undefined): number | undefined {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(value ?? '')?.[0];
  return day === undefined ? undefined : Date.parse(day);
}

/** Runs of four equal words that twelve articles or fewer hold, and those that more do. Cost: the equal words. */
export function countGrams({ flags }: WordTable, { runs }: Match): Draft['grams'] {
  let [rare, common] = [0, 0];
  for (const { here, there, length } of runs) {
    for (let k = 0; k <= length - GRAM_WORDS; k++) {
      const spread = Math.max(
        (flags[here + k] as number) >> SPREAD_SHIFT,
        (flags[there + k] as number) >> SPREAD_SHIFT,
      );
      if (spread <= SPREAD.rare) rare++;
      else common++;
    }
  }
  return { rare, common };
}

function phraseNotice(left: number): Notice {
  return {
    rule: 'link/reuse-phrases',
    level: 'info',
    message: `${left} short passages in words that many articles use, printed two weeks apart or more, were left out`,
  };
}
