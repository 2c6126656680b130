import type { Mention, Span } from '../../record/index.ts';
import { mentionsWithin } from './phrase.ts';
import type { PhraseContext } from './phrase-context.ts';
import { implied, type Resolution, stated, unknown } from './resolution.ts';

/** An attribution already resolved, as far as pronouns look back at it. */
export interface Spoken {
  readonly sentence: number;
  readonly cue: number;
  /** Key of its only speaker. */
  readonly key: string;
  /** Stands in no other attribution's content. */
  readonly top: boolean;
}

const SINGULAR = /^(?:he|she|him|her|his|hers|himself|herself)$/;
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
): Resolution {
  const pronoun = context.doc.article.text.slice(...span).toLowerCase();
  if (/^(?:who|which|that)$/.test(pronoun)) return resolveRelative(context, span);
  if (/^(?:i|we|me|us|our|my|you|your|one)$/.test(pronoun)) {
    return outer && !/^(?:you|your|one)$/.test(pronoun)
      ? implied(outer.key, 'first-person-in-quotation', 0.8)
      : unknown(`"${pronoun}" is nobody named`);
  }
  if (SINGULAR.test(pronoun)) return resolveSingular(context, span, pronoun, sentence, before, outer);
  if (/^(?:they|them|their|theirs|themselves|it|its|itself)$/.test(pronoun))
    return resolveOther(context, pronoun, sentence, before);
  return unknown(`"${pronoun}" names nobody`);
}

function resolveSingular(
  context: PhraseContext,
  span: Span,
  pronoun: string,
  sentence: number,
  before: readonly Spoken[],
  outer: Spoken | undefined,
): Resolution {
  const sex = /^(?:he|him|his|himself)$/.test(pronoun) ? 'm' : 'f';
  const fits = (key: string) => {
    const draft = context.book.get(key);
    return (
      draft !== undefined &&
      (draft.kind === 'person' || draft.kind === 'anonymous') &&
      (draft.sex === '-' || draft.sex === sex)
    );
  };
  const last = outer ?? before.find(spoken => spoken.top);
  const near = last && sentence - last.sentence <= REACH_SENTENCES && fits(last.key) ? last : undefined;
  if (near) {
    const rivals = peopleBetween(context, near.cue, span[0], outer !== undefined).filter(
      key => key !== near.key && fits(key),
    );
    if (rivals.length === 0)
      return implied(
        near.key,
        outer ? 'pronoun-of-outer-speaker' : 'pronoun-of-last-speaker',
        sentence === near.sentence ? 0.85 : 0.8,
      );
    // "…, Lee said of Kim. For them, …, he added": a name inside what was said does not take the floor
    if (!outer && !rivals.some(key => opensSentence(context, key, near.cue, span[0])))
      return implied(near.key, 'pronoun-of-last-speaker', 0.7);
    return unknown(`"${pronoun}" could be any of ${rivals.length + 1} people`);
  }
  return onlyPerson(context, span, pronoun, sentence, fits);
}

/** Keys of people named between two offsets; in a sentence of its own only those named before the pronoun. */
function peopleBetween(context: PhraseContext, from: number, to: number, inSentence: boolean): string[] {
  const start = inSentence ? Math.min(from, context.doc.sentences[sentenceAt(context, to)]?.span[0] ?? from) : from;
  return keysIn(context, [Math.min(start, to), to]);
}

function keysIn({ mentions, keys }: PhraseContext, span: Span): string[] {
  const found = mentionsWithin(mentions, span).flatMap(at => {
    const key = keys[at];
    return (mentions[at] as Mention).label === 'Person' && key ? [key] : [];
  });
  return [...new Set(found)];
}

/** True when the person is the first name of a sentence in the stretch: its likely subject. */
function opensSentence(context: PhraseContext, key: string, from: number, to: number): boolean {
  const first = sentenceAt(context, from) + 1;
  for (let s = first; s <= sentenceAt(context, to); s++) {
    const span = context.doc.sentences[s]?.span;
    if (!span) break;
    const opener = mentionsWithin(context.mentions, [span[0], Math.min(to, span[1])])[0];
    const quoted = /^["“‘]/.test(context.doc.article.text.slice(span[0], span[0] + 1));
    if (opener !== undefined && context.keys[opener] === key && !quoted) return true;
  }
  return false;
}

function sentenceAt({ doc, index }: PhraseContext, offset: number): number {
  return doc.tokens[Math.min(index.first(offset), doc.tokens.length - 1)]?.sentence ?? 0;
}

function onlyPerson(
  context: PhraseContext,
  span: Span,
  pronoun: string,
  sentence: number,
  fits: (key: string) => boolean,
): Resolution {
  const from = context.doc.sentences[Math.max(0, sentence - 1)]?.span[0] ?? 0;
  const people = keysIn(context, [from, span[0]]).filter(fits);
  if (people.length === 1 && people[0]) return implied(people[0], 'pronoun-of-only-person', 0.65);
  return unknown(
    people.length === 0 ? `"${pronoun}" has nobody before it` : `"${pronoun}" could be any of ${people.length} people`,
  );
}

/** "they", "it": the body or group that spoke last, in this sentence or the one before. */
function resolveOther(
  context: PhraseContext,
  pronoun: string,
  sentence: number,
  before: readonly Spoken[],
): Resolution {
  const last = before.find(spoken => spoken.top);
  const draft = last && sentence - last.sentence <= 1 ? context.book.get(last.key) : undefined;
  if (!last || !draft) return unknown(`"${pronoun}" has no speaker before it`);
  const group = draft.kind === 'group' || draft.kind === 'anonymous' || draft.kind === 'organization';
  const thing = draft.kind === 'organization' || draft.kind === 'document' || draft.kind === 'place';
  if (/^it/.test(pronoun) ? thing : group) return implied(last.key, 'pronoun-of-last-speaker', 0.7);
  return unknown(`"${pronoun}" does not fit the last speaker`);
}

/** "Lee, who said": the name right before the relative. */
function resolveRelative(context: PhraseContext, span: Span): Resolution {
  const { doc, mentions, keys } = context;
  const text = doc.article.text.slice(Math.max(0, span[0] - 200), span[0]);
  const gap = /[\s,]*$/.exec(text)?.[0].length ?? 0;
  const end = span[0] - gap;
  const at = mentionsWithin(mentions, [Math.max(0, end - 120), end]).findLast(
    i => (mentions[i] as Mention).span[1] === end,
  );
  const key = at === undefined ? undefined : keys[at];
  return key ? stated(key, 'relative', 0.85) : unknown('the relative pronoun has no name before it');
}
