import type { Span } from '../../record/index.ts';
import { nameKey, plainWords } from '../../util/name-key.ts';
import { countryOfCode, findKnown } from '../mention/gazetteer.ts';
import type { Draft } from './entity-book.ts';
import { findAgency, isGenericBody } from './name-bodies.ts';
import { namedBefore } from './named-before.ts';
import { type Phrase, readPhrase } from './phrase.ts';
import {
  countryOf,
  headSpan,
  isCompleted,
  ownerOf,
  type PhraseContext,
  place,
  placeChain,
  qualifiersOf,
  resolved,
  withoutNames,
  wordsOf,
} from './phrase-context.ts';
import { type Resolution, stated } from './resolution.ts';

const STATE_MEDIA =
  /^(?:(?:official|local) )*(?:state|state run|state controlled|state owned|official|government|government run)(?: (?:run|owned))? (?:media|tv|television|radio|news agency|newspaper|newspapers|broadcaster|news)$/;

/** "state media", "North Korea's state media", "state TV": one body a country and article. */
export function stateMedia(context: PhraseContext, phrase: Phrase): Resolution | undefined {
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

/** "the agency", "the ministry", "Lee's ministry": a body of the article that the noun fits, the last speaker first. */
export function bodyByRole(context: PhraseContext, phrase: Phrase): Resolution {
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
  const agency = plain && noun === 'agency' && phrase.definite ? bodyNamedBefore(context, phrase, noun) : undefined;
  if (agency && !phrase.owner && !country) return resolved(context, agency, phrase, 'body-named-before', 0.7);
  if (plain && fitting.length === 1 && fitting[0] && (phrase.definite || country))
    return resolved(context, fitting[0], phrase, 'only-body-of-that-kind', 0.75);
  const near =
    plain && phrase.definite && !phrase.owner && !country ? bodyNamedBefore(context, phrase, noun) : undefined;
  if (near) return resolved(context, near, phrase, 'body-named-before', 0.65);
  const span = isCompleted(context, phrase) ? phrase.span : headSpan(context, phrase);
  const key = `body:${country ?? ''}|${nameKey(wordsOf(context, span))}`;
  const draft = placeChain(context, 'organization', phrase, key, span);
  if (country) draft.country = country;
  if (fitting.length > 1) draft.because.add(`${fitting.length} bodies of the article could be meant: kept apart`);
  if (owner) draft.partOf = owner.key;
  return stated(draft.key, 'common-noun', 0.6);
}

const PAPER = /^(?:newspaper|paper|magazine|daily|tabloid|network|channel|broadcaster|station|outlet|website|site)$/;
const PRESS =
  /\b(?:times|post|news|herald|tribune|journal|gazette|chronicle|star|sun|globe|guardian|mail|daily|advocate|observer|examiner|inquirer|press|review|record|courier|dispatch|telegraph|independent|magazine|television|tv|radio|broadcasting)\b/;
/** Nouns that any body named just before may be called by. */
const ANY_BODY =
  /^(?:company|firm|group|organi[sz]ation|nonprofit|non-profit|charity|corporation|union|startup|club|institution|think-tank|pac|super-pac)$/;
const AGENCY = /\b(?:bureau|administration|agency|department|service|office|center|centers)\b/;

/** "the newspaper" for the Marlow Herald, "the agency" for the bureau, named in this sentence or the one before. */
function bodyNamedBefore(context: PhraseContext, phrase: Phrase, noun: string): Draft | undefined {
  const isPaper = PAPER.test(noun);
  if (!isPaper && noun !== 'agency' && !ANY_BODY.test(noun)) return undefined;
  return namedBefore(context, phrase, draft => {
    if (draft.kind !== 'organization') return false;
    const name = plainWords(draft.name);
    const isPress = PRESS.test(name) || draft.roles.has('agency') || draft.roles.has('state-media');
    if (isPaper) return isPress;
    if (noun === 'agency') return AGENCY.test(name) || draft.roles.has('agency') || /^[A-Z]{2,5}$/.test(draft.name);
    return !isPress && !isGenericBody(draft.name);
  });
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
  const headed = /^(?:agency|department|ministry|office|bureau)$/.test(noun) ? bodyHeadedBy(book, owner) : undefined;
  if (headed) return resolved(context, headed, phrase, 'body-of-person', 0.7);
  const isRun = RUNS.test(noun);
  const campaign =
    isRun && (campaignOf(book, owner) ?? (noun === 'campaign' ? undefined : campaignInText(context, owner)));
  if (campaign) return resolved(context, campaign, phrase, 'body-of-person', 0.75);
  const draft = placeChain(context, 'organization', phrase, `body:${owner.key}|${noun}`, phrase.span);
  draft.partOf = owner.key;
  return stated(draft.key, 'body-of-person', 0.6);
}

/** "Homeland Security Secretary Lee" heads the Department of Homeland Security, if the article names it. */
function bodyHeadedBy(book: PhraseContext['book'], owner: Draft): Draft | undefined {
  const fits = [...owner.descriptions.keys()].flatMap(description => {
    const title = /^(.*\S) (?:secretary|minister|administrator|director|commissioner|chief)$/.exec(
      plainWords(description),
    )?.[1];
    if (title === undefined) return [];
    return [...book.all()].filter(
      ({ kind, name }) => kind === 'organization' && plainWords(name).endsWith(` of ${title}`),
    );
  });
  return new Set(fits).size === 1 ? fits[0] : undefined;
}

/** What a candidate's campaign is called as well. */
const RUNS = /^(?:team|camp|campaign|staff)$/;

/** "the Lee campaign", "Lee's campaign" for "Lee's team". */
function campaignOf(book: PhraseContext['book'], owner: Draft): Draft | undefined {
  const surname = plainWords(owner.name).split(' ').at(-1) ?? '';
  const fits = [...book.all()].filter(({ kind, name }) => {
    const words = plainWords(name).split(' ');
    return kind === 'organization' && words.at(-1) === 'campaign' && words.includes(surname);
  });
  return fits.length === 1 ? fits[0] : undefined;
}

/** The same where nobody has quoted it yet. */
function campaignInText(context: PhraseContext, owner: Draft): Draft | undefined {
  const { doc, index, mentions, book } = context;
  const surname = plainWords(owner.name).split(' ').at(-1) ?? '';
  const at = doc.tokens.findIndex(
    ({ lower }, i) =>
      lower === 'campaign' && doc.tokens.slice(Math.max(0, i - 2), i).some(one => one.lower === surname),
  );
  const span = context.chains(at)?.phrases[0]?.span;
  const key = span && bodyByRole(context, readPhrase(doc, index, mentions, span)).key;
  return key === undefined ? undefined : book.get(key);
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
