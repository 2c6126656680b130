import type { Attitude, Stance } from '../../record/index.ts';
import { readCues } from '../attribution/cue-list.ts';
import type { AttributionDraft } from '../attribution/draft.ts';
import type { Doc, Token } from '../doc.ts';
import type { TokenIndex } from './token-index.ts';

const NOT = /^(?:not|n['’]t|never|neither|nor|no|nobody|none)$/;
const REFUSES = /^(?:refuse|decline|dodge|sidestep|evade|deflect|demur|balk)$/;
const MAYBE = /^(?:may|might|could)$/;
const SEEMS = /^(?:appear|seem|reportedly|allegedly|apparently|supposedly|purportedly)$/;
const WH = /^(?:whether|if|what|who|whom|when|where|why|how|which)$/;
/** Verbs whose content, as a question, was asked and not said. */
const DISCUSSES = /^(?:talk|ask|consider|discuss|debate|wonder|press|question|weigh|speculate)$/;
/** Tokens before a cue that can belong to its verb group. */
const GROUP = 4;

export interface Manner {
  readonly attitude: Attitude;
  readonly stance: Stance;
}

/**
 * Attitude and stance of an attribution as its whole verb group and its content make them: "would not detail what …" declines, "did not
 * expect it" denies, "may support" hedges, "asked him to leave" demands. What a document says it shows. Cost: linear in its cue.
 */
export function settleStance(doc: Doc, index: TokenIndex, draft: AttributionDraft, isDocument: boolean): Manner {
  const attitude = isDocument && draft.attitude === 'says' ? 'shows' : draft.attitude;
  return { attitude, stance: stanceOf(doc, index, draft) };
}

function stanceOf(doc: Doc, index: TokenIndex, draft: AttributionDraft): Stance {
  const { attitude, stance } = draft;
  const cue = draft.cues.flatMap(([start, end]) => doc.tokens.slice(index.first(start), index.first(end)));
  if (cue.length === 0) return stance;
  const group = [...before(doc, index, cue[0] as Token), ...cue];
  const content = doc.tokens[index.first(draft.contents[0]?.[0] ?? 0)];
  const opens = content?.lower ?? '';
  if (group.some(({ lemma }) => REFUSES.test(lemma)) || isNoComment(group)) return 'declines';
  if (isNegated(doc, index, draft, group)) return negated(draft, group, opens);
  if (stance === 'states' && group.some(({ lower }) => MAYBE.test(lower))) return 'hedges';
  if (stance === 'states' && group.some(({ lemma, lower }) => SEEMS.test(lemma) || SEEMS.test(lower))) return 'hedges';
  if (WH.test(opens) && /^(?:whether|if)$/.test(opens) && cue.some(({ lemma }) => DISCUSSES.test(lemma))) return 'asks';
  if (attitude === 'says' && opens !== 'that' && isAskedTo(doc, index, draft, cue)) return 'demands';
  return stance;
}

/** Auxiliaries, "not" and adverbs right before a cue. */
function before(doc: Doc, index: TokenIndex, first: Token): Token[] {
  const at = index.first(first.start);
  let from = at;
  while (from > 0 && at - from < GROUP) {
    const token = doc.tokens[from - 1] as Token;
    const belongs = token.pos === 'AUX' || token.pos === 'ADV' || NOT.test(token.lower) || MAYBE.test(token.lower);
    if (token.sentence !== first.sentence || !belongs) break;
    from--;
  }
  return doc.tokens.slice(from, at);
}

function isNegated(doc: Doc, index: TokenIndex, { sources }: AttributionDraft, group: readonly Token[]): boolean {
  if (group.some(({ lower }) => NOT.test(lower))) return true;
  const first = sources[0] && doc.tokens[index.first(sources[0][0])];
  return first !== undefined && /^(?:neither|nobody|none)$/.test(first.lower);
}

/** "would not say", "has not said whether": nothing was said. "never said that", "does not believe it": the opposite was. */
function negated({ attitude, stance }: AttributionDraft, group: readonly Token[], opens: string): Stance {
  const isEver = group.some(({ lower }) => lower === 'never');
  // a rule may have taken "not" for a denial already: what the list has of the cue counts
  if (stance === 'denies' && group.some(isDenier))
    return group.some(({ lower }) => /^(?:nor|or|neither)$/.test(lower)) ? 'declines' : 'hedges';
  if (stance === 'declines') return stance;
  if (WH.test(opens)) return 'declines';
  if (attitude === 'believes' || attitude === 'wants') return 'denies';
  return isEver && attitude === 'says' ? 'denies' : 'declines';
}

const isDenier = ({ lemma, pos }: Token): boolean =>
  (pos === 'NOUN'
    ? readCues().nouns.get(lemma)
    : readCues()
        .verbs.get(lemma)
        ?.find(({ tail }) => tail.length === 0)
  )?.stance === 'denies';

/** "had no comment", "no response to requests for". */
function isNoComment(group: readonly Token[]): boolean {
  const words = group.map(({ lower }) => lower).join(' ');
  return (
    /\b(?:no|not|n['’]t|never)\b.*\b(?:comment|respon\w+|repl\w+|answer\w*)\b/.test(words) ||
    /^to (?:\w+ )?requests? for$/.test(words)
  );
}

/** "asked him to leave", "was told to leave": a demand, and no question. */
function isAskedTo(doc: Doc, index: TokenIndex, { contents }: AttributionDraft, cue: readonly Token[]): boolean {
  if (!cue.some(({ lemma }) => /^(?:ask|tell|warn|remind|challenge|invite)$/.test(lemma))) return false;
  const last = cue.at(-1) as Token;
  return contents.some(([start, end]) => {
    const from = index.first(start);
    const tokens = doc.tokens.slice(from, Math.min(from + 6, index.first(end)));
    const to = tokens.findIndex(({ lower }) => lower === 'to');
    const isVerb = to >= 0 && /^(?:VERB|AUX|ADV)$/.test(tokens[to + 1]?.pos ?? '');
    return (
      isVerb &&
      start >= last.end &&
      tokens.slice(0, to).every(({ pos }) => /^(?:DET|ADJ|NOUN|PROPN|PRON|NUM)$/.test(pos))
    );
  });
}
