import type { AnalyzedArticle, Span } from '../../record/index.ts';
import { readWordSet } from '../../util/lists.ts';
import { groupBy } from '../../util/order.ts';
import { foldWord, wordsIn } from '../../util/words.ts';
import type { Use } from './use.ts';

const LOCALE = 'en';
const NAME = String.raw`[“"‘']?((?:\p{Lu}[\p{L}’'-]*)(?:\s+(?:of|the|for|and)\s+\p{Lu}[\p{L}’'-]*|\s+\p{Lu}[\p{L}’'-]*)+)`;
/** "is marked as Victory Day", "calls the Great Crossing", "known as Founding Week". */
const NAMING = new RegExp(
  String.raw`\b(?:(?:known|marked|celebrated|observed|commemorated|referred\s+to|described|hailed)\s+(?:\p{Ll}+\s+){0,3}?as|called|calls?|dubbed|termed)\s+(?:the\s+|its\s+|their\s+)?${NAME}`,
  'gu',
);
/** Code units before the name in which what is named stands. */
const REACH = 160;
/** What may stand between a thing and how it is called: "the march, which is also known as". */
const BETWEEN =
  /(?:[\s,]|\b(?:which|that|is|are|was|were|be|been|being|has|have|had|also|widely|often|officially|locally|now|still)\b)*$/;
const RELATIVE = /,\s+(?:which|that)\b/g;

export interface Occasion {
  readonly uses: readonly Use[];
  /** Articles that use the name; */
  readonly named: ReadonlySet<string>;
  /** and that use the noun. */
  readonly plain: ReadonlySet<string>;
}

/**
 * A name that one article gives to an occasion, beside the nouns by which it goes otherwise: the one that is named and those that it stands
 * with ("the anniversary of the armistice, which is marked as ..."). Uses are all places of either in the story. Cost: linear in the
 * text, once more for each name.
 */
export function findOccasions(members: readonly AnalyzedArticle[]): Occasion[] {
  const given = members.flatMap(namesGiven);
  return [...groupBy(given, ({ name }) => name)].map(([name, of]) => {
    const nouns = [...new Set(of.flatMap(one => one.nouns))].sort();
    const own = members.flatMap(article => usesOf(article, name));
    const others = members.flatMap(article => nouns.flatMap(noun => usesOfNoun(article, noun)));
    const idsOf = (uses: readonly Use[]) => new Set(uses.map(use => use.article.id));
    return { uses: [...own, ...others], named: idsOf(own), plain: idsOf(others) };
  });
}

function namesGiven({ text, body }: AnalyzedArticle): { name: string; nouns: string[] }[] {
  return body.flatMap(([start, end]) =>
    [...text.slice(start, end).matchAll(NAMING)].flatMap(match => {
      const at = start + match.index;
      const before =
        text
          .slice(Math.max(start, at - REACH), at)
          .split(/[.!?]\s/)
          .at(-1) ?? '';
      const nouns = occasionsUpTo(before);
      return match[1] === undefined || nouns.length === 0 ? [] : [{ name: match[1], nouns }];
    }),
  );
}

/** Occasions of the phrase that a naming follows, the one that is named last; none where it is something else that is named. */
function occasionsUpTo(before: string): string[] {
  const relative = [...before.matchAll(RELATIVE)].at(-1);
  for (const phrase of [before.replace(BETWEEN, ''), ...(relative ? [before.slice(0, relative.index)] : [])]) {
    const words = wordsIn(phrase).map(word => foldWord(word.text));
    const isOccasion = (word: string | undefined) => word !== undefined && readWordSet(LOCALE, 'occasions').has(word);
    // of "war armistice" the war is not what is named
    if (isOccasion(words.at(-1))) return words.filter((word, i) => isOccasion(word) && !isOccasion(words[i + 1]));
  }
  return [];
}

function usesOf(article: AnalyzedArticle, words: string): Use[] {
  const uses: Use[] = [];
  for (let at = article.text.indexOf(words); at >= 0; at = article.text.indexOf(words, at + words.length)) {
    const span: Span = [at, at + words.length];
    if (isInBody(article, span)) uses.push({ article, span, key: words });
  }
  return uses;
}

function usesOfNoun(article: AnalyzedArticle, noun: string): Use[] {
  return article.body.flatMap(([start, end]) =>
    wordsIn(article.text, start, end)
      .filter(word => foldWord(word.text) === noun)
      .map(word => ({ article, span: [word.start, word.end] as const, key: noun })),
  );
}

const isInBody = ({ body }: AnalyzedArticle, [start, end]: Span): boolean =>
  body.some(part => part[0] <= start && end <= part[1]);
