import type { Mention, Span } from '../../record/index.ts';
import { nameKey, plainWords } from '../../util/name-key.ts';
import type { Doc } from '../doc.ts';
import { countryOfCode, findKnown } from '../mention/gazetteer.ts';
import type { Draft, EntityBook } from './entity-book.ts';
import { findAgency, type Grouped } from './group-mentions.ts';
import { type Phrase, readPhrase } from './phrase.ts';
import { implied, type Resolution, stated, unknown } from './resolution.ts';

/** What a phrase is resolved with. */
export interface PhraseContext extends Grouped {
  readonly doc: Doc;
  readonly mentions: readonly Mention[];
  /** Keys of those who spoke last, the latest first. */
  readonly recent: readonly string[];
}

const STATE_MEDIA =
  /^(?:(?:official|local) )*(?:state|state run|state controlled|state owned|official|government|government run)(?: (?:run|owned))? (?:media|tv|television|radio|news agency|newspaper|newspapers|broadcaster|news)$/;
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
export function resolvePhrase(context: PhraseContext, span: Span): readonly Resolution[] {
  const phrase = readPhrase(context.doc, context.index, context.mentions, span);
  if (phrase.pronoun) return [unknown(`"${phrase.pronoun}" stands for nobody that the text makes plain`)];
  if (phrase.noun === undefined && phrase.named.length > 0) return named(context, phrase);
  const apposed = mayBeNamed(phrase) ? nameBehind(context, phrase) : undefined;
  if (apposed) return [apposed];
  if (phrase.role?.kind === 'saying') return [saying(context, phrase)];
  if (phrase.role?.kind === 'document') return [documentOf(context, phrase)];
  const byName = nameWithNoun(context, phrase);
  if (byName) return [byName];
  const media = stateMedia(context, phrase);
  if (media) return [media];
  if (phrase.role?.kind === 'organization') return [bodyByRole(context, phrase)];
  if (phrase.role?.kind === 'person' && !phrase.plural) return [personByRole(context, phrase)];
  return [unnamed(context, phrase)];
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

/** The words of a phrase without "the". */
function wordsOf({ doc }: PhraseContext, [start, end]: Span): string {
  return doc.article.text.slice(start, end).replace(/\s+/g, ' ').replace(/^the /i, '').replace(/[,;]$/, '');
}

function headSpan({ doc }: PhraseContext, phrase: Phrase): Span {
  return [doc.tokens[phrase.first]?.start ?? phrase.span[0], doc.tokens[phrase.last - 1]?.end ?? phrase.span[1]];
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
      place(context, `organization:${nameKey(wordsOf(context, span))}`, 'organization', span).key,
      'body-called-after',
      0.9,
    );
  }
  if (mention.label === 'Person' && phrase.role === undefined) return stated(key, 'name', 0.8);
  return undefined;
}

/** Enters an unnamed or common-noun entity. */
function place(context: PhraseContext, key: string, kind: Draft['kind'], span: Span): Draft {
  const draft = context.book.add(key, kind, wordsOf(context, span));
  context.book.mention(draft, span, `entity/${kind === 'anonymous' ? 'unnamed' : kind}`);
  return draft;
}

/** The country that a phrase says it belongs to: by its owner, or a nation in front. */
function countryOf(context: PhraseContext, phrase: Phrase): string | undefined {
  for (const at of phrase.named) {
    const country = context.book.get(context.keys[at] ?? '')?.country;
    if (country) return country;
  }
  return phrase.owner && ownerOf(context, phrase.owner)?.country;
}

function ownerOf(context: PhraseContext, owner: Span): Draft | undefined {
  const [first] = resolveOwner(context, owner);
  return first?.key === undefined ? undefined : context.book.get(first.key);
}

function resolveOwner(context: PhraseContext, owner: Span): readonly Resolution[] {
  const phrase = readPhrase(context.doc, context.index, context.mentions, owner);
  const at = phrase.named.at(-1);
  const key = at === undefined ? undefined : context.keys[at];
  if (!key) return [];
  const draft = context.book.get(key);
  const known =
    draft?.kind === 'place'
      ? findKnown(context.doc.article.text.slice(...(context.mentions[at as number] as Mention).span))
      : undefined;
  // "Pyongyang's agency": the capital means the country
  if (known?.country && draft && !draft.country) draft.country = known.country;
  return [stated(key, 'name')];
}

/** "state media", "North Korea's state media", "state TV": one body a country and article. */
function stateMedia(context: PhraseContext, phrase: Phrase): Resolution | undefined {
  const span = headSpan(context, phrase);
  const words = plainWords(withoutNames(context, phrase, span));
  if (!STATE_MEDIA.test(words)) return undefined;
  if (/agency$/.test(words)) return bodyByRole(context, phrase);
  const whole: Span = [phrase.owner?.[0] ?? span[0], span[1]];
  const country = countryOf(context, phrase);
  const same = [...context.book.all()].filter(draft => draft.key.startsWith('media:'));
  const only = same.length === 1 ? same[0] : undefined;
  const fits =
    country === undefined
      ? only
      : (same.find(draft => draft.country === country) ?? (only?.country === undefined ? only : undefined));
  if (fits) {
    if (country) fits.country = country;
    context.book.mention(fits, whole, 'entity/state-media');
    return stated(fits.key, 'state-media', 0.9);
  }
  const draft = place(context, `media:${country ?? ''}`, 'organization', whole);
  draft.roles.add('state-media');
  if (country) draft.country = country;
  return stated(draft.key, 'state-media', 0.9);
}

function withoutNames({ mentions, doc }: PhraseContext, phrase: Phrase, span: Span): string {
  let text = '';
  let from = span[0];
  for (const at of phrase.named) {
    const mention = mentions[at] as Mention;
    text += doc.article.text.slice(from, mention.span[0]);
    from = mention.span[1];
  }
  return text + doc.article.text.slice(from, span[1]);
}

/** "the agency", "the ministry", "Lee's ministry": a body of the article that the noun fits, the last speaker first. */
function bodyByRole(context: PhraseContext, phrase: Phrase): Resolution {
  const { book, recent } = context;
  const noun = phrase.role?.noun ?? '';
  const owner = phrase.owner ? ownerOf(context, phrase.owner) : undefined;
  const country = countryOf(context, phrase);
  if (owner?.kind === 'person') return bodyOfPerson(context, phrase, owner, noun);
  const fitting = [...book.all()].filter(
    draft => draft.kind === 'organization' && fitsNoun(draft, noun) && (!country || countryOfBody(draft) === country),
  );
  const plain = qualifiersOf(context, phrase).length === 0 && !isCompleted(context, phrase);
  const spoke = fitting.find(draft => draft.key === recent[0]);
  if (plain && spoke && phrase.definite && !phrase.owner)
    return resolved(context, spoke, phrase, 'role-of-last-speaker', 0.85);
  if (plain && fitting.length === 1 && fitting[0] && (phrase.definite || country))
    return resolved(context, fitting[0], phrase, 'only-body-of-that-kind', 0.75);
  const span = isCompleted(context, phrase) ? phrase.span : headSpan(context, phrase);
  const draft = place(context, `body:${country ?? ''}|${nameKey(wordsOf(context, span))}`, 'organization', span);
  if (country) draft.country = country;
  if (fitting.length > 1) draft.because.add(`${fitting.length} bodies of the article could be meant: kept apart`);
  if (owner) draft.partOf = owner.key;
  return stated(draft.key, 'common-noun', 0.6);
}

function resolved(context: PhraseContext, draft: Draft, phrase: Phrase, rule: string, confidence: number): Resolution {
  context.book.mention(draft, headSpan(context, phrase), `entity/${rule}`, false);
  return implied(draft.key, rule, confidence);
}

/** Words of the head part besides determiner, owner and named nations; "news" adds nothing to "agency". */
function qualifiersOf({ doc, mentions }: PhraseContext, phrase: Phrase): string[] {
  const spans = phrase.named.map(at => (mentions[at] as Mention).span);
  const inName = (start: number) => spans.some(span => span[0] <= start && start < span[1]);
  return doc.tokens
    .slice(phrase.first, phrase.last - 1)
    .filter(token => token.pos !== 'DET' && !EMPTY.test(token.lower) && !inName(token.start))
    .map(token => token.lower);
}

const EMPTY = /^(?:[’']s?|-|news|the|his|her|their|its)$/;

/** "of the council" behind the head: another thing than the one mentioned before. */
function isCompleted({ doc, index }: PhraseContext, phrase: Phrase): boolean {
  const next = doc.tokens[phrase.last];
  return next !== undefined && phrase.last < index.first(phrase.span[1]) && /^(?:of|at|for|from|in)$/.test(next.lower);
}

function countryOfBody(draft: Draft): string | undefined {
  return draft.country ?? countryOfCode(findAgency(draft.name)?.country ?? '');
}

function fitsNoun(draft: Draft, noun: string): boolean {
  const words = plainWords(draft.name).split(' ');
  if (words.includes(plainWords(noun))) return true;
  return (
    ((noun === 'agency' || noun === 'wire' || noun === 'service') && draft.roles.has('agency')) ||
    (noun === 'agency' && draft.roles.has('state-media') && /agency|^[A-Z]{3,5}$/i.test(draft.name))
  );
}

/** "Lee's ministry": by what the text calls Lee, "Ruritanian Defense Minister". */
function bodyOfPerson(context: PhraseContext, phrase: Phrase, owner: Draft, noun: string): Resolution {
  const { book } = context;
  for (const description of owner.descriptions.keys()) {
    const body = bodyFromTitle(description, noun);
    if (!body) continue;
    const draft = book.get(body.key);
    if (draft) {
      draft.because.add(`"${owner.name}" is called "${description}"`);
      return resolved(context, draft, phrase, 'body-of-person', 0.85);
    }
    const made = place(context, body.key, 'organization', phrase.span);
    made.country = body.country;
    made.because.add(`"${owner.name}" is called "${description}"`);
    return stated(made.key, 'body-of-person', 0.8);
  }
  const draft = place(context, `body:${owner.key}|${noun}`, 'organization', phrase.span);
  draft.partOf = owner.key;
  return stated(draft.key, 'body-of-person', 0.6);
}

function bodyFromTitle(description: string, noun: string): { key: string; country: string } | undefined {
  const match = /^(.*?)\s+minister$/i.exec(description.replace(/^(?:the|a) /i, ''));
  if (!match || noun !== 'ministry') return undefined;
  const words = (match[1] ?? '').split(' ');
  for (let count = Math.min(4, words.length - 1); count > 0; count--) {
    const country = findKnown(words.slice(0, count).join(' '))?.country;
    if (country)
      return {
        country,
        key: `organization:${nameKey(country)}|${nameKey(`${words.slice(count).join(' ')} ministry`)}`,
      };
  }
  return undefined;
}

/** "the minister", "the Ruritanian leader": the person whom the text has called that. */
function personByRole(context: PhraseContext, phrase: Phrase): Resolution {
  const { book, recent } = context;
  const noun = phrase.role?.noun ?? '';
  const country = countryOf(context, phrase);
  const words = [...qualifiersOf(context, phrase), noun];
  const isCalled = (draft: Draft) => [...draft.descriptions.keys()].some(text => describes(text, words, country));
  const backward = (phrase.definite || country !== undefined) && !isCompleted(context, phrase);
  const fitting = backward ? described(book, noun).filter(isCalled) : [];
  const spoke = fitting.find(draft => draft.key === recent[0]);
  if (spoke) return resolved(context, spoke, phrase, 'role-of-last-speaker', 0.85);
  if (fitting.length === 1 && fitting[0]) return resolved(context, fitting[0], phrase, 'only-person-so-called', 0.8);
  return unnamed(
    context,
    phrase,
    fitting.length > 1 ? `${fitting.length} people of the article are so called: kept apart` : undefined,
  );
}

const describedBy = new WeakMap<EntityBook, Map<string, Draft[]>>();

/** People whom the text describes with a word. Descriptions are all in the book before the first phrase is resolved. */
function described(book: EntityBook, word: string): readonly Draft[] {
  let index = describedBy.get(book);
  if (!index) {
    index = new Map();
    for (const draft of book.all()) {
      if (draft.kind !== 'person') continue;
      const words = new Set([...draft.descriptions.keys()].flatMap(text => text.toLowerCase().split(/[\s-]+/)));
      for (const one of words) {
        const same = index.get(one);
        if (same) same.push(draft);
        else index.set(one, [draft]);
      }
    }
    describedBy.set(book, index);
  }
  return index.get(word) ?? [];
}

/** Words that make another office of the same noun: a vice president is no president, a prime minister not "the minister". */
const LESSER = /^(?:prime|vice|deputy|assistant|associate|acting|former|ex|late|shadow)$/;

function describes(description: string, wanted: readonly string[], country: string | undefined): boolean {
  const words = description.toLowerCase().split(/[\s-]+/);
  if (!wanted.every(word => words.includes(word))) return false;
  if (words.some(word => LESSER.test(word) && !wanted.includes(word))) return false;
  if (country === undefined) return true;
  const all = description.split(' ');
  return all.some((_, i) => [1, 2, 3].some(count => findKnown(all.slice(i, i + count).join(' '))?.country === country));
}

/** "officials", "two government sources", "a spokesman": somebody of whom only these words are known. */
function unnamed(context: PhraseContext, phrase: Phrase, because?: string): Resolution {
  const key = `anonymous:${nameKey(wordsOf(context, phrase.span))}`;
  const draft = place(context, key, 'anonymous', phrase.span);
  context.book.describe(draft, phrase.span);
  if (phrase.role) draft.sex = phrase.role.sex;
  if (because) draft.because.add(because);
  const body = [...phrase.named, ...phrase.behind].find(at => context.mentions[at]?.label === 'Organization');
  if (body !== undefined && context.keys[body]) draft.partOf = context.keys[body] as string;
  return stated(key, 'unnamed', 0.7);
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

function documentOf(context: PhraseContext, phrase: Phrase): Resolution {
  const words = wordsOf(context, phrase.span);
  const draft = place(context, `document:${nameKey(words)}`, 'document', phrase.span);
  context.book.describe(draft, phrase.span);
  return stated(draft.key, 'document', 0.85);
}

/** "state media photos": the words in front of the noun name the body. */
function mediaInFront(
  context: PhraseContext,
  phrase: Phrase,
): { readonly key: string; readonly span: Span } | undefined {
  const { tokens } = context.doc;
  const last = tokens
    .slice(phrase.first, phrase.last)
    .findIndex(token => /^(?:media|tv|television|radio)$/.test(token.lower));
  const [first, end] = [tokens[phrase.first], tokens[phrase.first + last]];
  if (last < 0 || !first || !end) return undefined;
  const span: Span = [phrase.owner?.[0] ?? first.start, end.end];
  const key = stateMedia(context, readPhrase(context.doc, context.index, context.mentions, span))?.key;
  return key ? { key, span } : undefined;
}

/** Who carried or made a document, as the phrase says: "photos carried by the official X newspaper", "state media photos". */
export function carriersOf(context: PhraseContext, span: Span): { readonly key: string; readonly span: Span }[] {
  const phrase = readPhrase(context.doc, context.index, context.mentions, span);
  if (phrase.role?.kind !== 'document') return [];
  const media = mediaInFront(context, phrase);
  if (media) return [media];
  if (
    !/^(?:carried|published|released|posted|aired|broadcast|issued|shown|shared|from|by)$/.test(
      context.doc.tokens[phrase.last]?.lower ?? '',
    )
  )
    return [];
  const from = context.doc.tokens[phrase.last + (context.doc.tokens[phrase.last + 1]?.lower === 'by' ? 2 : 1)]?.start;
  if (from === undefined || from >= span[1]) return [];
  const rest: Span = [from, span[1]];
  return resolvePhrase(context, rest).flatMap(({ key }) => {
    const kind = context.book.get(key ?? '')?.kind;
    return key && (kind === 'organization' || kind === 'person') ? [{ key, span: rest }] : [];
  });
}
