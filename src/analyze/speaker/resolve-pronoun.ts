import type { Mention, Span } from '../../record/index.ts';
import { mentionsWithin } from './phrase.ts';
import type { PhraseContext } from './phrase-context.ts';
import { clearly } from './rank-people.ts';
import { implied, type Resolution, stated, unknown } from './resolution.ts';
import { resolvePhrase } from './resolve-phrase.ts';
import { resolveThey } from './resolve-they.ts';
import { fits, sexOfPronoun } from './track-people.ts';

/** An attribution already resolved, as far as pronouns look back at it. */
export interface Spoken {
  readonly sentence: number;
  readonly cue: number;
  /** Key of its only speaker. */
  readonly key: string;
  /** Stands in no other attribution's content. */
  readonly top: boolean;
}

/** Sentences back that a pronoun may reach. */
const REACH_SENTENCES = 2;

/**
 * Whom a pronoun means. The speaker of the attribution before, within two sentences, unless another person has come between; else the
 * only person named so far in this sentence and the one before. Two that fit equally leave it open: a wrong name is worse than none.
 */
export function resolvePronoun(
  context: PhraseContext,
  span: Span,
  sentence: number,
  before: readonly Spoken[],
  outer: Spoken | undefined,
): readonly Resolution[] {
  const pronoun = context.doc.article.text.slice(...span).toLowerCase();
  return /^(?:they|them|their|theirs|themselves)$/.test(pronoun)
    ? resolveThey(context, span, sentence, before)
    : [resolveOne(context, span, pronoun, sentence, before, outer)];
}

function resolveOne(
  context: PhraseContext,
  span: Span,
  pronoun: string,
  sentence: number,
  before: readonly Spoken[],
  outer: Spoken | undefined,
): Resolution {
  if (/^(?:who|whose|which|that)$/.test(pronoun)) return resolveRelative(context, span);
  if (/^(?:i|we|me|us|our|my|you|your|one)$/.test(pronoun)) {
    return outer && !/^(?:you|your|one)$/.test(pronoun)
      ? implied(outer.key, 'first-person-in-quotation', 0.8)
      : unknown(`"${pronoun}" is nobody named`);
  }
  if (sexOfPronoun(pronoun)) return resolveSingular(context, span, pronoun, sentence, before, outer);
  if (/^(?:it|its|itself)$/.test(pronoun)) return resolveThing(context, pronoun, sentence, before);
  return unknown(`"${pronoun}" names nobody`);
}

/** "he", "her": whoever is clearly the likeliest of those in mind, the last speaker ahead. */
function resolveSingular(
  context: PhraseContext,
  span: Span,
  pronoun: string,
  sentence: number,
  before: readonly Spoken[],
  outer: Spoken | undefined,
): Resolution {
  const sex = sexOfPronoun(pronoun) ?? 'm';
  const { doc, ranker } = context;
  const likely = new Map(context.track.get(span[0]));
  const last = outer ?? before.find(spoken => spoken.top);
  const draft = last && context.book.get(last.key);
  const spoke =
    last &&
    draft &&
    sentence - last.sentence <= REACH_SENTENCES &&
    (draft.kind === 'person' || draft.kind === 'anonymous') &&
    fits(draft.sex, sex)
      ? last
      : undefined;
  if (spoke && draft) {
    const lead = ranker.lead(span[0], {
      draft,
      sentences: sentence - spoke.sentence,
      sameParagraph: doc.sentences[spoke.sentence]?.block === doc.sentences[sentence]?.block,
      outer: outer !== undefined,
      apart: !likely.has(spoke.key),
    });
    likely.set(spoke.key, (likely.get(spoke.key) ?? 0) + lead);
  }
  const order = [...likely].sort((a, b) => b[1] - a[1]);
  const key = clearly(order);
  if (key === undefined)
    return unknown(
      order.length === 0 ? `"${pronoun}" has nobody before it` : `"${pronoun}" could be any of ${order.length} people`,
    );
  if (key === spoke?.key) return implied(key, outer ? 'pronoun-of-outer-speaker' : 'pronoun-of-last-speaker', 0.8);
  return implied(key, order.length === 1 ? 'pronoun-of-only-person' : 'pronoun-of-likeliest-person', 0.65);
}

/** "it": the body or document that spoke last, in this sentence or the one before. */
function resolveThing(
  context: PhraseContext,
  pronoun: string,
  sentence: number,
  before: readonly Spoken[],
): Resolution {
  const last = before.find(spoken => spoken.top);
  const draft = last && sentence - last.sentence <= 1 ? context.book.get(last.key) : undefined;
  if (!last || !draft) return unknown(`"${pronoun}" has no speaker before it`);
  const isThing = draft.kind === 'organization' || draft.kind === 'document' || draft.kind === 'place';
  return isThing
    ? implied(last.key, 'pronoun-of-last-speaker', 0.7)
    : unknown(`"${pronoun}" does not fit the last speaker`);
}

/** "Lee, who said", "Lee, a cook who said", "voters who say": the name or the phrase before the relative. */
function resolveRelative(context: PhraseContext, span: Span): Resolution {
  const { doc, mentions, keys, index } = context;
  const own = index.first(span[0]);
  const sentence = doc.sentences[doc.tokens[own]?.sentence ?? 0];
  let last = own - 1;
  while (sentence && last > sentence.first && /^(?:[,–—-]|in|of|for|to|with|from)$/.test(doc.tokens[last]?.lower ?? ''))
    last--;
  const end = doc.tokens[last]?.end ?? span[0];
  const within: Span = [sentence?.span[0] ?? end, end];
  const people = mentionsWithin(mentions, within).filter(at => keys[at]);
  const near = people.findLast(at => (mentions[at] as Mention).span[1] === end);
  const phrase = phraseBefore(context, last, sentence?.first ?? last);
  // "a Democrat who": one of them, and no name
  const isMember = near !== undefined && (mentions[near] as Mention).label === 'NORP';
  if (near !== undefined && keys[near] && !isMember) return stated(keys[near], 'relative', 0.85);
  const apposed = people.findLast(
    at =>
      (mentions[at] as Mention).label === 'Person' &&
      isApposed(doc.article.text.slice((mentions[at] as Mention).span[1], end)),
  );
  const key = apposed === undefined ? undefined : keys[apposed];
  if (key) return stated(key, 'relative-behind-apposition', 0.75);
  const described = phrase && subjectOfCopula(context, phrase);
  if (described) return described;
  const [found] = phrase ? resolvePhrase(context, phrase) : [];
  return found?.key ? stated(found.key, 'relative', 0.7) : unknown('the relative pronoun has no name before it');
}

const LONGEST_NAME = 60;

/** "Lee is a painter who said", "he was a man who said": the one of whom the phrase is said. */
function subjectOfCopula({ doc, mentions, keys, index, track }: PhraseContext, phrase: Span): Resolution | undefined {
  const at = index.first(phrase[0]);
  const [subject, copula] = [doc.tokens[at - 2], doc.tokens[at - 1]];
  if (!subject || !copula || !/^(?:is|was|[’']s|remains|became)$/.test(copula.lower)) return undefined;
  if (!/^(?:an?|the|one)$/.test(doc.tokens[at]?.lower ?? '')) return undefined;
  const named = mentionsWithin(mentions, [subject.end - LONGEST_NAME, subject.end]).findLast(
    at => (mentions[at] as Mention).label === 'Person' && (mentions[at] as Mention).span[1] === subject.end,
  );
  const key =
    named !== undefined ? keys[named] : sexOfPronoun(subject.lower) && clearly(track.get(subject.start) ?? []);
  return key ? implied(key, 'relative-behind-copula', 0.7) : undefined;
}

/** ", a former aide", " — a candidate in Marlow": says what the one named is, and nothing else. */
const isApposed = (between: string) =>
  /^(?:,| [–—-]) (?:a|an|the|one|his|her|its|their) [^.;:"“”]{2,90}$/.test(between) &&
  !/,(?: and)? /.test(between.slice(2));

/** The words of a noun phrase that ends before a relative: "some of the voters". */
function phraseBefore({ doc }: PhraseContext, last: number, first: number): Span | undefined {
  let from = last + 1;
  while (from > first && /^(?:DET|ADJ|NUM|NOUN|PROPN|PART)$/.test(doc.tokens[from - 1]?.pos ?? '')) from--;
  const [start, end] = [doc.tokens[from], doc.tokens[last]];
  return start && end && from <= last ? [start.start, end.end] : undefined;
}
