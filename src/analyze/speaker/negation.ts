import type { Stance } from '../../record/index.ts';
import { readCues } from '../attribution/cue-list.ts';
import type { AttributionDraft } from '../attribution/draft.ts';
import type { Doc, Token } from '../doc.ts';
import type { TokenIndex } from './token-index.ts';

export const NOT = /^(?:not|n[’']t|never|neither|nor|no|nobody|none)$/;
export const WH = /^(?:whether|if|what|who|whom|when|where|why|how|which)$/;
const BE = /^(?:is|are|was|were|be|been|being|[’']s|[’']re)$/;
/** "gave no reason", "had no comment". */
const GIVES = /^(?:have|make|give|offer|see|find|issue|release|provide)$/;
/** What one feels or perceives: "were not pleased" denies nothing. */
const FEELS =
  /^(?:please|pleased|surprise|surprised|worry|worried|concern|concerned|happy|satisfy|satisfied|impress|impressed|amuse|amused|afraid|like|love|enjoy|see|hear|notice|know)$/;

/** By a word of the verb group, or a source that is nobody. "minced no words" negates the noun alone. */
export function isNegated(
  doc: Doc,
  index: TokenIndex,
  { sources }: AttributionDraft,
  group: readonly Token[],
): boolean {
  const negates = ({ lower }: Token, i: number) =>
    NOT.test(lower) && (lower !== 'no' || group[i - 1]?.pos !== 'VERB' || GIVES.test(group[i - 1]?.lemma ?? ''));
  if (group.some(negates)) return true;
  const first = sources[0] && doc.tokens[index.first(sources[0][0])];
  return first !== undefined && /^(?:neither|nobody|none)$/.test(first.lower);
}

/** "would not say", "has not said whether": nothing was said. "never said that", "does not believe it": the opposite was. */
export function negated(draft: AttributionDraft, group: readonly Token[], opens: string): Stance {
  const { attitude, stance } = draft;
  const isEver = group.some(({ lower }) => lower === 'never');
  // a rule may have taken "not" for a denial already: what the list has of the cue counts
  if (stance === 'denies' && group.some(isDenier))
    return group.some(({ lower }) => /^(?:nor|or|neither)$/.test(lower)) ? 'declines' : 'hedges';
  if (stance === 'declines') return stance;
  // "a fifth has not been named", "it was not known how": nobody who declines
  if (draft.sources.length === 0 && isPassive(group)) return 'states';
  if (WH.test(opens)) return 'declines';
  if (attitude === 'wants') return 'denies';
  if (attitude === 'believes')
    return group.some(({ lemma, lower }) => FEELS.test(lemma) || FEELS.test(lower)) ? 'states' : 'denies';
  return isEver && attitude === 'says' ? 'denies' : 'declines';
}

const isDenier = ({ lemma, pos }: Token): boolean =>
  (pos === 'NOUN'
    ? readCues().nouns.get(lemma)
    : readCues()
        .verbs.get(lemma)
        ?.find(({ tail }) => tail.length === 0)
  )?.stance === 'denies';

/** A form of "be" and a participle. */
function isPassive(group: readonly Token[]): boolean {
  const be = group.findIndex(({ lower }) => BE.test(lower));
  return be >= 0 && group.slice(be + 1).some(({ pos, lower }) => pos !== 'ADV' && /(?:ed|en|own|id|ught)$/.test(lower));
}

/** "had no comment", "no response to requests for". */
export function isNoComment(group: readonly Token[]): boolean {
  const words = group.map(({ lower }) => lower).join(' ');
  return (
    /\b(?:no|not|n['’]t|never)\b.*\b(?:comment|respon\w+|repl\w+|answer\w*)\b/.test(words) ||
    /^to (?:\w+ )?requests? for$/.test(words)
  );
}
