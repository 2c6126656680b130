import type { Mention, Span } from '../../record/index.ts';
import { readCues } from '../attribution/cue-list.ts';
import type { Doc, Token } from '../doc.ts';
import type { Grouped } from './group-mentions.ts';
import {
  type Asked,
  type Candidate,
  clearly,
  featuresOf,
  type Known,
  type Likely,
  levelPartners,
  type Place,
  type Ranker,
  trainedRanker,
} from './rank-people.ts';

/** Sentences after which nobody is meant any more. */
const REACH_SENTENCES = 8;

const MALE = /^(?:he|him|his|himself)$/;
const FEMALE = /^(?:she|her|hers|herself)$/;

export type Sex = 'm' | 'f';

/** The sex that a pronoun tells. */
export function sexOfPronoun(word: string): Sex | undefined {
  return MALE.test(word) ? 'm' : FEMALE.test(word) ? 'f' : undefined;
}

/** How likely each person is meant by the pronoun or phrase that begins at an offset. */
export type Track = ReadonlyMap<number, Likely>;

/**
 * Follows the people of an article: each name and each pronoun that is plain is a place of its bearer, and whom a pronoun means is ranked by
 * what is known of the places before it. `asked`: offsets of sources, among them phrases that may mean a person ("the painter").
 * Cost: linear, times the few people of the last sentences.
 */
export function trackPeople(
  doc: Doc,
  mentions: readonly Mention[],
  { book, keys }: Pick<Grouped, 'book' | 'keys'>,
  asked: ReadonlySet<number> = new Set(),
  ranker: Ranker = trainedRanker(),
): Track {
  const track = new Map<number, Likely>();
  const minds = new Map<string, Known>();
  const named = new Map<string, number>();
  for (const key of keys) if (key) named.set(key, (named.get(key) ?? 0) + 1);
  let at = 0;
  let quote = 0;
  const meet = (key: string, place: Omit<Known, 'count' | 'named' | 'sexKnown'>) => {
    const count = (minds.get(key)?.count ?? 0) + 1;
    // the latest is last: people are kept in the order of their last places
    minds.delete(key);
    minds.set(key, { ...place, count, named: named.get(key) ?? 0, sexKnown: book.get(key)?.sex !== '-' });
  };
  doc.sentences.forEach((sentence, s) => {
    for (const [key, known] of minds) if (s - known.sentence > REACH_SENTENCES) minds.delete(key);
    let first = true;
    for (let i = sentence.first; i < sentence.last; i++) {
      const token = doc.tokens[i] as Token;
      while (at < mentions.length && (mentions[at] as Mention).span[1] <= token.start) at++;
      while (quote < doc.quotes.length && (doc.quotes[quote]?.outer[1] ?? 0) <= token.start) quote++;
      const quoted = (doc.quotes[quote]?.outer[0] ?? Number.POSITIVE_INFINITY) <= token.start;
      const mention = mentions[at];
      const key = keys[at];
      if (mention?.span[0] === token.start && key && book.get(key)?.kind === 'person') {
        const end = endToken(doc, i, mention.span);
        const place = placeOf(doc, i, end);
        const partner =
          doc.tokens[i - 1]?.lower === 'and' && mentions[at - 1]?.span[1] === doc.tokens[i - 2]?.end
            ? keys[at - 1]
            : undefined;
        meet(key, {
          sentence: s,
          token: i,
          place,
          quoted,
          byPronoun: false,
          first,
          partner,
          spoke: speaks(doc, i, end),
        });
        first = false;
        continue;
      }
      const sex = sexOfPronoun(token.lower);
      const source = asked.has(token.start);
      if (!sex && !source) continue;
      const question: Asked = { token: i, sentence: s, kind: sex ? kindOf(doc, i) : 'phrase', quoted, source };
      const people = candidatesFor(doc, question, minds, key => !sex || fits(book.get(key)?.sex, sex));
      const likely = levelPartners(ranker.rank(token.start, people), key => minds.get(key)?.partner);
      track.set(token.start, likely);
      const best = clearly(likely);
      if (!best || !sex || quoted) continue;
      const place = question.kind === 'nom' ? 'subject' : question.kind === 'poss' ? 'owner' : 'object';
      meet(best, { sentence: s, token: i, place, quoted, byPronoun: true, first, spoke: speaks(doc, i, i + 1) });
      first = false;
      const draft = book.get(best);
      if (draft && draft.sex === '-' && likely.length === 1) draft.sex = sex;
    }
  });
  return track;
}

function candidatesFor(
  doc: Doc,
  asked: Asked,
  minds: ReadonlyMap<string, Known>,
  mayBe: (key: string) => boolean,
): Candidate[] {
  return [...minds]
    .reverse()
    .filter(([key]) => mayBe(key))
    .map(([key, known], between) => ({ key, features: featuresOf(doc, asked, known, between) }));
}

export const fits = (sex: Sex | '-' | undefined, wanted: Sex): boolean =>
  sex === undefined || sex === '-' || sex === wanted;

function kindOf(doc: Doc, at: number): Asked['kind'] {
  const [own, next] = [doc.tokens[at] as Token, doc.tokens[at + 1]];
  if (/^s?he$/.test(own.lower)) return 'nom';
  if (/self$/.test(own.lower)) return 'self';
  if (own.lower === 'his') return 'poss';
  return own.lower === 'her' && next && /^(?:NOUN|ADJ|PROPN|NUM)$/.test(next.pos) ? 'poss' : 'obj';
}

function endToken(doc: Doc, first: number, span: Span): number {
  let i = first;
  while (i < doc.tokens.length && (doc.tokens[i] as Token).start < span[1]) i++;
  return i;
}

function placeOf(doc: Doc, first: number, end: number): Place {
  const [before, after, next] = [doc.tokens[first - 1], doc.tokens[end], doc.tokens[end + 1]];
  if (after && /^[’']s?$/.test(after.text)) return 'owner';
  if (after && (/^(?:VERB|AUX)$/.test(after.pos) || (after.pos === 'ADV' && next && /^(?:VERB|AUX)$/.test(next.pos))))
    return 'subject';
  const starts = before?.sentence !== doc.tokens[first]?.sentence;
  if (!starts && before?.pos === 'ADP') return 'oblique';
  // "…,” said Lee": the subject behind its verb; "Lee, a cook, said": with something between
  if (after?.text === ',' || starts) return 'subject';
  return before && isSpeech(before) ? 'subject' : 'object';
}

const isSpeech = ({ lemma, pos }: Token) => pos === 'VERB' && readCues().verbs.has(lemma);

/** "Lee said", "said Lee". */
function speaks(doc: Doc, first: number, end: number): boolean {
  const near = [doc.tokens[first - 1], doc.tokens[end]];
  return near.some(token => token !== undefined && isSpeech(token));
}
