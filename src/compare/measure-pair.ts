import type { PairReading } from '../encoder/pair-network.ts';
import { compareStretches } from '../link/retell/compare-texts.ts';
import { foldWord } from '../util/words.ts';
import type { Statement } from './read-statements.ts';

/** What casts doubt in headlines, and what throws a story out (after Ferreira and Vlachos 2016). */
const HEDGES =
  /\b(?:alleg\w*|appar\w*|appear\w*|claim\w*|could|evident\w*|likely|may(?:be)?|might|possib\w*|potential\w*|predict\w*|presum\w*|probab\w*|purport\w*|report(?:s|ed|edly)?|rumou?r\w*|said|says|seem\w*|suggest\w*|suppos\w*|suspect\w*|unconfirmed|unclear|whether|would)\b/gi;
const REFUTES =
  /\b(?:bogus|debunk\w*|den(?:y|ies|ied|ying)|despite|doubt\w*|fake\w*|false\w*|fraud\w*|hoax\w*|lie[sd]?|myth\w*|no|nope|not|pranks?|refut\w*|retract\w*|satir\w*|untrue|wrong)\b|n['’]t\b/gi;

const SENTENCE_END = /[.!]["”’]?\s*$/;

export interface PairMeasures {
  /** Of a to b, and of b to a. */
  readonly forth: readonly number[];
  readonly back: readonly number[];
  /** Neither ends as a sentence does. */
  readonly areHeadlines: boolean;
}

/**
 * Measures of two statements, those of a to b and those of b to a: what the network reads, the measures of `compareStretches`, what either
 * has for itself, and the manner in which they are written. Their order is part of the weights in `models/compare.json`.
 */
export function measurePair(a: Statement, b: Statement, { forth, back, same }: PairReading): PairMeasures {
  const alike = compareStretches(a.stretch, b.stretch);
  return {
    forth: [...forth, ...back, same, ...alike, ...sides(a, b)],
    back: [...back, ...forth, same, ...alike, ...sides(b, a)],
    areHeadlines: !SENTENCE_END.test(a.text) && !SENTENCE_END.test(b.text),
  };
}

function sides(a: Statement, b: Statement): number[] {
  return [
    shareOf(a, b),
    shareOf(b, a),
    Math.log((1 + a.stretch.facts.words) / (1 + b.stretch.facts.words)),
    Math.log(1 + b.stretch.facts.words),
    own(a.stretch.facts.names, b),
    own(b.stretch.facts.names, a),
    ...manner(a.text),
    ...manner(b.text),
  ];
}

/** The share of the first's words that the second has. */
function shareOf(first: Statement, second: Statement): number {
  const words = [...first.marks.words];
  return words.length === 0 ? 0 : words.filter(word => second.marks.words.has(word)).length / words.length;
}

const own = (names: ReadonlySet<string>, other: Statement): number =>
  Math.min(3, [...names].filter(name => !other.marks.words.has(foldWord(name))).length);

function manner(text: string): number[] {
  const words = text.match(/\p{L}+/gu) ?? [];
  const capitals = words.filter(word => /^\p{Lu}/u.test(word)).length;
  return [
    Math.min(2, text.match(HEDGES)?.length ?? 0),
    Math.min(2, text.match(REFUTES)?.length ?? 0),
    Number(text.includes('?')),
    Number(SENTENCE_END.test(text)),
    words.length === 0 ? 0 : capitals / words.length,
    Number(/["“”]|(?:^|\s)['‘]/.test(text)),
  ];
}
