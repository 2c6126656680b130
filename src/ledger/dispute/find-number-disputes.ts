import type { Dispute } from '../../record/index.ts';
import { idOf } from '../../util/hash.ts';
import { byKey } from '../../util/order.ts';
import { publishedBefore } from '../chronology.ts';
import type { BuiltClaim } from '../claim/build-claims.ts';
import type { Conflict } from '../claim/gather-claims.ts';
import { chainEntities, conflictingFigures } from '../claim/score-pair.ts';
import type { Figure } from '../statement/find-figures.ts';
import type { Statement } from '../statement/statement.ts';

/** Tolls that are expected to rise as news comes in. */
const RISING =
  /^(?:dead|deaths?|killed|died|injured|injuries|wounded|hurt|missing|victims|casualties|arrested|arrests|detained)$/;

interface Side {
  readonly statement: Statement;
  readonly figure: Figure;
  readonly claim: string;
}

/**
 * Figures of one thing that cannot both hold. A figure that the same outlet changed later, or a toll that rose, is an update.
 * One entry for each pair of claims; sides in order of publication.
 */
export function findNumberDisputes(
  conflicts: readonly Conflict[],
  statements: readonly Statement[],
  claims: readonly BuiltClaim[],
): Dispute[] {
  const claimOf = new Map(claims.flatMap(({ claim, statements: own }) => own.map(s => [s, claim.id] as const)));
  const found = new Map<string, Dispute>();
  for (const { a, b, score } of conflicts) {
    if (score.veto !== 'number') continue;
    const [x, y] = [statements[a] as Statement, statements[b] as Statement];
    if (isOneVoice(x, y) || tellOfOthers(x, y)) continue;
    const figures = conflictingFigures(x, y);
    if (figures && (isAge(x, figures[0]) || isAge(y, figures[1]))) continue;
    const [claimX, claimY] = [claimOf.get(x), claimOf.get(y)];
    if (!figures || claimX === undefined || claimY === undefined || claimX === claimY) continue;
    const dispute = toDispute(
      { statement: x, figure: figures[0], claim: claimX },
      { statement: y, figure: figures[1], claim: claimY },
      claims,
    );
    if (!found.has(dispute.id)) found.set(dispute.id, dispute);
  }
  return [...found.values()].sort(byKey(dispute => dispute.id));
}

/** "Ann Poe, 38, of Bree" counts no people. */
function isAge({ article: { text } }: Statement, { start, end }: Figure): boolean {
  return /, $/.test(text.slice(0, start)) && /^(?:,|\s+of\b)/.test(text.slice(end));
}

/** What an article says twice in its own voice, or from one speaker, with two figures, is of two things: nobody disputes themselves. */
function isOneVoice(x: Statement, y: Statement): boolean {
  if (x.article.id !== y.article.id) return false;
  const other = chainEntities(y);
  return (x.mode === 'own' && y.mode === 'own') || chainEntities(x).some(entity => other.includes(entity));
}

/** Both name people, and no name has a word in common: figures of two people differ, and that is no dispute. */
function tellOfOthers(x: Statement, y: Statement): boolean {
  const [a, b] = [x, y].map(s => new Set(s.features.people.flatMap(person => person.words)));
  return a !== undefined && b !== undefined && a.size > 0 && b.size > 0 && ![...a].some(word => b.has(word));
}

function toDispute(x: Side, y: Side, claims: readonly BuiltClaim[]): Dispute {
  const sides = publishedBefore(y.statement.article.published, x.statement.article.published) ? [y, x] : [x, y];
  const [first, second] = sides as [Side, Side];
  const update = updateRule(first, second);
  return {
    id: idOf('d', 'number', ...[x.claim, y.claim].sort()),
    relation: update ? 'update' : 'dispute',
    kind: 'number',
    claims: [first.claim, second.claim],
    sides: [first, second].map(side => ({
      value: side.statement.article.text.slice(side.figure.start, side.figure.end),
      carriers: carriersOf(side, claims),
    })),
    because: ['dispute/figures-of-one-thing-differ', ...(update ? [update] : [])],
  };
}

function updateRule(first: Side, second: Side): string | undefined {
  const [a, b] = [first.statement.article, second.statement.article];
  if (!publishedBefore(a.published, b.published)) return undefined;
  if (a.outlet.name !== undefined && a.outlet.name === b.outlet.name) return 'update/same-outlet-later';
  const rises = second.figure.least > first.figure.most;
  return rises && first.figure.unit.some(word => RISING.test(word)) ? 'update/toll-rose-later' : undefined;
}

/** Every carrier of the side's claim that gives the same figure. */
function carriersOf(side: Side, claims: readonly BuiltClaim[]): Dispute['sides'][number]['carriers'] {
  const own = claims.find(({ claim }) => claim.id === side.claim)?.statements ?? [side.statement];
  return own
    .filter(
      s =>
        s === side.statement ||
        s.features.figures.some(f => f.least <= side.figure.most && side.figure.least <= f.most),
    )
    .map(s => ({ article: s.article.id, spans: s.spans }));
}
