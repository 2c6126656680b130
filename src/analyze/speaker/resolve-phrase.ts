import type { Mention, Span } from '../../record/index.ts';
import { nameKey } from '../../util/name-key.ts';
import { isMedium } from '../attribution/chain/name-phrase.ts';
import { findKnown } from '../mention/gazetteer.ts';
import type { Draft, EntityBook } from './entity-book.ts';
import { namedBefore } from './named-before.ts';
import { type Phrase, readPhrase } from './phrase.ts';
import {
  headSpan,
  isCompleted,
  type PhraseContext,
  placeChain,
  qualifiersOf,
  resolved,
  resolveOwner,
  unnamed,
  wordsOf,
} from './phrase-context.ts';
import { type Resolution, stated, unknown } from './resolution.ts';
import { bodyByRole, stateMedia } from './resolve-body.ts';
import { personByRole } from './resolve-person.ts';
import { meansTwo, resolveTwo } from './resolve-two.ts';
import { splitJoined } from './split-joined.ts';

const OWN_WORDS = new Set([
  'statement',
  'tweet',
  'post',
  'speech',
  'remarks',
  'comments',
  'comment',
  'message',
  'testimony',
  'announcement',
  'communique',
]);

/** Whom a phrase names, pronouns apart. A phrase that names nobody by name becomes an entity of its own, told by its words. */
export function resolvePhrase(context: PhraseContext, whole: Span): readonly Resolution[] {
  const span = withoutPossessive(context.doc.article.text, whole);
  if (meansTwo(context.doc.article.text.slice(...span))) {
    const two = resolveTwo(context, span);
    if (two.length > 0) return two;
  }
  const joined = splitJoined(context.doc, context.index, context.mentions, span);
  return joined.length > 1 ? joined.flatMap(one => resolvePhrase(context, one)) : resolveOne(context, span);
}

/** "Berg’s" as the source of "Berg’s claim". */
function withoutPossessive(text: string, [start, end]: Span): Span {
  const tail = /[’'](?:s)?$/.exec(text.slice(start, end))?.[0];
  return [start, tail === undefined ? end : end - tail.length];
}

function resolveOne(context: PhraseContext, span: Span): readonly Resolution[] {
  const phrase = readPhrase(context.doc, context.index, context.mentions, span);
  if (phrase.pronoun) return [unknown(`"${phrase.pronoun}" stands for nobody that the text makes plain`)];
  if (phrase.noun === undefined && phrase.named.length > 0) return named(context, phrase);
  const several = namesBehind(context, phrase);
  if (several.length > 1) return several.map(key => stated(key, 'name-in-apposition', 0.9));
  const apposed = mayBeNamed(phrase) ? nameBehind(context, phrase) : undefined;
  if (apposed) return [apposed];
  if (phrase.role?.kind === 'saying') return [saying(context, phrase)];
  if (phrase.role?.kind === 'document') return [reportOfMedium(context, phrase) ?? documentOf(context, phrase)];
  const byName = nameWithNoun(context, phrase);
  if (byName) return [byName];
  const there = placeByNoun(context, phrase);
  if (there) return [there];
  const media = stateMedia(context, phrase);
  if (media) return [media];
  if (phrase.role?.kind === 'organization') return [bodyByRole(context, phrase)];
  if (phrase.role?.kind === 'person' && !phrase.plural) return [personByRole(context, phrase)];
  return [unnamed(context, phrase)];
}

/** "two ministers, A and B": the names behind the comma. */
function namesBehind({ doc, mentions, keys }: PhraseContext, phrase: Phrase): string[] {
  if (!phrase.plural) return [];
  const text = doc.article.text;
  const people = phrase.behind.filter(at => (mentions[at] as Mention).label === 'Person');
  const [first] = people;
  if (first === undefined || !/,\s*$/.test(text.slice(phrase.span[0], (mentions[first] as Mention).span[0]))) return [];
  return [...new Set(people.flatMap(at => keys[at] ?? []))];
}

/** One person by what they are: the only kind of phrase whose name may follow. */
function mayBeNamed(phrase: Phrase): boolean {
  return !phrase.plural && (phrase.role === undefined || phrase.role.kind === 'person');
}

/** "the minister, Ana Lee,", "a cook named Ana Lee": the name in apposition. */
function nameBehind({ doc, mentions, keys }: PhraseContext, phrase: Phrase): Resolution | undefined {
  const at = phrase.behind.find(i => (mentions[i] as Mention).label === 'Person');
  const key = at === undefined ? undefined : keys[at];
  if (at === undefined || !key) return undefined;
  const between = doc.article.text.slice(phrase.span[0], (mentions[at] as Mention).span[0]);
  return /(?:,|\b(?:named|called))\s*$/.test(between) ? stated(key, 'name-in-apposition', 0.9) : undefined;
}

/** "Russian defence minister Sergei X": the last name; names joined by "and" speak together. */
function named(context: PhraseContext, phrase: Phrase): Resolution[] {
  const { mentions, keys, doc, book } = context;
  const speaking = phrase.named.filter((_, i) => i === phrase.named.length - 1 || joinsNext(context, phrase, i));
  return speaking.map(at => {
    const key = keys[at];
    const draft = book.get(key ?? '');
    if (!key || !draft) return unknown('the name is none that can speak');
    if (draft.kind !== 'place') return stated(key, 'name');
    return government(
      book,
      draft,
      doc.article.text.slice(...(mentions[at] as Mention).span),
      (mentions[at] as Mention).span,
    );
  });
}

function joinsNext({ mentions, doc }: PhraseContext, phrase: Phrase, i: number): boolean {
  const [own, next] = [
    mentions[phrase.named[i] as number] as Mention,
    mentions[phrase.named[i + 1] as number] as Mention,
  ];
  const between = doc.article.text.slice(own.span[1], next.span[0]);
  return /^(?:,|,? and|,? or|,? with) $/.test(between) && (own.label === next.label || own.label === 'Person');
}

/** A country, or the capital that stands for it, speaks through its government. */
function government(book: EntityBook, place: Draft, written: string, span: Span): Resolution {
  const known = findKnown(written);
  if (known?.rule === 'capital' && known.country) {
    const key = `place:${nameKey(known.country)}`;
    const draft = book.get(key) ?? book.add(key, 'place', written);
    draft.country = known.country;
    draft.roles.add('government');
    draft.because.add(`"${written}" speaks: the capital stands for the government of ${known.country}`);
    book.mention(draft, span, 'entity/capital-for-government');
    return stated(key, 'capital-for-government', 0.8);
  }
  if (place.country) {
    place.roles.add('government');
    place.because.add(`"${written}" speaks: the country stands for its government`);
    return stated(place.key, 'country-for-government', 0.85);
  }
  return stated(place.key, 'name', 0.7);
}

const PLACE = /^(?:town|city|village|county|state|country|nation|island|district|province|borough|township)$/;

/** "the town": the only place named in the sentence or the one before. */
function placeByNoun(context: PhraseContext, phrase: Phrase): Resolution | undefined {
  if (!PLACE.test(phrase.noun ?? '') || phrase.owner || !phrase.definite || isCompleted(context, phrase))
    return undefined;
  if (qualifiersOf(context, phrase).length > 0) return undefined;
  const draft = namedBefore(context, phrase, ({ kind }) => kind === 'place');
  return draft && resolved(context, draft, phrase, 'place-named-before', 0.65);
}

/** A name with a common noun behind it: "the Xinhua agency" is the agency, "a KCNA spokesman" is somebody of it. */
function nameWithNoun(context: PhraseContext, phrase: Phrase): Resolution | undefined {
  const at = phrase.named.at(-1);
  if (at === undefined) return undefined;
  const [key, mention] = [context.keys[at], context.mentions[at] as Mention];
  if (!key) return undefined;
  if (phrase.role?.kind === 'organization' && mention.label === 'Organization') return stated(key, 'name');
  if (mention.label === 'Person' && phrase.role?.kind === 'organization') {
    // "the X administration": a body called after a person
    const span = headSpan(context, phrase);
    return stated(
      placeChain(context, 'organization', phrase, `organization:${nameKey(wordsOf(context, span))}`, span).key,
      'body-called-after',
      0.9,
    );
  }
  if (mention.label === 'Person' && phrase.role === undefined) return stated(key, 'name', 0.8);
  return undefined;
}

/** "a statement from the ministry", "his tweet": the owner's own words. */
function saying(context: PhraseContext, phrase: Phrase): Resolution {
  const owner = phrase.owner ? resolveOwner(context, phrase.owner)[0] : undefined;
  if (owner?.key) return stated(owner.key, 'own-statement', 0.85);
  const behind = OWN_WORDS.has(phrase.noun ?? '') ? phrase.behind[0] : undefined;
  const key = behind === undefined ? undefined : context.keys[behind];
  if (key) return stated(key, 'own-statement', 0.8);
  return documentOf(context, phrase);
}

/** "The agency reported … the report said": where no report was told of by other words, that of the medium that spoke last. */
function reportOfMedium(context: PhraseContext, phrase: Phrase): Resolution | undefined {
  const { doc, book, chains, recent } = context;
  if (!/^(?:the|this|that) (?:report|article|story|dispatch)$/i.test(doc.article.text.slice(...phrase.span)))
    return undefined;
  if (chains(phrase.last - 1)?.phrases.some(({ span }) => !/^the \p{L}+$/iu.test(doc.article.text.slice(...span))))
    return undefined;
  const medium = recent
    .map(key => book.get(key))
    .find(
      draft => draft?.kind === 'organization' && (MEDIA.some(role => draft.roles.has(role)) || isMedium(draft.name)),
    );
  return medium && resolved(context, medium, phrase, 'report-of-medium', 0.6);
}

const MEDIA = ['agency', 'outlet', 'state-media'] as const;

function documentOf(context: PhraseContext, phrase: Phrase): Resolution {
  const words = wordsOf(context, phrase.span);
  const draft = placeChain(context, 'document', phrase, `document:${nameKey(words)}`, phrase.span);
  context.book.describe(draft, phrase.span);
  return stated(draft.key, 'document', 0.85);
}
