import type { Mention, Span } from '../../record/index.ts';
import { nameKey } from '../../util/name-key.ts';
import { readCues } from '../attribution/cue-list.ts';
import type { Doc, Token } from '../doc.ts';
import { mentionsWithin } from './phrase.ts';
import { findRole } from './roles.ts';
import { sexOfPronoun, type Track } from './track-people.ts';

/** A phrase with a common noun as its head, somewhere in the article: "a poll of voters", "the Marlow poll". */
export interface NounPhrase {
  readonly span: Span;
  readonly first: number;
  readonly head: number;
  /** Names and figures that tell it from others of its noun: "marlow". */
  readonly marks: ReadonlySet<string>;
  /** "the poll", "his campaign": looks back at one that was named. */
  readonly definite: boolean;
  /** "another poll", "a previous poll": is none that was named. */
  readonly other: boolean;
}

/** Phrases that mean one thing; the first has named it. */
export interface NounChain {
  readonly key: string;
  readonly phrases: readonly NounPhrase[];
}

/** What nouns are read with; `nameOf` gives the name of an entity by its key. */
interface Known {
  readonly doc: Doc;
  readonly mentions: readonly Mention[];
  readonly track: Track;
  readonly nameOf: (key: string) => string;
}

/** Chains by the index of the token that is the head of one of their phrases. */
export type NounChains = (head: number) => NounChain | undefined;

const INSIDE = /^(?:DET|ADJ|NUM|NOUN|PROPN|PART)$/;
const OTHER =
  /^(?:another|other|previous|earlier|separate|second|different|rival|every|each|no|any|most|some|both|one)$/;
const LESSER = /^(?:prime|vice|deputy|assistant|associate|acting|former|ex|late|shadow)$/;
const PRESENT = /^(?:the|this|that|his|her|its|their)$/;
const DAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/;
/** Sentences back that "the campaign" may reach where two campaigns are spoken of. */
const REACH = 4;

/**
 * What means the same thing among the phrases of one noun: "a poll of voters by Marlow College … the poll … the Marlow poll". A definite
 * phrase takes up the last one before it that says nothing else; names that differ part them. Nouns are read when they are asked for.
 * Cost: linear in the text for each noun that is asked for.
 */
export function readNounChains(known: Known): NounChains {
  const { doc } = known;
  const byNoun = new Map<string, Map<number, NounChain>>();
  return head => {
    const noun = doc.tokens[head]?.lower ?? '';
    let chains = byNoun.get(noun);
    if (!chains) {
      const heads = doc.tokens.flatMap((token, i) => (token.lower === noun && isHead(doc, i) ? [i] : []));
      chains = chain(
        doc,
        noun,
        heads.map(at => readNounPhrase(known, at)),
      );
      byNoun.set(noun, chains);
    }
    return chains.get(head);
  };
}

/** Not the first part of a longer noun: "poll numbers". */
function isHead(doc: Doc, at: number): boolean {
  const [own, next] = [doc.tokens[at] as Token, doc.tokens[at + 1]];
  if (next?.sentence !== own.sentence) return true;
  // taggers take many a verb of speech for a noun: "the government claims"
  return (
    !(/^(?:NOUN|PROPN)$/.test(next.pos) && next.start === own.end + 1 && !readCues().verbs.has(next.lemma)) &&
    next.text !== '-'
  );
}

function readNounPhrase({ doc, mentions, track, nameOf }: Known, head: number): NounPhrase {
  const own = doc.tokens[head] as Token;
  let first = head;
  while (first > 0 && continues(doc.tokens[first - 1], own)) first--;
  const words = doc.tokens.slice(first, head);
  const span: Span = [doc.tokens[first]?.start ?? own.start, own.end];
  const marks = new Set<string>();
  for (const at of mentionsWithin(mentions, span))
    addWords(marks, doc.article.text.slice(...(mentions[at] as Mention).span));
  for (const { text, lower, start, pos } of words) {
    if (pos === 'NUM' || (/^\p{Lu}/u.test(text) && pos !== 'DET' && start !== span[0])) addWords(marks, text);
    if ((pos === 'NOUN' && !DAY.test(lower)) || LESSER.test(lower)) addWords(marks, lower);
    const owner = sexOfPronoun(lower) && track.get(start)?.[0]?.[0];
    if (owner) addWords(marks, nameOf(owner).split(' ').at(-1) as string);
  }
  // "the council of elders"; whom a poll asked is no mark of it
  if (marks.size === 0 && findRole(own.lower)?.kind !== 'document' && doc.tokens[head + 1]?.lower === 'of')
    for (const { lower, pos } of doc.tokens.slice(head + 2, head + 5)) {
      if (!/^(?:DET|ADJ|NUM|NOUN|PROPN)$/.test(pos)) break;
      if (pos !== 'DET') addWords(marks, lower);
    }
  return {
    span,
    first,
    head,
    marks,
    definite: words.some(({ lower, text }) => PRESENT.test(lower) || /^[’']s?$/.test(text)),
    other: words.some(({ lower }) => OTHER.test(lower)),
  };
}

const continues = (token: Token | undefined, head: Token): boolean =>
  token !== undefined &&
  token.sentence === head.sentence &&
  (INSIDE.test(token.pos) || /^(?:[’']s?|his|her|its|their|-|recent|latest|released)$/.test(token.lower)) &&
  !/^(?:in|to|not|''|``|["“”])$/.test(token.lower);

function addWords(marks: Set<string>, text: string): void {
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}.]{2,}/gu) ?? []) if (!DAY.test(word)) marks.add(word);
}

function chain(doc: Doc, noun: string, phrases: readonly NounPhrase[]): Map<number, NounChain> {
  const chains: { key: string; marks: Set<string>; phrases: NounPhrase[] }[] = [];
  const of = new Map<number, NounChain>();
  for (const [i, phrase] of phrases.entries()) {
    // the noun itself is no mark
    const marks = new Set([...phrase.marks].filter(mark => mark !== noun));
    const found = phrase.other ? undefined : (take(doc, chains, phrase, marks) ?? ofHeadline(doc, chains, phrases, i));
    const own = found ?? { key: `${nameKey(noun)}@${chains.length}`, marks: new Set<string>(), phrases: [] };
    if (!found) chains.push(own);
    for (const mark of marks) own.marks.add(mark);
    own.phrases.push(phrase);
    of.set(phrase.head, own);
  }
  return of;
}

/** "Poll: …" in the headline is the first one that the report tells of. */
function ofHeadline<C extends { readonly marks: ReadonlySet<string>; readonly phrases: readonly NounPhrase[] }>(
  doc: Doc,
  [chain]: readonly C[],
  phrases: readonly NounPhrase[],
  at: number,
): C | undefined {
  const first = phrases[0];
  const isBare =
    first && first.marks.size === 0 && first.head === first.first && doc.tokens[first.head]?.sentence === 0;
  return at === 1 && isBare ? chain : undefined;
}

/** "a new poll … The Marlow poll": the name of the one that was told of without. */
function announced<C extends { readonly marks: ReadonlySet<string>; readonly phrases: readonly NounPhrase[] }>(
  doc: Doc,
  near: C | undefined,
  phrase: NounPhrase,
): C | undefined {
  const last = near?.phrases.at(-1);
  if (!near || !last || near.marks.size > 0 || near.phrases.length > 1 || last.other) return undefined;
  const words = doc.tokens.slice(last.first, last.head);
  const isNew = words.some(({ lower }) => /^(?:an?|new|latest|recent)$/.test(lower));
  if (!isNew || (!phrase.definite && !words.some(({ lower }) => lower === 'new'))) return undefined;
  const sentences = (doc.tokens[phrase.head]?.sentence ?? 0) - (doc.tokens[last.head]?.sentence ?? 0);
  return sentences <= REACH ? near : undefined;
}

function take<C extends { readonly marks: ReadonlySet<string>; readonly phrases: readonly NounPhrase[] }>(
  doc: Doc,
  chains: readonly C[],
  phrase: NounPhrase,
  marks: ReadonlySet<string>,
): C | undefined {
  const last = ({ phrases }: C) => (phrases.at(-1) as NounPhrase).head;
  const order = [...chains].sort((a, b) => last(b) - last(a));
  if (marks.size > 0) {
    const shares = (one: C) =>
      [...marks].every(mark => one.marks.has(mark)) ||
      (one.marks.size > 0 && [...one.marks].every(mark => marks.has(mark)));
    return order.find(shares) ?? announced(doc, order[0], phrase);
  }
  if (!phrase.definite) return undefined;
  const near = order[0];
  if (!near || order.length === 1) return near;
  const sentences = (doc.tokens[phrase.head]?.sentence ?? 0) - (doc.tokens[last(near)]?.sentence ?? 0);
  if (sentences <= REACH) return near;
  const named = chains.filter(one => one.marks.size > 0);
  return named.length === 1 ? named[0] : undefined;
}
