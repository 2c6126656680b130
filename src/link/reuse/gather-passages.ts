import type { Notice, Passage, Strand } from '../../record/index.ts';
import { idOf } from '../../util/hash.ts';
import { compareText } from '../../util/order.ts';
import { buildFamilies, type Family } from './build-strands.ts';
import { chooseNearest, MANY_MEMBERS } from './choose-nearest.ts';
import { judgeDirection } from './direction/judge-direction.ts';
import { type ThirdText, ThirdTexts } from './direction/third-texts.ts';
import type { Draft, Side } from './draft-passage.ts';
import type { ReuseHead } from './reuse-article.ts';
import { leaveStockPhrases } from './stock-phrase.ts';

/** Passages from their drafts, one at a time, and the strands that they form. */
export interface Gathered {
  readonly passages: () => Generator<Passage>;
  readonly strands: Strand[];
  readonly notices: Notice[];
}

/** What the passages of one family have in common. */
interface Kin {
  readonly strand: string;
  /** Number of the article that stands nearest the origin. */
  readonly nearest: number;
  readonly isMany: boolean;
}

/**
 * Strands, directions and ids of drafts that come in the order of their articles (numbers of `articles`) and spans, which the passages
 * keep. Cost: the drafts, plus those among the members of each family.
 */
export function gatherPassages(articles: readonly ReuseHead[], given: readonly Draft[]): Gathered {
  const { drafts, notices: left } = leaveStockPhrases(articles, given);
  const notices: Notice[] = [...left];
  const strands: Strand[] = [];
  const kinOf: Kin[] = new Array(drafts.length);
  for (const family of buildFamilies(drafts)) {
    const { strand, nearest } = makeStrand(articles, family);
    strands.push(strand);
    const member = (family.members[nearest] as Side).article;
    const isMany = family.members.length > MANY_MEMBERS;
    if (isMany) notices.push(manyNotice(articles, family, member));
    const kin = { strand: strand.id, nearest: member, isMany };
    for (const k of family.passages) kinOf[k] = kin;
  }
  strands.sort((x, y) => compareText(x.id, y.id));
  const thirds = new ThirdTexts(drafts);
  function* passages(): Generator<Passage> {
    for (const [k, draft] of drafts.entries()) {
      const kin = kinOf[k] as Kin;
      if (kin.isMany && draft.a.article !== kin.nearest && draft.b.article !== kin.nearest) continue;
      yield toPassage(articles, draft, kin.strand, thirds.find(draft));
    }
  }
  return { passages, strands, notices };
}

function makeStrand(articles: readonly ReuseHead[], family: Family): { strand: Strand; nearest: number } {
  const { nearest, because } = chooseNearest(articles, family.members);
  const members = family.members.map(side => toPlace(articles, side));
  const [core] = members;
  const id = idOf('s', ...(core ? [core.article, ...core.span] : []), ...members.slice(1).map(place => place.article));
  return { strand: { id, members, nearest, because }, nearest };
}

function toPlace(articles: readonly ReuseHead[], side: Side): { article: string; span: Side['span'] } {
  return { article: (articles[side.article] as ReuseHead).id, span: side.span };
}

function toPassage(
  articles: readonly ReuseHead[],
  draft: Draft,
  strand: string,
  thirds: readonly ThirdText[],
): Passage {
  const [a, b] = [toPlace(articles, draft.a), toPlace(articles, draft.b)];
  const { direction, because } = judgeDirection(articles, draft, thirds);
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

function manyNotice(articles: readonly ReuseHead[], family: Family, nearest: number): Notice {
  return {
    rule: 'link/reuse-many',
    level: 'info',
    article: (articles[nearest] as ReuseHead).id,
    span: (family.members.find(side => side.article === nearest) as Side).span,
    message: `stands in ${family.members.length} articles: copies are paired with this one only`,
  };
}
