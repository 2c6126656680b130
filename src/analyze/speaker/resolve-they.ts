import type { Mention, Span } from '../../record/index.ts';
import { mentionsWithin } from './phrase.ts';
import type { PhraseContext } from './phrase-context.ts';
import { implied, type Resolution, unknown } from './resolution.ts';
import { resolvePhrase } from './resolve-phrase.ts';
import type { Spoken } from './resolve-pronoun.ts';
import { subjectOf } from './subject-of.ts';

/**
 * "they": a group or body that spoke last; else people joined in the sentence so far or the one before ("A and B met. They said"); else the
 * subject of that sentence, if it is several ("Two painters left. They said").
 */
export function resolveThey(
  context: PhraseContext,
  span: Span,
  sentence: number,
  before: readonly Spoken[],
): readonly Resolution[] {
  const { doc, book } = context;
  const pronoun = doc.article.text.slice(...span);
  const last = before.find(spoken => spoken.top);
  const kind = last && sentence - last.sentence <= 1 ? book.get(last.key)?.kind : undefined;
  if (last && (kind === 'group' || kind === 'anonymous' || kind === 'organization'))
    return [implied(last.key, 'pronoun-of-last-speaker', 0.7)];
  for (const at of [sentence, sentence - 1]) {
    const start = doc.sentences[at]?.span[0];
    if (start === undefined) continue;
    const end = Math.min(span[0], doc.sentences[at]?.span[1] ?? span[0]);
    const joined = joinedIn(context, [start, end]);
    if (joined.length > 1) return joined.map(key => implied(key, 'pronoun-of-joined', 0.65));
    const subject = subjectOf(doc, at, context.index.first(end));
    const found = subject && isSeveral(doc.article.text.slice(...subject)) ? resolvePhrase(context, subject) : [];
    const known = found.filter(({ key }) => key !== undefined && book.get(key)?.kind !== 'person');
    if (known.length > 0) return known.map(({ key }) => implied(key as string, 'pronoun-of-subject', 0.6));
  }
  return [unknown(`"${pronoun.toLowerCase()}" ${kind ? 'does not fit the last speaker' : 'has no speaker before it'}`)];
}

const isSeveral = (words: string) => /(?:[^s’']s|people|men|women|children|police)$/i.test(words);

/** The people of the last list in a stretch: "A, B and C". */
function joinedIn({ doc, mentions, keys, book }: PhraseContext, span: Span): string[] {
  const people = mentionsWithin(mentions, span).filter(at => book.get(keys[at] ?? '')?.kind === 'person');
  const between = (i: number) =>
    doc.article.text.slice(
      (mentions[people[i - 1] as number] as Mention).span[1],
      (mentions[people[i] as number] as Mention).span[0],
    );
  let last = people.length - 1;
  while (last > 0 && !AND.test(between(last))) last--;
  let first = last;
  while (first > 0 && (AND.test(between(first)) || COMMA.test(between(first)))) first--;
  const before = doc.article.text.slice(span[0], (mentions[people[first] as number] as Mention | undefined)?.span[0]);
  return first === last || EXAMPLES.test(before)
    ? []
    : [...new Set(people.slice(first, last + 1).flatMap(at => keys[at] ?? []))];
}

/** With a title or a place between: "Rep. Lee of Marlow and Sen. Berg". */
const AND = /^[^.;:“”"]{0,25},? and (?:\p{Lu}\p{L}*\.? ){0,3}$/u;
/** "Some members, including Lee and Berg": those who are meant are more. */
const EXAMPLES = /\b(?:including|such as|like|among them) (?:[^ ,]+ ){0,3}$/;
const COMMA = /^(?: of [^.;:“”",]{2,25})?, (?:\p{Lu}\p{L}*\.? ){0,3}$/u;
