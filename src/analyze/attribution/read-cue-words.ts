import type { SeenAttribution } from '../../encoder/reader.ts';
import { itemsTouching, type Span } from '../../record/index.ts';
import { readList } from '../../util/lists.ts';
import type { Doc, Token } from '../doc.ts';
import type { Found } from './candidate.ts';
import { type Cue, readCues } from './cue-list.ts';

type Reading = Pick<Found, 'lemma' | 'attitude' | 'stance'>;

/** A cue that no list knows. */
const PLAIN = { attitude: 'says', stance: 'states' } as const;

/** Attitude and stance from the words of a cue, where no rule reads its construction. What stands before it: `settleStance`. */
export function readCueWords(doc: Doc, { cues }: SeenAttribution): Reading {
  const tokens = cues.flatMap(cue => tokensIn(doc, cue));
  const known = tokens.map((_, at) => knownCue(tokens, at) ?? knownWord(tokens[at] as Token)).findLast(Boolean);
  const lemma = known?.lemma ?? tokens.findLast(token => token.pos === 'VERB')?.lemma ?? tokens.at(-1)?.lemma ?? '';
  const { attitude, stance } = known ?? PLAIN;
  return { lemma, attitude, stance };
}

/** The longest phrase of the list that begins there: "call for" before "call". */
function knownCue(tokens: readonly Token[], at: number): Pick<Cue, 'lemma' | 'attitude' | 'stance'> | undefined {
  const { verbs, nouns } = readCues();
  const lemma = tokens[at]?.lemma ?? '';
  const phrase = verbs.get(lemma)?.find(cue => cue.tail.every((word, k) => tokens[at + 1 + k]?.lower === word));
  return tokens[at]?.pos === 'NOUN' ? (nouns.get(lemma) ?? phrase) : (phrase ?? nouns.get(lemma));
}

let words: ReadonlyMap<string, Reading> | undefined;

function knownWord({ lemma, lower }: Token): Reading | undefined {
  words ??= new Map(
    readList('en', 'cue-words').map(([word = '', attitude, stance]) => [
      word,
      { lemma: word, attitude: attitude as Found['attitude'], stance: stance as Found['stance'] },
    ]),
  );
  return words.get(lower) ?? words.get(lemma);
}

const tokensIn = (doc: Doc, span: Span): Token[] => itemsTouching(doc.tokens, span, token => [token.start, token.end]);
