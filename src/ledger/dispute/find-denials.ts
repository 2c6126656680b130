import { type Attribution, type Dispute, spansOverlap } from '../../record/index.ts';
import { idOf } from '../../util/hash.ts';
import { groupBy } from '../../util/order.ts';
import { type BuiltClaim, textOf } from '../claim/build-claims.ts';
import { areStrangers, chainEntities, type PassageIndex, scorePair } from '../claim/score-pair.ts';
import { StemIndex } from '../claim/stem-index.ts';
import { isAnaphor } from '../statement/is-anaphor.ts';
import { firstSpan, type Statement } from '../statement/statement.ts';
import { canBeDenied } from './accusation.ts';

/** A denial's words are fewer than those of what it denies. */
const DENIED = 0.45;
/** "has denied the claim": what is denied stands in the words before, at most this far. */
const REACH_CHARACTERS = 500;
export interface Denial {
  readonly dispute: Dispute;
  /** The attribution that denies, and what it denies. */
  readonly attribution: string;
  readonly denies: NonNullable<Attribution['denies']>;
}

/** Links each denial to the claim that it denies: by the same words, or, for "denied the claim", by what stands before it. */
export function findDenials(claims: readonly BuiltClaim[], passages: PassageIndex): Denial[] {
  const all = claims.flatMap(built => built.statements.map(statement => ({ built, statement })));
  const byArticle = groupBy(all, ({ statement }) => statement.article.id);
  let index: StemIndex | undefined;
  return all.flatMap(({ built, statement }) => {
    // what nobody denies is denied by nobody: "the case was dismissed"
    if (statement.stance !== 'denies' || !statement.attribution?.sources.length || isRuling(statement)) return [];
    index ??= indexStems(all);
    const target = pointsBack(statement)
      ? findBefore(statement, byArticle.get(statement.article.id) ?? [])
      : findAlike(
          statement,
          built,
          index.near(statement.features).map(i => all[i] as Told),
          passages,
        );
    return target ? [toDenial(built, statement, statement.attribution, target)] : [];
  });
}

/** "Prosecutors dismissed the charge" is no denial. */
function isRuling({ attribution, article: { text } }: Statement): boolean {
  const words = [...(attribution?.cues ?? []), ...(attribution?.contents ?? [])]
    .map(span => text.slice(...span))
    .join(' ');
  return /\b(?:dismiss|drop|reject)\w*\b.*\b(?:charges?|case|counts?|suit|lawsuit|appeal|motion|indictment)\b/i.test(
    words,
  );
}

/** A statement with the claim that it is in. */
interface Told {
  readonly built: BuiltClaim;
  readonly statement: Statement;
}

function indexStems(all: readonly Told[]): StemIndex {
  const index = new StemIndex();
  for (const { statement } of all) index.add(statement.features);
  return index;
}

function pointsBack(denial: Statement): boolean {
  return isAnaphor(deniedWords(denial));
}

function deniedWords({ attribution, article }: Statement): string {
  return (attribution?.contents ?? []).map(([start, end]) => article.text.slice(start, end)).join(' ');
}

interface Target extends Told {
  readonly rule: string;
}

/** The nearest accusation or claim of somebody else that ends shortly before the denial, in the same article. */
function findBefore(denial: Statement, told: readonly Told[]): Target | undefined {
  const [start] = firstSpan(denial);
  const denied = deniedWords(denial);
  let best: (Target & { readonly end: number }) | undefined;
  for (const { built, statement } of told) {
    if (statement.stance === 'denies' || !statement.attribution) continue;
    const end = statement.spans.at(-1)?.[1] ?? 0;
    if (end > start || start - end > REACH_CHARACTERS || !areStrangers(statement, denial)) continue;
    if (!canBeDenied(denied, statement, denial)) continue;
    if (!best || end > best.end) best = { built, statement, end, rule: 'dispute/denies-what-stands-before' };
  }
  return best;
}

/** The claim whose words are most like the denial's: of somebody else, and not the sentence that tells of the denial. */
function findAlike(
  denial: Statement,
  own: BuiltClaim,
  told: readonly Told[],
  passages: PassageIndex,
): Target | undefined {
  let best: (Target & { readonly score: number }) | undefined;
  for (const { built, statement } of told) {
    if (built === own || statement.stance === 'denies') continue;
    if (shareWords(statement, denial) || haveOneSpeaker(statement, denial)) continue;
    if (!tellsOf(statement, denial)) continue;
    const { score, veto } = scorePair(denial, statement, passages, DENIED);
    const opposed = veto === undefined || veto === 'negation';
    if (opposed && score >= DENIED && score > (best?.score ?? 0)) {
      best = { built, statement, score, rule: 'dispute/denies-in-the-same-words' };
    }
  }
  return best;
}

/** What is denied stands first: "deny sending arms to the war" denies no other help to the war. */
const DENIED_STEMS = 2;

function tellsOf(statement: Statement, denial: Statement): boolean {
  const first = [...denial.features.stems.keys()].slice(0, DENIED_STEMS);
  return first.some(stem => statement.features.stems.has(stem));
}

function shareWords(a: Statement, b: Statement): boolean {
  return a.article.id === b.article.id && a.spans.some(x => b.spans.some(y => spansOverlap(x, y)));
}

function haveOneSpeaker(a: Statement, b: Statement): boolean {
  const other = chainEntities(b);
  return chainEntities(a).some(entity => other.includes(entity));
}

function toDenial(denying: BuiltClaim, statement: Statement, attribution: Attribution, target: Target): Denial {
  const denied = target.statement.attribution?.id;
  return {
    attribution: attribution.id,
    denies: { ...(denied !== undefined && { attribution: denied }), claim: target.built.claim.id },
    dispute: {
      id: idOf('d', 'denial', target.built.claim.id, denying.claim.id),
      relation: 'dispute',
      kind: 'denial',
      claims: [target.built.claim.id, denying.claim.id],
      sides: [
        { value: target.built.claim.text, carriers: placesOf(target.built.claim) },
        { value: textOf(statement), carriers: placesOf(denying.claim) },
      ],
      because: [target.rule],
    },
  };
}

function placesOf(claim: BuiltClaim['claim']): Dispute['sides'][number]['carriers'] {
  return claim.carriers.map(({ article, spans }) => ({ article, spans }));
}
