import type { Passage, Place, Strand } from '../../src/record/index.ts';
import type { LedgerIndex } from './ledger-index.ts';
import { timeKey } from './when.ts';

/** A member of a family of text with those that have it from there. */
export interface StrandNode {
  readonly place: Place;
  /** The pair that ties it to its parent, and whether its direction is known; absent at the root. */
  readonly passage: Passage | undefined;
  readonly directed: boolean;
  readonly children: readonly StrandNode[];
}

/**
 * The family as a tree: each member under the one that it has most words of, by a pair with a known direction first; what no pair
 * ties to another hangs on the member nearest the origin. Several places of one article are one node.
 * Cost: linear in the family's pairs.
 */
export function deriveStrandTree(index: LedgerIndex, strand: Strand): StrandNode | undefined {
  const places = new Map<string, Place>();
  for (const member of strand.members) if (!places.has(member.article)) places.set(member.article, member);
  const root = strand.members[strand.nearest]?.article ?? strand.members[0]?.article;
  if (root === undefined) return undefined;
  const parents = new Map<
    string,
    {
      readonly parent: string;
      readonly passage: Passage | undefined;
      readonly directed: boolean;
      readonly rank: number;
    }
  >();
  const offer = (child: string, parent: string, passage: Passage, directed: boolean): void => {
    const rank = passage.similarity + (directed ? 1 : 0);
    if (child === root || child === parent || rank <= (parents.get(child)?.rank ?? -1)) return;
    for (let up: string | undefined = parent; up !== undefined; up = parents.get(up)?.parent) if (up === child) return;
    parents.set(child, { parent, passage, directed, rank });
  };
  const later = (a: string, b: string): boolean => published(index, a) > published(index, b) || b === root;
  for (const passage of passagesOf(index, strand, places)) {
    const { a, b, direction } = passage;
    if (direction === 'a-to-b') offer(b.article, a.article, passage, true);
    else if (direction === 'b-to-a') offer(a.article, b.article, passage, true);
    else if (later(a.article, b.article)) offer(a.article, b.article, passage, false);
    else offer(b.article, a.article, passage, false);
  }
  const children = new Map<string, string[]>();
  for (const article of places.keys()) {
    if (article === root) continue;
    const parent = parents.get(article)?.parent ?? root;
    children.set(parent, [...(children.get(parent) ?? []), article]);
  }
  const node = (article: string): StrandNode => ({
    place: places.get(article) ?? { article, span: [0, 0] },
    passage: parents.get(article)?.passage,
    directed: parents.get(article)?.directed ?? false,
    children: (children.get(article) ?? []).map(node),
  });
  return node(root);
}

function passagesOf(index: LedgerIndex, strand: Strand, places: ReadonlyMap<string, Place>): Passage[] {
  const passages = new Set<Passage>();
  for (const article of places.keys()) {
    for (const passage of index.passagesIn.get(article) ?? []) if (passage.strand === strand.id) passages.add(passage);
  }
  return [...passages];
}

function published(index: LedgerIndex, article: string): string {
  const found = index.articles.get(article);
  return found ? timeKey(found.published) : '\uffff';
}
