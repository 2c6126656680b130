import type { Span } from '../../record/index.ts';
import { readPhrase } from './phrase.ts';
import { headSpan, type PhraseContext } from './phrase-context.ts';
import { implied, type Resolution } from './resolution.ts';

/** Sentences at the head of an article in which somebody is told of before they are named. */
const HEAD_SENTENCES = 3;
/** Sentences ahead in which they are named. */
const REACH_SENTENCES = 10;

export interface Later {
  readonly sentence: number;
  readonly key: string;
}

/**
 * "Woman Recalls Flood", "this spring one lawmaker told …": whom the head of an article tells of by a role alone is the first person who speaks
 * further on, if they can be that and the sentence does not name them. `later`: who speaks, in text order.
 */
export function speakerAhead(context: PhraseContext, source: Span, later: readonly Later[]): Resolution | undefined {
  const { doc, book, index, mentions } = context;
  const phrase = readPhrase(doc, index, mentions, source);
  const sentence = doc.tokens[phrase.first]?.sentence ?? 0;
  const opener = doc.tokens[phrase.first]?.lower ?? '';
  const isBare = sentence === 0 && !/^(?:an?|the|his|her|its|their|some|many|most|another)$/.test(opener);
  if (sentence >= HEAD_SENTENCES || (!isBare && opener !== 'one')) return undefined;
  if (phrase.role?.kind !== 'person' || phrase.owner || isSeveral(phrase.noun ?? '')) return undefined;
  const { sex } = phrase.role;
  const own = doc.sentences[sentence]?.span ?? source;
  const isNamedIn = (key: string) =>
    [...(book.get(key)?.mentions.values() ?? [])].some(({ span }) => own[0] <= span[0] && span[1] <= own[1]);
  const first = later.find(one => one.sentence > sentence && book.get(one.key)?.kind === 'person');
  const draft = first && book.get(first.key);
  if (!first || !draft || first.sentence - sentence > REACH_SENTENCES || isNamedIn(first.key)) return undefined;
  if (sex !== '-' && draft.sex !== '-' && sex !== draft.sex) return undefined;
  book.mention(draft, headSpan(context, phrase), 'entity/role-ahead', false);
  return implied(draft.key, 'role-of-speaker-ahead', 0.55);
}

const isSeveral = (noun: string) => /[^s]s$/.test(noun);
