import type { Notice, Passage, Strand } from '../../record/index.ts';
import { idOf } from '../../util/hash.ts';
import { compareText } from '../../util/order.ts';
import { buildFamilies, type Family } from './build-strands.ts';
import { chooseNearest, MANY_MEMBERS } from './choose-nearest.ts';
import type { Draft, Side } from './draft-passage.ts';
import { judgeDirection, type ThirdText } from './judge-direction.ts';
import type { ReuseHead } from './reuse-article.ts';

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
  readonly third: ThirdText;
}

/**
 * Strands, directions and ids of drafts that come in the order of their articles (numbers of `articles`) and spans, which the passages
 * keep. Cost: the drafts, plus those among the members of each family.
 */
export function gatherPassages(articles: readonly ReuseHead[], drafts: readonly Draft[]): Gathered {
  const notices: Notice[] = [];
  const strands: Strand[] = [];
  const kinOf: Kin[] = new Array(drafts.length);
  for (const family of buildFamilies(drafts)) {
    const { strand, nearest } = makeStrand(articles, family);
    strands.push(strand);
    const member = (family.members[nearest] as Side).article;
    const isMany = family.members.length > MANY_MEMBERS;
    if (isMany) notices.push(manyNotice(articles, family, member));
    const third = family.members.length > 2 ? passagesWith(drafts, family, member) : NO_THIRD;
    const kin = { strand: strand.id, nearest: member, isMany, third };
    for (const k of family.passages) kinOf[k] = kin;
  }
  strands.sort((x, y) => compareText(x.id, y.id));
  function* passages(): Generator<Passage> {
    for (const [k, draft] of drafts.entries()) {
      const kin = kinOf[k] as Kin;
      if (kin.isMany && draft.a.article !== kin.nearest && draft.b.article !== kin.nearest) continue;
      yield toPassage(articles, draft, kin);
    }
  }
  return { passages, strands, notices };
}

const NO_THIRD: ThirdText = new Map();

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

function toPassage(articles: readonly ReuseHead[], draft: Draft, { strand, nearest, third }: Kin): Passage {
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

function manyNotice(articles: readonly ReuseHead[], family: Family, nearest: number): Notice {
  return {
    rule: 'link/reuse-many',
    level: 'info',
    article: (articles[nearest] as ReuseHead).id,
    span: (family.members.find(side => side.article === nearest) as Side).span,
    message: `stands in ${family.members.length} articles: copies are paired with this one only`,
  };
}
