import type { Passage } from '../../../record/index.ts';
import { creditsOutlet, sharedCredit } from '../choose-nearest.ts';
import type { Draft } from '../draft-passage.ts';
import { firstMoment, isBefore, type ReuseHead } from '../reuse-article.ts';
import { namesOutlet } from './names-outlet.ts';
import { reasonOf } from './sign-reasons.ts';
import type { ThirdText } from './third-texts.ts';
import type { Sign } from './weigh-traces.ts';

/** A third text whose time does not tell explains a pair when it has this many equal words more with each than they with one another. */
const MORE_EQUAL = 3;
/** Log-odds of being published first: who prints first is the lender in 19 of 20. */
const PUBLISHED_ODDS = 3;
/** Log-odds of naming the other's outlet beside the passage: more than a date tells. */
const ATTRIBUTED_ODDS = 4.5;
/** Log-odds under which it is not told: two to one. */
const TOLD_ODDS = 0.7;
/** The same where either side lacks stretches that the other has, as when both cut what a third has: twelve to one. */
const MUTUAL_ODDS = 2.5;
/** Of text that nobody changed: can make a date doubtful, not turn it round. */
const UNCHANGED_ODDS = 3;
/** Log-odds that take a paragraph out of what an agency's credit stands for. */
const OWN_ODDS = 2;
/** Equal words, and those of the reporter among them, from which the same speech with the same words around it is no chance. */
const LONG_SPEECH = 30;
const REPORTED_WORDS = 2;

interface Judgment {
  readonly direction: Passage['direction'];
  readonly because: readonly string[];
}

/**
 * Who had it from whom. A credit decides, then a third text that has all of it; else publication times and what the words show are
 * added up as log-odds, and what does not reach TOLD_ODDS is unknown. Shared speech alone tells nothing, nor does text that nobody
 * changed where no time is known. Every reason found is listed, also those that did not decide. Cost: constant.
 */
export function judgeDirection(articles: readonly ReuseHead[], draft: Draft, thirds: readonly ThirdText[]): Judgment {
  const a = articles[draft.a.article] as ReuseHead;
  const b = articles[draft.b.article] as ReuseHead;
  const { signs, isTraced, isInset, isMutual, reported } = draft.evidence;
  const because: string[] = [];
  const found: Passage['direction'][] = [];
  const note = (direction: Passage['direction'], reason: string) => {
    found.push(direction);
    because.push(reason);
  };
  if (creditsOutlet(b, a) && !creditsOutlet(a, b)) note('a-to-b', 'credit: b credits text to the outlet of a');
  if (creditsOutlet(a, b) && !creditsOutlet(b, a)) note('b-to-a', 'credit: a credits text to the outlet of b');
  const text = sum(signs);
  const agency = sharedCredit(a, b);
  if (agency !== undefined && found.length === 0 && !(isInset && isTraced && Math.abs(text) > OWN_ODDS)) {
    note('common', `credit: both credit text to ${agency}`);
  }
  const original = explainedBy(articles, draft, thirds);
  if (original !== undefined) note('common', original);

  const published = isBefore(a, b) ? PUBLISHED_ODDS : 0;
  const attributed = attributionOdds(a, b, draft);
  const words = isTraced ? text : Math.max(-UNCHANGED_ODDS, Math.min(UNCHANGED_ODDS, text));
  const odds = published + attributed + words;
  if (published) because.push(`published: a ${momentOf(a)} before b ${momentOf(b)}`);
  if (attributed) {
    because.push(
      attributed > 0
        ? 'attribution: b names the outlet of a beside it'
        : 'attribution: a names the outlet of b beside it',
    );
  }
  because.push(...signs.map(reasonOf));

  if (draft.shares === 'quotation' && (reported < REPORTED_WORDS || draft.equal < LONG_SPEECH)) {
    return {
      direction: 'unknown',
      because: ['quotation: the same speech can reach both from its speaker', ...because],
    };
  }
  const [decided] = found;
  if (decided !== undefined) return { direction: decided, because };
  if (!published && !attributed && !isTraced) {
    return { direction: 'unknown', because: ['unknown: no time, credit, cut or edit tells', ...because] };
  }
  if (Math.abs(odds) < (isMutual ? MUTUAL_ODDS : TOLD_ODDS)) {
    return { direction: 'unknown', because: [openReason(published, words, isMutual), ...because] };
  }
  const direction = odds > 0 ? 'a-to-b' : 'b-to-a';
  if (published && odds < 0) because.unshift('text: it outweighs the times of publication');
  return { direction, because };
}

function openReason(published: number, words: number, isMutual: boolean): string {
  if (published && words < 0) return 'unknown: the text contradicts the times of publication';
  return isMutual
    ? 'unknown: either lacks what the other has, as when both cut a third text'
    : 'unknown: what tells is too weak';
}

function sum(signs: readonly Sign[]): number {
  return signs.reduce((total, sign) => total + sign.odds, 0);
}

function attributionOdds(a: ReuseHead, b: ReuseHead, { evidence: { credited } }: Draft): number {
  if (!credited) return 0;
  const [byB, byA] = [namesOutlet(credited.b, a.outlet.name), namesOutlet(credited.a, b.outlet.name)];
  return byB === byA ? 0 : byB ? ATTRIBUTED_ODDS : -ATTRIBUTED_ODDS;
}

/** The third text that explains a pair: published before both, or as near to each as they are to one another and nearer. */
function explainedBy(articles: readonly ReuseHead[], draft: Draft, thirds: readonly ThirdText[]): string | undefined {
  const [a, b] = [draft.a, draft.b].map(({ article }) => articles[article] as ReuseHead) as [ReuseHead, ReuseHead];
  let center: string | undefined;
  for (const { article, withA, withB } of thirds) {
    const third = articles[article] as ReuseHead;
    const nearest = Math.min(withA, withB);
    // what two share beyond a third, one of them has from the other
    if (draft.equal > nearest) continue;
    if (isBefore(third, a) && isBefore(third, b)) {
      return `third text: ${third.id} has all that both share and was published before them`;
    }
    const isLate = isBefore(a, third) || isBefore(b, third);
    if (!isLate && nearest >= draft.equal + MORE_EQUAL) center ??= third.id;
  }
  return center === undefined ? undefined : `third text: ${center} has all that both share and shares more with each`;
}

/** To the minute, as the record writes times. */
function momentOf(article: ReuseHead): string {
  return (firstMoment(article.published) ?? '').replace(/(T\d\d:\d\d):00\.000Z$/, '$1Z');
}
