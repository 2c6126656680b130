import { type Dispute, type DisputeKind, type Span, spansOverlap } from '../src/record/index.ts';

interface Carrier {
  readonly article: string;
  readonly spans: readonly Span[];
}

type Sides = readonly { readonly carriers: readonly Carrier[] }[];

export interface GoldDispute {
  readonly relation: Dispute['relation'];
  readonly kind: DisputeKind;
  /** False: neither asked for nor counted as wrong. */
  readonly sure: boolean;
  /** Dispute and update are both right. */
  readonly either?: boolean;
  readonly sides: Sides;
}

/** Counts of one set of articles; they add up over sets. */
export interface DisputeScore {
  /** Found ones but those that match only what is not sure. */
  readonly found: number;
  readonly right: number;
  /** Sure ones of the gold. */
  readonly gold: number;
  readonly recalled: number;
  /** Found ones that match in all but the relation. */
  readonly otherRelation: number;
}

/** Two disputes match when two sides of one share characters with carriers of two sides of the other. */
function matches(found: Dispute, gold: GoldDispute): boolean {
  const touching = found.sides.map(side =>
    gold.sides.flatMap((other, i) => (meet(side.carriers, other.carriers) ? [i] : [])),
  );
  return touching.some((x, i) => touching.slice(i + 1).some(y => x.some(a => y.some(b => a !== b))));
}

const meet = (a: readonly Carrier[], b: readonly Carrier[]): boolean =>
  a.some(x => b.some(y => x.article === y.article && x.spans.some(s => y.spans.some(t => spansOverlap(s, t)))));

const agrees = (found: Dispute, gold: GoldDispute) => gold.either === true || found.relation === gold.relation;

/** Scores found disputes against the gold of the same articles; `of` leaves only the gold and the found ones of one relation or kind. */
export function scoreDisputes(
  found: readonly Dispute[],
  gold: readonly GoldDispute[],
  of: (dispute: { readonly relation: string; readonly kind: string }) => boolean = () => true,
): DisputeScore {
  const sure = gold.filter(g => g.sure);
  const judged = found.filter(of).flatMap(f => {
    const near = gold.filter(g => matches(f, g));
    const right = near.some(g => g.sure && agrees(f, g));
    if (!right && near.some(g => !g.sure)) return [];
    return [{ right, otherRelation: !right && near.length > 0 }];
  });
  const asked = sure.filter(of);
  return {
    found: judged.length,
    right: judged.filter(j => j.right).length,
    otherRelation: judged.filter(j => j.otherRelation).length,
    gold: asked.length,
    recalled: asked.filter(g => found.some(f => matches(f, g) && agrees(f, g))).length,
  };
}

export function addScores(
  scores: readonly DisputeScore[],
): DisputeScore & { readonly precision: number; readonly recall: number } {
  const sum = (of: (score: DisputeScore) => number) => scores.reduce((n, score) => n + of(score), 0);
  const [found, right, gold, recalled] = [sum(s => s.found), sum(s => s.right), sum(s => s.gold), sum(s => s.recalled)];
  return {
    found,
    right,
    gold,
    recalled,
    otherRelation: sum(s => s.otherRelation),
    precision: found ? right / found : 0,
    recall: gold ? recalled / gold : 0,
  };
}
