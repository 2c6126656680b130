import type { Mention, Span } from '../../record/index.ts';
import type { Doc, Token } from '../doc.ts';
import { findRole, type Role } from './roles.ts';
import type { TokenIndex } from './token-index.ts';

/** A phrase that names who speaks, taken apart. Token indices into the doc. */
export interface Phrase {
  readonly span: Span;
  /** Tokens of its head part, before the first preposition, comma or relative: "two government sources". */
  readonly first: number;
  readonly last: number;
  /** Named mentions that stand in the head part, by index. */
  readonly named: readonly number[];
  /** Named mentions behind the head part: "a professor at *Ewha University*". */
  readonly behind: readonly number[];
  /** The head noun, when the phrase ends in a common noun. */
  readonly role?: Role;
  readonly noun?: string;
  /** The owner in front of "'s", as a phrase of its own. */
  readonly owner?: Span;
  readonly pronoun?: string;
  readonly definite: boolean;
  readonly plural: boolean;
}

const POSSESSIVE = 'his|hers|its|their|theirs|our|my|your';
const PRONOUN = new RegExp(
  `^(?:he|she|they|it|him|her|them|i|we|you|me|us|who|whose|which|that|himself|herself|themselves|itself|one|${POSSESSIVE})$`,
  'i',
);
const POINTING = /^(?:this|these|those)$/i;
const RELATIVE = /^(?:who|whom|whose|which|that|where|when)$/;

/** "he", "its": a word that stands for somebody named elsewhere. In "by her count" it is the whole source. */
export function isPronoun(word: string): boolean {
  return PRONOUN.test(word);
}

/** Takes a source phrase apart. Cost: linear in the phrase. */
export function readPhrase(doc: Doc, index: TokenIndex, mentions: readonly Mention[], span: Span): Phrase {
  const [from, to] = [index.first(span[0]), index.first(span[1])];
  const inside = mentionsWithin(mentions, span);
  const end = endOfHead(doc, mentions, inside, from, to);
  const headEnd = doc.tokens[end - 1]?.end ?? span[1];
  const possessive = lastPossessive(doc, from, end);
  const start = possessive === undefined ? from : possessive + 1;
  const startOffset = doc.tokens[start]?.start ?? span[0];
  const isNamed = (at: number) =>
    /^(?:Person|Organization|Location|Facility|NORP)$/.test((mentions[at] as Mention).label);
  const named = inside.filter(
    at =>
      isNamed(at) && (mentions[at] as Mention).span[0] >= startOffset && (mentions[at] as Mention).span[1] <= headEnd,
  );
  const behind = inside.filter(at => isNamed(at) && (mentions[at] as Mention).span[0] >= headEnd);
  const firstToken = doc.tokens[from];
  const member = memberOf(doc, mentions, named, start, end);
  if (member) named.pop();
  const noun = member ?? headNoun(doc, mentions, named, start, end);
  const role = member ? memberRole(member) : noun ? findRole(noun.text) : undefined;
  // "one in three" is a share, "those who left" still points
  const lone = to - from === 1 || (end - from === 1 && firstToken?.lower !== 'one') ? firstToken : undefined;
  return {
    span,
    first: start,
    last: end,
    named,
    behind,
    ...(noun && { noun: noun.lower }),
    ...(role && { role }),
    ...(possessive !== undefined &&
      possessive > from && {
        owner: [firstToken?.start ?? span[0], doc.tokens[possessive - 1]?.end ?? span[1]] as Span,
      }),
    ...(lone && (isPronoun(lone.text) || POINTING.test(lone.text)) && { pronoun: lone.lower }),
    definite:
      /^(?:the|this|that|these|those|his|her|their|its)$/.test(firstToken?.lower ?? '') || possessive !== undefined,
    plural:
      role?.kind === 'group' ||
      /^(?:several|some|many|most|two|three|four|five|six|other|both|few|dozens|hundreds|thousands)$/.test(
        firstToken?.lower ?? '',
      ),
  };
}

/** Mentions inside a span, by index. Cost: log n and what it holds. */
export function mentionsWithin(mentions: readonly Mention[], span: Span): number[] {
  let [low, high] = [0, mentions.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle] as Mention).span[0] < span[0]) low = middle + 1;
    else high = middle;
  }
  const inside: number[] = [];
  for (let at = low; at < mentions.length && (mentions[at] as Mention).span[0] < span[1]; at++) {
    if ((mentions[at] as Mention).span[1] <= span[1]) inside.push(at);
  }
  return inside;
}

function endOfHead(
  doc: Doc,
  mentions: readonly Mention[],
  inside: readonly number[],
  from: number,
  to: number,
): number {
  let nouns = 0;
  let at = 0;
  for (let i = from; i < to; i++) {
    const token = doc.tokens[i] as Token;
    while (at < inside.length && (mentions[inside[at] as number] as Mention).span[1] <= token.start) at++;
    const mention = mentions[inside[at] ?? -1];
    const named = mention !== undefined && mention.span[0] <= token.start;
    if (!named && nouns > 0) {
      if (/^[,;:(–—]$/.test(token.text) || RELATIVE.test(token.lower) || token.pos === 'ADP') return i;
      if (
        token.pos === 'VERB' &&
        doc.tokens[i - 1]?.text !== '-' &&
        /(?:ed|ing|shown|seen|taken|given|held|sent|made)$/.test(token.lower) &&
        !findRole(token.text)
      )
        return i;
    }
    if (
      named ||
      token.pos === 'NOUN' ||
      token.pos === 'PROPN' ||
      token.pos === 'PRON' ||
      token.pos === 'NUM' ||
      findRole(token.text)
    )
      nouns++;
  }
  return to;
}

/** Index of the last "'s" of the head part with something behind it. */
function lastPossessive(doc: Doc, from: number, end: number): number | undefined {
  for (let i = end - 2; i > from; i--) {
    const text = doc.tokens[i]?.text ?? '';
    if (/^[’']s$/.test(text) || (/^[’']$/.test(text) && doc.tokens[i - 1]?.text.endsWith('s'))) return i;
  }
  return undefined;
}

/** "a Democrat", "the Senate's top Democrat", "one kind-hearted Canadian": one member of a people or party, as a common noun. */
function memberOf(
  doc: Doc,
  mentions: readonly Mention[],
  named: readonly number[],
  start: number,
  end: number,
): Token | undefined {
  const [first, last] = [doc.tokens[start], doc.tokens[end - 1]];
  const mention = mentions[named.at(-1) ?? -1];
  if (!first || !last || end - start < 2 || mention?.label !== 'NORP') return undefined;
  const isLast = mention.span[0] === last.start && mention.span[1] === last.end;
  const isOne = /^(?:a|an|the|this|that|one|another)$/.test(first.lower) || doc.tokens[start - 1]?.lower.endsWith('s');
  return isLast && isOne && /(?:an|at|ist|er|ish woman|[^i]i)$/.test(last.lower) ? last : undefined;
}

const memberRole = ({ lower }: Token): Role => ({ kind: 'person', sex: '-', noun: lower });

/** The last word of the head part, when it belongs to no name. */
function headNoun(
  doc: Doc,
  mentions: readonly Mention[],
  named: readonly number[],
  start: number,
  end: number,
): Token | undefined {
  const last = doc.tokens[end - 1];
  if (!last || end <= start) return undefined;
  const mention = mentions[named.at(-1) ?? -1];
  return mention && mention.span[1] >= last.end ? undefined : last;
}
