import type { Mention, Span } from '../../record/index.ts';
import { nameKey } from '../../util/name-key.ts';
import type { Doc } from '../doc.ts';
import { findKnown } from '../mention/gazetteer.ts';
import type { Draft } from './entity-book.ts';
import type { Grouped } from './group-mentions.ts';
import { type Phrase, readPhrase } from './phrase.ts';
import { implied, type Resolution, stated } from './resolution.ts';

/** What a phrase is resolved with. */
export interface PhraseContext extends Grouped {
  readonly doc: Doc;
  readonly mentions: readonly Mention[];
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

/** "officials", "two government sources", "a spokesman": somebody of whom only these words are known. */
export function unnamed(context: PhraseContext, phrase: Phrase, because?: string): Resolution {
  const key = `anonymous:${nameKey(wordsOf(context, phrase.span))}`;
  const draft = place(context, key, 'anonymous', phrase.span);
  context.book.describe(draft, phrase.span);
  if (phrase.role) draft.sex = phrase.role.sex;
  if (because) draft.because.add(because);
  const body = [...phrase.named, ...phrase.behind].find(at => context.mentions[at]?.label === 'Organization');
  if (body !== undefined && context.keys[body]) draft.partOf = context.keys[body] as string;
  return stated(key, 'unnamed', 0.7);
}
