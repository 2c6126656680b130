import type { Mention, Span } from '../../record/index.ts';
import { nameKey } from '../../util/name-key.ts';
import type { Doc } from '../doc.ts';
import { findKnown } from '../mention/gazetteer.ts';
import type { Draft } from './entity-book.ts';
import type { Grouped } from './group-mentions.ts';
import type { NounChain, NounChains, NounPhrase } from './noun-chains.ts';
import { type Phrase, readPhrase } from './phrase.ts';
import type { Ranker } from './rank-people.ts';
import { implied, type Resolution, stated } from './resolution.ts';
import type { Track } from './track-people.ts';

/** What a phrase is resolved with. */
export interface PhraseContext extends Grouped {
  readonly doc: Doc;
  readonly mentions: readonly Mention[];
  readonly ranker: Ranker;
  readonly track: Track;
  readonly chains: NounChains;
  /** Keys of those who spoke last, the latest first. */
  readonly recent: readonly string[];
}

/** The words of a phrase without "the". */
export function wordsOf({ doc }: PhraseContext, [start, end]: Span): string {
  return doc.article.text.slice(start, end).replace(/\s+/g, ' ').replace(/^the /i, '').replace(/[,;]$/, '');
}

export function headSpan({ doc }: PhraseContext, phrase: Phrase): Span {
  return [doc.tokens[phrase.first]?.start ?? phrase.span[0], doc.tokens[phrase.last - 1]?.end ?? phrase.span[1]];
}

export function withoutNames({ mentions, doc }: PhraseContext, phrase: Phrase, span: Span): string {
  let text = '';
  let from = span[0];
  for (const at of phrase.named) {
    const mention = mentions[at] as Mention;
    text += doc.article.text.slice(from, mention.span[0]);
    from = mention.span[1];
  }
  return text + doc.article.text.slice(from, span[1]);
}

const EMPTY = /^(?:[’']s?|-|news|the|his|her|their|its)$/;

/** Words of the head part besides determiner, owner and named nations; "news" adds nothing to "agency". */
export function qualifiersOf({ doc, mentions }: PhraseContext, phrase: Phrase): string[] {
  const spans = phrase.named.map(at => (mentions[at] as Mention).span);
  const inName = (start: number) => spans.some(span => span[0] <= start && start < span[1]);
  return doc.tokens
    .slice(phrase.first, phrase.last - 1)
    .filter(token => token.pos !== 'DET' && !EMPTY.test(token.lower) && !inName(token.start))
    .map(token => token.lower);
}

/** "of the council" behind the head: another thing than the one mentioned before. */
export function isCompleted({ doc, index }: PhraseContext, phrase: Phrase): boolean {
  const next = doc.tokens[phrase.last];
  return next !== undefined && phrase.last < index.first(phrase.span[1]) && /^(?:of|at|for|from|in)$/.test(next.lower);
}

export function resolveOwner(context: PhraseContext, owner: Span): readonly Resolution[] {
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

export function ownerOf(context: PhraseContext, owner: Span): Draft | undefined {
  const [first] = resolveOwner(context, owner);
  return first?.key === undefined ? undefined : context.book.get(first.key);
}

/** The country that a phrase says it belongs to: by its owner, or a nation in front. */
export function countryOf(context: PhraseContext, phrase: Phrase): string | undefined {
  for (const at of phrase.named) {
    const country = context.book.get(context.keys[at] ?? '')?.country;
    if (country) return country;
  }
  return phrase.owner && ownerOf(context, phrase.owner)?.country;
}

/** Enters an unnamed or common-noun entity. */
export function place(context: PhraseContext, key: string, kind: Draft['kind'], span: Span): Draft {
  const draft = context.book.add(key, kind, wordsOf(context, span));
  context.book.mention(draft, span, `entity/${kind === 'anonymous' ? 'unnamed' : kind}`);
  return draft;
}

/**
 * The entity of a phrase with a common noun, with all places of the article that mean it: "the poll" is the one that was told of before.
 * `key` is for a phrase that is alone.
 */
export function placeChain(
  context: PhraseContext,
  kind: Draft['kind'],
  phrase: Phrase,
  key: string,
  span: Span,
): Draft {
  const chain = phrase.noun === undefined ? undefined : context.chains(phrase.last - 1);
  const fullest = chain && fullestOf(chain);
  if (!chain || !fullest || (chain.phrases.length < 2 && !calledBehind(context.doc.article.text, fullest.span[1])))
    return place(context, key, kind, span);
  const draft = context.book.add(`${kind}:${chain.key}`, kind, wordsOf(context, fullest.span));
  for (const one of chain.phrases) {
    context.book.mention(draft, one.span, `entity/${kind}`, false);
    const called = calledBehind(context.doc.article.text, one.span[1]);
    if (called) context.book.mention(draft, called, 'entity/called');
  }
  context.book.mention(draft, span, `entity/${kind}`);
  return draft;
}

/** "a site called “Rain”", "the ad, titled “Rain,” …": the name in quotation marks. */
function calledBehind(text: string, end: number): Span | undefined {
  const match = /^,? (?:(?:is |was )?(?:called|titled|entitled|named|dubbed|known as)) [“"‘]([^“”"]{2,80})[“”"’]/.exec(
    text.slice(end, end + 120),
  );
  const name = match?.[1]?.replace(/,$/, '');
  if (!match || !name) return undefined;
  const start = end + match[0].indexOf(name);
  return [start, start + name.length];
}

/** The phrase that says most: names first, then length. */
function fullestOf({ phrases }: NounChain): NounPhrase | undefined {
  const size = ({ span, marks }: NounPhrase) => 100 * marks.size + span[1] - span[0];
  return phrases.reduce<NounPhrase | undefined>(
    (best, one) => (best && size(best) >= size(one) ? best : one),
    undefined,
  );
}

export function resolved(
  context: PhraseContext,
  draft: Draft,
  phrase: Phrase,
  rule: string,
  confidence: number,
): Resolution {
  context.book.mention(draft, headSpan(context, phrase), `entity/${rule}`, false);
  return implied(draft.key, rule, confidence);
}

const isSeveral = (phrase: Phrase) =>
  phrase.plural || phrase.role?.kind === 'group' || (phrase.role === undefined && /[^s]s$/.test(phrase.noun ?? ''));

/** With all other places of the same words: "voters in Peru" here and there. */
function placeEverywhere(context: PhraseContext, key: string, kind: Draft['kind'], span: Span): Draft {
  const draft = place(context, key, kind, span);
  const words = wordsOf(context, span);
  const { text } = context.doc.article;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
    if (!/\p{L}/u.test(text.charAt(at - 1)) && !/\p{L}/u.test(text.charAt(at + words.length)))
      context.book.mention(draft, [at, at + words.length], `entity/${kind}`, false);
  }
  return draft;
}

/** "officials", "two government sources", "a spokesman": somebody of whom only these words are known. */
export function unnamed(context: PhraseContext, phrase: Phrase, because?: string): Resolution {
  const words = wordsOf(context, phrase.span);
  const draft = isSeveral(phrase)
    ? placeEverywhere(context, `anonymous:${nameKey(words)}`, 'anonymous', phrase.span)
    : placeChain(context, 'anonymous', phrase, `anonymous:${nameKey(words)}`, phrase.span);
  context.book.describe(draft, phrase.span);
  if (phrase.role) draft.sex = phrase.role.sex;
  if (because) draft.because.add(because);
  const body = [...phrase.named, ...phrase.behind].find(at => context.mentions[at]?.label === 'Organization');
  if (body !== undefined && context.keys[body]) draft.partOf = context.keys[body] as string;
  return stated(draft.key, 'unnamed', 0.7);
}
