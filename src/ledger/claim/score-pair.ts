import type { Attribution, Passage, Span } from '../../record/index.ts';
import { overlapLength } from '../../record/index.ts';
import type { Figure } from '../statement/find-figures.ts';
import type { NamedPerson, Statement } from '../statement/statement.ts';

/** How alike two statements are, why, and what forbids calling them one claim. */
export interface PairScore {
  /** 0..1; the line for one claim is `SAME_CLAIM`. */
  readonly score: number;
  readonly because: readonly string[];
  readonly veto?: 'number' | 'name' | 'date' | 'negation';
}

/** Two statements are one claim from here. Set on the water story of the examples and the five real articles, 2026-11. */
export const SAME_CLAIM = 0.7;
/** Shared content below this weight is chance: two rare words, or one and two common ones. */
export const LEAST_SHARED = 2;
/** Content words of one quotation in a row: this many, and most of the shorter quotation, or a longer run. */
const QUOTED_RUN = 3;
const QUOTED_SHARE = 0.6;
const LONG_QUOTED_RUN = 6;
const QUOTED_SCORE = 0.8;
/** A quotation of two words, whole on both sides: some evidence beside other words, since catchwords are quoted in many claims. */
const SHORT_QUOTED_RUN = 2;
const SHORT_QUOTED_SHARED = 3;
const SHORT_QUOTED_BONUS = 0.2;
/** The same exact number of one thing; small numbers say little. */
const FIGURE_BONUS = 0.15;
const TELLING_FIGURE = 10;
const PASSAGE_BONUS = 0.15;
const PASSAGE_COVER = 0.5;
const STRANGERS_COST = 0.1;

/** Passages by the pair of articles that they stand in. */
export type PassageIndex = ReadonlyMap<string, readonly Passage[]>;

export function passageKey(a: string, b: string): string {
  return a < b ? `${a}\u0000${b}` : `${b}\u0000${a}`;
}

/**
 * Compares two statements by words, quotations, copied passages, speakers; names, numbers, dates and negation can veto. Pairs that score
 * below `least` are of no interest to the caller: whether they are vetoed is not looked into.
 */
export function scorePair(a: Statement, b: Statement, passages: PassageIndex, least = 0): PairScore {
  const shared = sharedWeight(a, b);
  if (shared < LEAST_SHARED) return { score: 0, because: [] };
  const [wa, wb] = [a.features.weight, b.features.weight];
  const because: string[] = ['claim/same-words'];
  let score = shared / (wa + wb) + (0.5 * shared) / Math.min(wa, wb);
  const quotation = sharedQuotation(a, b, shared);
  if (quotation) {
    score = quotation === 'long' ? Math.max(score, QUOTED_SCORE) : score + SHORT_QUOTED_BONUS;
    because.push('claim/same-quotation');
  }
  if (shareFigure(a, b)) {
    score += FIGURE_BONUS;
    because.push('claim/same-figure');
  }
  if (standInOnePassage(a, b, passages)) {
    score += PASSAGE_BONUS;
    because.push('claim/copied-passage');
  }
  if (areStrangers(a, b)) score -= STRANGERS_COST;
  const veto = score < least ? undefined : findVeto(a, b);
  return { score: Math.min(1, score), because, ...(veto && { veto }) };
}

function sharedWeight(a: Statement, b: Statement): number {
  const [small, large] =
    a.features.stems.size <= b.features.stems.size
      ? [a.features.stems, b.features.stems]
      : [b.features.stems, a.features.stems];
  let sum = 0;
  for (const [stem, weight] of small) if (large.has(stem)) sum += weight;
  return sum;
}

function sharedQuotation(a: Statement, b: Statement, shared: number): 'long' | 'short' | undefined {
  const [x, y] = [a.features.quoted, b.features.quoted];
  const run = longestRun(x, y);
  if (run >= LONG_QUOTED_RUN || (run >= QUOTED_RUN && run >= QUOTED_SHARE * Math.min(x.length, y.length)))
    return 'long';
  if (shared < SHORT_QUOTED_SHARED) return undefined;
  return run >= SHORT_QUOTED_RUN && run === Math.max(x.length, y.length) ? 'short' : undefined;
}

export function shareFigure(a: Statement, b: Statement): boolean {
  return a.features.figures.some(
    f =>
      f.least >= TELLING_FIGURE &&
      b.features.figures.some(
        g =>
          f.least === g.least && f.most === g.most && (f.least >= 1000 || f.unit.some(word => g.unit.includes(word))),
      ),
  );
}

/** Length of the longest run of stems that both have. Cost: the product of the lengths, which quotations keep small. */
export function longestRun(a: readonly string[], b: readonly string[]): number {
  let best = 0;
  let above = new Uint16Array(b.length + 1);
  for (const stem of a) {
    const row = new Uint16Array(b.length + 1);
    for (let j = 0; j < b.length; j++) {
      if (b[j] !== stem) continue;
      const run = (above[j] ?? 0) + 1;
      row[j + 1] = run;
      if (run > best) best = run;
    }
    above = row;
  }
  return best;
}

function standInOnePassage(a: Statement, b: Statement, passages: PassageIndex): boolean {
  if (a.article.id === b.article.id) return false;
  const between = passages.get(passageKey(a.article.id, b.article.id)) ?? [];
  return between.some(passage => {
    const [first, second] = passage.a.article === a.article.id ? [a, b] : [b, a];
    return covers(passage.a.span, first.spans) && covers(passage.b.span, second.spans);
  });
}

function covers(passage: Span, spans: readonly Span[]): boolean {
  const length = spans.reduce((sum, [start, end]) => sum + end - start, 0);
  const shared = spans.reduce((sum, span) => sum + overlapLength(span, passage), 0);
  return shared >= PASSAGE_COVER * length;
}

/** Both name who says it, and nobody in the one chain is in the other. */
export function areStrangers(a: Statement, b: Statement): boolean {
  const [x, y] = [chainEntities(a), chainEntities(b)];
  return x.length > 0 && y.length > 0 && !x.some(entity => y.includes(entity));
}

export function chainEntities({ attribution }: Statement): readonly string[] {
  if (!attribution) return NOBODY;
  let chain = chains.get(attribution);
  if (!chain) {
    const speakers = attribution.speakers.flatMap(speaker => speaker.entity ?? []);
    chain = [...speakers, ...(attribution.via ?? []).map(relay => relay.entity)];
    chains.set(attribution, chain);
  }
  return chain;
}

const NOBODY: readonly string[] = [];
/** Every pair asks for them. */
const chains = new WeakMap<Attribution, readonly string[]>();

export function findVeto(a: Statement, b: Statement): PairScore['veto'] {
  if (conflictingFigures(a, b) || eachHasItsOwnFigures(a, b)) return 'number';
  if (a.features.negated !== b.features.negated) return 'negation';
  if (nameOthers(a, b)) return 'name';
  if (eachHasItsOwn(a.features.days, b.features.days)) return 'date';
  return undefined;
}

/**
 * As `findVeto` for statements whose words are compared one by one: where neither denies, a negation counts only of what the other says too.
 * "He was hurt and did not speak" and "he was hurt" do not contradict one another.
 */
export function findContradiction(a: Statement, b: Statement): PairScore['veto'] {
  const veto = findVeto(a, b);
  if (veto !== 'negation' || (a.stance === 'denies') !== (b.stance === 'denies')) return veto;
  if (negates(a, b) || negates(b, a)) return veto;
  if (nameOthers(a, b)) return 'name';
  return eachHasItsOwn(a.features.days, b.features.days) ? 'date' : undefined;
}

const negates = ({ features: x }: Statement, { features: y }: Statement): boolean =>
  [...x.negatedStems].some(stem => y.stems.has(stem) && !y.negatedStems.has(stem));

/** Each names a person whom the other does not; a short name stands for any longer one that has its words. */
function nameOthers(a: Statement, b: Statement): boolean {
  const isOwn = (x: Statement, y: Statement) =>
    x.features.people.some(person => !y.features.people.some(other => mayBeSame(person, other)));
  return isOwn(a, b) && isOwn(b, a);
}

function mayBeSame(a: NamedPerson, b: NamedPerson): boolean {
  if (a.entity === b.entity) return true;
  const [short, long] = a.words.length <= b.words.length ? [a.words, b.words] : [b.words, a.words];
  return short.every(word => long.includes(word));
}

function eachHasItsOwn(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return [...a].some(x => !b.has(x)) && [...b].some(x => !a.has(x));
}

function eachHasItsOwnFigures(a: Statement, b: Statement): boolean {
  const own = (x: Statement, y: Statement) =>
    x.features.figures.some(f => !y.features.figures.some(g => rangesMeet(f, g)));
  return own(a, b) && own(b, a);
}

/** Figures of one unit whose ranges do not meet, where neither side has the other's figure elsewhere. */
export function conflictingFigures(a: Statement, b: Statement): readonly [Figure, Figure] | undefined {
  for (const f of a.features.figures) {
    for (const g of b.features.figures) {
      if (rangesMeet(f, g) || !f.unit.some(word => g.unit.includes(word))) continue;
      const confirmed =
        b.features.figures.some(other => rangesMeet(other, f)) ||
        a.features.figures.some(other => rangesMeet(other, g));
      if (!confirmed) return [f, g];
    }
  }
  return undefined;
}

function rangesMeet(a: Figure, b: Figure): boolean {
  return a.least <= b.most && b.least <= a.most;
}
