import { compareSpans, itemsTouching, type Mention, type MentionLabel, type Span } from '../../record/index.ts';
import type { Doc, Token } from '../doc.ts';
import { findKnown } from '../mention/gazetteer.ts';
import { findTitle, isTitleModifier } from '../mention/word-lists.ts';
import { sexOfName } from './given-names.ts';
import { findRole } from './roles.ts';

/** Words that a name cut short is given back at most. */
const MOST_WORDS = 2;
const NAMING: ReadonlySet<MentionLabel> = new Set(['Person', 'Organization', 'Location', 'Facility', 'NORP', 'Misc']);

export interface Mended {
  readonly mentions: readonly Mention[];
  /** Index of each among those found; none where a name was overlooked. */
  readonly found: readonly (number | undefined)[];
}

/**
 * Mentions as the whole article makes them likely: a name cut short has its last words, a name is a person's everywhere if it is in most
 * places, and a person's surname that was overlooked is theirs. What the caller shows stays as it was found. Cost: n log n.
 */
export function mendNames(doc: Doc, mentions: readonly Mention[]): Mended {
  const grown = mentions.map((mention, at) => grow(doc, mention, mentions[at + 1]));
  const labelled = settleLabels(doc, grown);
  const surnames = surnamesOf(doc, labelled);
  const settled = labelled.map(mention =>
    DIRECTION.test(doc.article.text.slice(...mention.span))
      ? { ...mention, label: 'Location' as const, rule: 'mention/direction' }
      : trim(doc, mention, surnames),
  );
  const again = namedAgain(doc, settled);
  const named = [...settled, ...again].sort((a, b) => compareSpans(a.span, b.span));
  const all = [
    ...settled.map((mention, at) => ({ mention, at: at as number | undefined })),
    ...[...again, ...overlooked(doc, named)].map(mention => ({ mention, at: undefined })),
  ].sort((a, b) => compareSpans(a.mention.span, b.mention.span));
  return { mentions: all.map(({ mention }) => mention), found: all.map(({ at }) => at) };
}

/** Last words of the names of people, and how often each is one. */
function surnamesOf(doc: Doc, mentions: readonly Mention[]): ReadonlyMap<string, number> {
  const count = new Map<string, number>();
  for (const { label, span } of mentions) {
    if (label !== 'Person') continue;
    const last = doc.article.text
      .slice(...span)
      .split(/\s+/)
      .at(-1) as string;
    count.set(last, (count.get(last) ?? 0) + 1);
  }
  return count;
}

/** A person's name without the place in front ("outside Peru Berg rally") or the first word of the name behind it ("the Berg White House"). */
function trim(doc: Doc, mention: Mention, surnames: ReadonlyMap<string, number>): Mention {
  if (mention.label !== 'Person') return mention;
  const { text } = doc.article;
  const written = text.slice(...mention.span);
  const words = written.split(/\s+/);
  const [first = '', last = ''] = [words[0], words.at(-1)];
  if (words.length < 2) return mention;
  const next = /^ (\p{Lu}[\p{L}’'-]+)/u.exec(text.slice(mention.span[1], mention.span[1] + 40))?.[1];
  if (next !== undefined && findKnown(`${last} ${next}`))
    return { ...mention, span: [mention.span[0], mention.span[0] + written.slice(0, -last.length).trimEnd().length] };
  const known = findKnown(first)?.rule;
  const isPlace = known === 'country' || known === 'region' || known === 'demonym';
  const isNamedElsewhere = words.length === 2 && (surnames.get(last) ?? 0) > 1;
  return isPlace && isNamedElsewhere && !sexOfName(written)
    ? { ...mention, span: [mention.span[1] - last.length, mention.span[1]] }
    : mention;
}

/** Names of several words where they stand again, seen by nobody. Cost: linear in the text. */
function namedAgain(doc: Doc, mentions: readonly Mention[]): Mention[] {
  const { text } = doc.article;
  const byFirst = new Map<string, Map<string, MentionLabel>>();
  for (const { label, span } of mentions) {
    const written = text.slice(...span);
    const first = /^(\p{L}+)\s\p{L}/u.exec(written)?.[1];
    if (first === undefined || (label !== 'Person' && label !== 'Organization')) continue;
    const names = byFirst.get(first) ?? new Map<string, MentionLabel>();
    byFirst.set(first, names.set(written, label));
  }
  let end = 0;
  return doc.tokens.flatMap((token): Mention[] => {
    const names = token.start < end ? undefined : byFirst.get(token.text);
    if (!names) return [];
    const fits = [...names.keys()].filter(
      name => text.startsWith(name, token.start) && !/[\p{L}\p{N}]/u.test(text.charAt(token.start + name.length)),
    );
    const longest = fits.reduce((best, name) => (name.length > best.length ? name : best), '');
    const span: Span = [token.start, token.start + longest.length];
    if (longest === '' || itemsTouching(mentions, span, one => one.span).length > 0) return [];
    end = span[1];
    return [{ span, label: names.get(longest) as MentionLabel, rule: 'mention/overlooked' }];
  });
}

/** Capitalized words of no mention that end in a surname which the article's people have, with the given name before them. */
function overlooked(doc: Doc, mentions: readonly Mention[]): Mention[] {
  const surnames = surnamesOf(doc, mentions);
  const named = mentions.filter(({ label }) => NAMING.has(label) && label !== 'Misc');
  const taken = (token: Token) => itemsTouching(named, [token.start, token.end], ({ span }) => span).length > 0;
  return doc.tokens.flatMap((token, i): Mention[] => {
    if (isDirection(doc, i) && !taken(token))
      return [{ span: [token.start, token.end], label: 'Location', rule: 'mention/direction' }];
    if (!surnames.has(token.text) || !/^\p{Lu}\p{Ll}/u.test(token.text) || taken(token)) return [];
    const before = doc.tokens[i - 1];
    const given =
      before?.end === token.start - 1 &&
      before.sentence === token.sentence &&
      sexOfName(`${before.text} ${token.text}`) &&
      !taken(before);
    return [{ span: [given ? before.start : token.start, token.end], label: 'Person', rule: 'mention/overlooked' }];
  });
}

/** With the capitalized words right behind it, which no other mention has. */
function grow(doc: Doc, mention: Mention, next: Mention | undefined): Mention {
  if (mention.label !== 'Person' && mention.label !== 'Organization') return mention;
  const { text } = doc.article;
  if (mention.label === 'Organization' && /\s/.test(text.slice(...mention.span))) return mention;
  const limit = next?.span[0] ?? text.length;
  let end = mention.span[1];
  for (const token of behind(doc, mention.span)) {
    if (token.start !== end + 1 || token.end > limit || !isNameWord(doc, token)) break;
    end = token.end;
  }
  return end === mention.span[1] ? mention : { ...mention, span: [mention.span[0], end] };
}

function behind(doc: Doc, [start, end]: Span): readonly Token[] {
  const sentence = itemsTouching(doc.sentences, [start, end], ({ span }) => span)[0];
  if (!sentence || isHeadline(doc, sentence)) return [];
  return doc.tokens
    .slice(sentence.first, sentence.last)
    .filter(token => token.start >= end)
    .slice(0, MOST_WORDS);
}

/** Most of its words are capitalized: nothing tells a name's end. */
function isHeadline(doc: Doc, { first, last }: Doc['sentences'][number]): boolean {
  const words = doc.tokens.slice(first, last).filter(token => /^\p{L}{4,}/u.test(token.text));
  return words.filter(token => /^\p{Lu}/u.test(token.text)).length > 0.6 * words.length;
}

const isNameWord = (doc: Doc, { text, pos, start }: Token) =>
  /^\p{Lu}[\p{L}’'-]+$/u.test(text) &&
  (pos === 'PROPN' || pos === 'NOUN') &&
  doc.article.text.charAt(start - 1) === ' ' &&
  findTitle(text) === undefined &&
  !isTitleModifier(text) &&
  findRole(text) === undefined;

const DIRECTION = /^(?:North|South|East|West)$/;

/** "the North": a country, if one of the article's is so called. */
function isDirection(doc: Doc, at: number): boolean {
  const [before, own, after] = [doc.tokens[at - 1], doc.tokens[at] as Token, doc.tokens[at + 1]];
  return DIRECTION.test(own.text) && before?.lower === 'the' && !/^(?:\p{Lu}|-)/u.test(after?.text ?? '');
}

/** One label for the same words, by most places; a name behind a person's title, or that ends in a person's surname, is a person's. */
function settleLabels(doc: Doc, mentions: readonly Mention[]): readonly Mention[] {
  const written = mentions.map(({ span }) => doc.article.text.slice(...span).replace(/\s+/g, ' '));
  const votes = new Map<string, Map<MentionLabel, number>>();
  mentions.forEach(({ label }, at) => {
    if (!NAMING.has(label)) return;
    const own = votes.get(written[at] as string) ?? new Map<MentionLabel, number>();
    own.set(label, (own.get(label) ?? 0) + (isTitled(doc, mentions[at] as Mention) ? 3 : 1));
    votes.set(written[at] as string, own);
  });
  const most = (name: string): MentionLabel | undefined =>
    [...(votes.get(name) ?? [])].reduce<[MentionLabel, number] | undefined>(
      (best, vote) => (best && best[1] >= vote[1] ? best : vote),
      undefined,
    )?.[0];
  return mentions.map((mention, at) => {
    if (!NAMING.has(mention.label)) return mention;
    const name = written[at] as string;
    const words = name.split(' ');
    const surname = words.length === 2 || words.length === 3 ? most(words.at(-1) as string) : undefined;
    const label = isTitled(doc, mention) || surname === 'Person' ? 'Person' : (most(name) ?? mention.label);
    return label === mention.label ? mention : { ...mention, label };
  });
}

/** "Mr. Berg", "Sen. Ana Berg": a title before that no office or body has. */
function isTitled(doc: Doc, { span, label }: Mention): boolean {
  if (label !== 'Person' && label !== 'Organization') return false;
  const before = /(\p{Lu}[\p{L}]*\.?) $/u.exec(doc.article.text.slice(Math.max(0, span[0] - 20), span[0]))?.[1];
  return before !== undefined && /^(?:Mr|Mrs|Ms|Miss|Dr|Sen|Rep|Gov|Gen|Col|Lt|Sgt|Prof|Rev)\.?$/.test(before);
}
