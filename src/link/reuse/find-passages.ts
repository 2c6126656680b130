import type { Notice, Passage, Strand } from '../../record/index.ts';
import { idOf } from '../../util/hash.ts';
import { compareText } from '../../util/order.ts';
import { buildFamilies, type Family } from './build-strands.ts';
import type { Run } from './chain-runs.ts';
import { chooseNearest, MANY_MEMBERS } from './choose-nearest.ts';
import { type Draft, draftPassage, type Side } from './draft-passage.ts';
import { emptyRuns, findRuns, type Runs } from './find-runs.ts';
import { indexGrams } from './gram-index.ts';
import { judgeDirection } from './judge-direction.ts';
import { matchPair } from './match-pair.ts';
import { readWords } from './read-words.ts';
import { compareArticles, type ReuseArticle } from './reuse-article.ts';
import { WordTable } from './word-table.ts';

export type { ReuseArticle } from './reuse-article.ts';

/** What reuse finds over a set of articles. */
export interface Reuse {
  readonly passages: Passage[];
  readonly strands: Strand[];
  readonly notices: Notice[];
}

/**
 * Passages that stand in two articles, copied or edited, and the strands that they form. Only the articles' bodies are read. Same
 * articles, same result, in any order; whether two articles share a passage does not depend on the others up to ALL_PAIRS copies.
 * Passages in the order of their articles (`compareArticles`) and spans. Cost: linear in the words for news; docs/reuse.md.
 */
export function findPassages(given: readonly ReuseArticle[]): Reuse {
  const articles = [...given].sort(compareArticles);
  const notices: Notice[] = [];
  const drafts = findDrafts(articles, notices);
  const families = buildFamilies(drafts);
  const passages: { order: number; passage: Passage }[] = [];
  const strands: Strand[] = [];
  for (const family of families) {
    const { strand, nearest } = makeStrand(articles, family);
    strands.push(strand);
    const member = (family.members[nearest] as Side).article;
    const isMany = family.members.length > MANY_MEMBERS;
    if (isMany) notices.push(manyNotice(articles, family, member));
    const third = passagesWith(drafts, family, member);
    for (const k of family.passages) {
      const draft = drafts[k] as Draft;
      if (isMany && draft.a.article !== member && draft.b.article !== member) continue;
      passages.push({ order: k, passage: toPassage(articles, draft, strand.id, member, third) });
    }
  }
  passages.sort((x, y) => x.order - y.order);
  strands.sort((x, y) => compareText(x.id, y.id));
  notices.sort((x, y) => compareText(x.rule, y.rule) || compareText(x.article ?? '', y.article ?? ''));
  return { passages: passages.map(({ passage }) => passage), strands, notices };
}

/** All passages, by later article, then by earlier one, then by place. */
function findDrafts(articles: readonly ReuseArticle[], notices: Notice[]): Draft[] {
  const table = new WordTable();
  const borders = new Int32Array(articles.length + 1);
  articles.forEach((article, n) => {
    readWords(table, article.text, article.body);
    borders[n + 1] = table.length;
  });
  const index = indexGrams(table, borders);
  const runs = emptyRuns();
  const byArticle = new RunsByArticle(articles.length);
  const drafts: Draft[] = [];
  for (let n = 1; n < articles.length; n++) {
    findRuns(table, index, n, borders[n] as number, borders[n + 1] as number, runs);
    if (runs.cut) notices.push(cutNotice(articles[n] as ReuseArticle));
    for (const [other, list] of byArticle.group(runs)) {
      const found = matchPair(table, list).map(match => draftPassage(table, articles, other, n, match));
      found.sort((x, y) => x.a.span[0] - y.a.span[0] || x.b.span[0] - y.b.span[0]);
      drafts.push(...found);
    }
  }
  return drafts;
}

/** Sorts the runs of one article by the other article. Keeps its arrays from one article to the next. */
class RunsByArticle {
  readonly #lists: (Run[] | undefined)[];

  constructor(articles: number) {
    this.#lists = new Array(articles);
  }

  *group(runs: Runs): Generator<readonly [article: number, runs: readonly Run[]]> {
    const touched: number[] = [];
    for (let k = 0; k < runs.count; k++) {
      const article = runs.articles[k] as number;
      const run = {
        here: runs.here[k] as number,
        there: runs.there[k] as number,
        length: runs.lengths[k] as number,
      };
      const list = this.#lists[article];
      if (list) list.push(run);
      else {
        this.#lists[article] = [run];
        touched.push(article);
      }
    }
    touched.sort((x, y) => x - y);
    for (const article of touched) {
      const list = this.#lists[article] as Run[];
      this.#lists[article] = undefined;
      yield [article, list];
    }
  }
}

function makeStrand(articles: readonly ReuseArticle[], family: Family): { strand: Strand; nearest: number } {
  const { nearest, because } = chooseNearest(articles, family.members);
  const members = family.members.map(side => toPlace(articles, side));
  const [core] = members;
  const id = idOf('s', ...(core ? [core.article, ...core.span] : []), ...members.slice(1).map(place => place.article));
  return { strand: { id, members, nearest, because }, nearest };
}

function toPlace(articles: readonly ReuseArticle[], side: Side): { article: string; span: Side['span'] } {
  return { article: (articles[side.article] as ReuseArticle).id, span: side.span };
}

/** The passages of one member with the others, the longest where it has several with one. */
function passagesWith(drafts: readonly Draft[], family: Family, member: number): Map<number, Draft> {
  const found = new Map<number, Draft>();
  for (const k of family.passages) {
    const draft = drafts[k] as Draft;
    if (draft.a.article !== member && draft.b.article !== member) continue;
    const other = draft.a.article === member ? draft.b.article : draft.a.article;
    const known = found.get(other);
    if (!known || draft.equal > known.equal) found.set(other, draft);
  }
  return found;
}

function toPassage(
  articles: readonly ReuseArticle[],
  draft: Draft,
  strand: string,
  nearest: number,
  third: ReadonlyMap<number, Draft>,
): Passage {
  const [a, b] = [toPlace(articles, draft.a), toPlace(articles, draft.b)];
  const { direction, because } = judgeDirection(articles, draft, nearest, third);
  const rule =
    draft.kind === 'verbatim'
      ? `reuse/verbatim: ${draft.equal} words in a row are the same`
      : `reuse/edited: ${draft.equal} words of ${Math.max(draft.a.words, draft.b.words)} are the same, ${draft.longest} in a row`;
  return {
    id: idOf('p', a.article, ...a.span, b.article, ...b.span),
    kind: draft.kind,
    shares: draft.shares,
    similarity: draft.similarity,
    strand,
    a,
    b,
    direction,
    because: [rule, ...because.map(reason => `direction/${reason}`)],
  };
}

function cutNotice(article: ReuseArticle): Notice {
  return {
    rule: 'link/reuse-cut',
    level: 'warning',
    article: article.id,
    message: 'repeats so much of other articles that the rest of its text was not compared with earlier ones',
  };
}

function manyNotice(articles: readonly ReuseArticle[], family: Family, nearest: number): Notice {
  return {
    rule: 'link/reuse-many',
    level: 'info',
    article: (articles[nearest] as ReuseArticle).id,
    span: (family.members.find(side => side.article === nearest) as Side).span,
    message: `stands in ${family.members.length} articles: copies are paired with this one only`,
  };
}
