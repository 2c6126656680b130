import type { Mention, Span } from '../../record/index.ts';
import type { Doc, Token } from '../doc.ts';
import type { Grouped } from './group-mentions.ts';

/** How much a name counts where it stands, and how much of that is left a sentence later (Lappin and Leass, CL 1994, simplified). */
const WEIGHTS = { subject: 100, object: 55, oblique: 40, owner: 35 } as const;
/** What a name within a quotation counts: it is somebody else's talk. */
const QUOTED = 0.3;
const FADES = 0.5;
/** A new paragraph fades more. */
const FADES_BY_BLOCK = 0.85;
/** Below this nobody is meant any more. */
const FAINT = 6;
/** The first must be this many times as likely as the second. */
const CLEARLY = 1.25;

const MALE = /^(?:he|him|his|himself)$/;
const FEMALE = /^(?:she|her|hers|herself)$/;

export type Sex = 'm' | 'f';

/** The sex that a pronoun tells. */
export function sexOfPronoun(word: string): Sex | undefined {
  return MALE.test(word) ? 'm' : FEMALE.test(word) ? 'f' : undefined;
}

/** How likely each person is meant by the pronoun that begins at an offset, by key, the likeliest first. */
export type Track = ReadonlyMap<number, readonly (readonly [key: string, weight: number])[]>;

/**
 * Follows the people of an article through its pronouns: each name and each pronoun that is plain makes its bearer likelier for the next,
 * as a subject more than as an object; every sentence fades them. Cost: linear, times the few people who are in mind.
 */
export function trackPeople(
  doc: Doc,
  mentions: readonly Mention[],
  { book, keys }: Pick<Grouped, 'book' | 'keys'>,
): Track {
  const track = new Map<number, [string, number][]>();
  const minds = new Map<string, number>();
  let at = 0;
  let quote = 0;
  doc.sentences.forEach((sentence, s) => {
    const fade = FADES * (doc.sentences[s - 1]?.block === sentence.block ? 1 : FADES_BY_BLOCK);
    for (const [key, weight] of minds) {
      if (weight * fade < FAINT) minds.delete(key);
      else minds.set(key, weight * fade);
    }
    for (let i = sentence.first; i < sentence.last; i++) {
      const token = doc.tokens[i] as Token;
      while (at < mentions.length && (mentions[at] as Mention).span[1] <= token.start) at++;
      while (quote < doc.quotes.length && (doc.quotes[quote]?.outer[1] ?? 0) <= token.start) quote++;
      const quoted = (doc.quotes[quote]?.outer[0] ?? Number.POSITIVE_INFINITY) <= token.start;
      const mention = mentions[at];
      const key = keys[at];
      if (mention?.span[0] === token.start && key && book.get(key)?.kind === 'person') {
        add(minds, key, weigh(doc, i, endToken(doc, i, mention.span)) * (quoted ? QUOTED : 1));
        continue;
      }
      const sex = sexOfPronoun(token.lower);
      if (!sex) continue;
      const likely = [...minds].filter(([one]) => fits(book.get(one)?.sex, sex)).sort((a, b) => b[1] - a[1]);
      track.set(
        token.start,
        likely.map(([one, weight]) => [one, weight]),
      );
      const [first, second] = likely;
      if (first && !quoted && (!second || first[1] >= CLEARLY * second[1])) {
        add(minds, first[0], /^(?:s?he)$/.test(token.lower) ? WEIGHTS.subject : WEIGHTS.owner);
        const draft = book.get(first[0]);
        if (draft && draft.sex === '-' && !second) draft.sex = sex;
      }
    }
  });
  return track;
}

/** Who is meant, if the text makes it plain enough. */
export function clearly(likely: readonly (readonly [string, number])[]): string | undefined {
  const [first, second] = likely;
  return first && (!second || first[1] >= CLEARLY * second[1]) ? first[0] : undefined;
}

export const fits = (sex: Sex | '-' | undefined, wanted: Sex): boolean =>
  sex === undefined || sex === '-' || sex === wanted;

/** Once more named in a sentence counts once more, up to a bound. */
function add(minds: Map<string, number>, key: string, weight: number): void {
  minds.set(key, Math.min(250, (minds.get(key) ?? 0) + weight));
}

function endToken(doc: Doc, first: number, span: Span): number {
  let i = first;
  while (i < doc.tokens.length && (doc.tokens[i] as Token).start < span[1]) i++;
  return i;
}

function weigh(doc: Doc, first: number, end: number): number {
  const [before, after] = [doc.tokens[first - 1], doc.tokens[end]];
  if (after && /^[’']s?$/.test(after.text)) return WEIGHTS.owner;
  if (after && (after.pos === 'VERB' || after.pos === 'AUX')) return WEIGHTS.subject;
  if (before?.sentence === doc.tokens[first]?.sentence && before?.pos === 'ADP') return WEIGHTS.oblique;
  // "…,” said Lee": the subject behind its verb; "Lee, a cook, said": with something between
  if (after?.text === ',' || before?.sentence !== doc.tokens[first]?.sentence) return WEIGHTS.subject - 10;
  if (before?.pos === 'VERB' && /^(?:said|says|added|asked|wrote|told)$/.test(before.lower)) return WEIGHTS.subject;
  return WEIGHTS.object;
}
