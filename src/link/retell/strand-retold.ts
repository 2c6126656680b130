import { overlapLength, type Passage, type Place, type Span, type Strand } from '../../record/index.ts';
import { idOf } from '../../util/hash.ts';
import { compareText } from '../../util/order.ts';

/** Two stretches of one article are one place when they share this much of the shorter: a retelling seldom begins and ends where a copy does. */
const SAME_PLACE = 0.5;

interface Family {
  readonly members: Place[];
  readonly known?: Strand;
  readonly key: string;
}

/**
 * Puts retold passages into strands: that of copied text whose nearest member one side is, else one of their own, begun by the side that
 * most of them share. A member joins by a passage with the nearest member itself, never through another. One sentence alike and nothing else
 * (`retell/alone`) makes no strand: two reporters may write it. Cost: passages times the strands of their articles.
 */
export function strandRetold(
  strands: readonly Strand[],
  retold: readonly Passage[],
): { readonly strands: Strand[]; readonly passages: Passage[] } {
  const families: Family[] = strands.map(known => ({ members: [...known.members], known, key: known.id }));
  const byArticle = new Map<string, Family[]>();
  const enter = (family: Family) => {
    const core = coreOf(family);
    if (core) byArticle.set(core.article, [...(byArticle.get(core.article) ?? []), family]);
  };
  for (const family of families) enter(family);
  const strandOf = new Map<Passage, string>();
  for (const passage of [...retold].sort(byWeight)) {
    if (isAlone(passage) || passage.shares === 'quotation') continue;
    const [a, b] = [passage.a, passage.b];
    const family = familyAt(byArticle, a) ?? familyAt(byArticle, b) ?? begin(a, b);
    for (const side of [a, b])
      if (!family.members.some(place => place.article === side.article)) family.members.push(side);
    strandOf.set(passage, family.key);
  }
  function begin(a: Place, b: Place): Family {
    const family = { members: [a, b], key: idOf('s', a.article, ...a.span, b.article) };
    families.push(family);
    enter(family);
    return family;
  }
  return {
    strands: families.map(toStrand).sort((x, y) => compareText(x.id, y.id)),
    passages: retold.map(passage => {
      const strand = strandOf.get(passage);
      return strand === undefined ? passage : { ...passage, strand };
    }),
  };
}

export const isAlone = ({ because }: Passage): boolean => because[0]?.startsWith('retell/alone') ?? false;

/** Longest first, so that a strand begins with the most that is shared. */
const byWeight = (x: Passage, y: Passage): number => lengthOf(y.a.span) - lengthOf(x.a.span) || compareText(x.id, y.id);

function familyAt(byArticle: ReadonlyMap<string, readonly Family[]>, { article, span }: Place): Family | undefined {
  return byArticle.get(article)?.find(family => {
    const core = coreOf(family);
    return core && overlapLength(core.span, span) >= SAME_PLACE * Math.min(lengthOf(core.span), lengthOf(span));
  });
}

/** The member that the others stand near: of a strand of copied text its nearest, else the first. */
const coreOf = ({ members, known }: Family): Place | undefined => members[known?.nearest ?? 0];

function toStrand({ members, known, key }: Family): Strand {
  if (known && members.length === known.members.length) return known;
  if (known) return { ...known, members, because: [...known.because, 'strand/retold: told again in other words'] };
  return { id: key, members, nearest: 0, because: ['strand/retold: the earliest of those that tell it'] };
}

const lengthOf = ([start, end]: Span): number => end - start;
