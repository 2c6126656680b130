import type { SeenAttribution } from '../../encoder/reader.ts';
import { itemsTouching, type Span } from '../../record/index.ts';
import type { Doc, Token } from '../doc.ts';
import type { Found } from './candidate.ts';
import { type Cue, readCues } from './cue-list.ts';

const NOT = /^(?:not|n['’]t|never|no|neither|nor)$/;
const REFUSE = new Set(['refuse', 'decline']);
/** A cue that no list knows. */
const PLAIN = { attitude: 'says', stance: 'states' } as const;

/** Attitude and stance from the words of a cue, where no rule reads its construction. */
export function readCueWords(
  doc: Doc,
  { cues, sources }: SeenAttribution,
): Pick<Found, 'lemma' | 'attitude' | 'stance'> {
  const tokens = cues.flatMap(cue => tokensIn(doc, cue));
  const known = tokens.map(token => knownCue(token)).findLast(cue => cue !== undefined);
  const lemma = known?.lemma ?? tokens.findLast(token => token.pos === 'VERB')?.lemma ?? tokens.at(-1)?.lemma ?? '';
  const { attitude, stance } = known ?? PLAIN;
  if (tokens.some(token => REFUSE.has(token.lemma))) return { lemma, attitude: 'says', stance: 'declines' };
  const before = tokensBefore(doc, cues[0], sources);
  if (![...before, ...tokens].some(token => NOT.test(token.lower))) return { lemma, attitude, stance };
  return { lemma, attitude, stance: attitude === 'says' && stance === 'states' ? 'declines' : stance };
}

function knownCue(token: Token): Pick<Cue, 'lemma' | 'attitude' | 'stance'> | undefined {
  const { verbs, nouns } = readCues();
  return verbs.get(token.lemma)?.find(cue => cue.tail.length === 0) ?? nouns.get(token.lemma);
}

const tokensIn = (doc: Doc, span: Span): Token[] => itemsTouching(doc.tokens, span, token => [token.start, token.end]);

/** Between a source and the cue that follows it at once: "Lee [has not] confirmed". */
function tokensBefore(doc: Doc, cue: Span | undefined, sources: readonly Span[]): Token[] {
  const source = cue && sources.findLast(span => span[1] <= cue[0]);
  if (!cue || !source || cue[0] - source[1] > 20) return [];
  return tokensIn(doc, [source[1], cue[0]]);
}
