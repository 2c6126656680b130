import type { AttributionDraft } from '../attribution/draft.ts';
import type { Doc, Token } from '../doc.ts';
import type { TokenIndex } from './token-index.ts';

/** Words of the one who is asked, at most, before "to leave". */
const LONGEST_ASKED = 12;
const ASKS = /^(?:ask|tell|warn|remind|challenge|invite|welcome|encourage|call|urge|push|press|lobby)$/;

/** "asked him to leave", "was told to leave", "called to ban it": a demand, and no question. */
export function isAskedTo(doc: Doc, index: TokenIndex, { contents }: AttributionDraft, cue: readonly Token[]): boolean {
  if (!cue.some(({ lemma }) => ASKS.test(lemma))) return false;
  const last = cue.at(-1) as Token;
  return contents.some(([start, end]) => {
    const from = index.first(start);
    const tokens = doc.tokens.slice(from, Math.min(from + LONGEST_ASKED, index.first(end)));
    const to = tokens.findIndex(({ lower }) => lower === 'to');
    const isVerb = to >= 0 && /^(?:VERB|AUX|ADV)$/.test(tokens[to + 1]?.pos ?? '');
    const isOne = ({ pos, text }: Token) =>
      /^(?:DET|ADJ|NOUN|PROPN|PRON|NUM|PART|ADP|CCONJ)$/.test(pos) || /^[’']s?$/.test(text);
    return isVerb && start >= last.end && tokens.slice(0, to).every(isOne);
  });
}

/** "suggested raising it", "suggesting they leave it to others" as a proposal: a verb in -ing right behind. */
export const isProposal = (cue: readonly Token[], opens: Token | undefined): boolean =>
  cue.some(({ lemma }) => /^(?:suggest|propose|recommend|advise)$/.test(lemma)) &&
  opens !== undefined &&
  /^(?:VERB|NOUN)$/.test(opens.pos) &&
  /[a-z]{3}ing$/.test(opens.text);

/** "asking for", "called for", in a cue of several words: what is wanted follows. */
export const isCallFor = (cue: readonly Token[]): boolean =>
  cue.at(-1)?.lower === 'for' && /^(?:ask|call|press|push|plead)$/.test(cue.at(-2)?.lemma ?? '');

/** "Lee: Trust the mayor": an imperative behind a colon. */
export const isOrder = (cue: readonly Token[], opens: Token | undefined): boolean =>
  cue.length === 1 &&
  cue[0]?.text === ':' &&
  opens?.pos === 'VERB' &&
  opens.lemma === opens.lower &&
  !/(?:s|ed|ing)$/.test(opens.lower);
