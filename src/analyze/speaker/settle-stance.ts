import type { Attitude, Span, Stance } from '../../record/index.ts';
import type { AttributionDraft } from '../attribution/draft.ts';
import type { Doc, Token } from '../doc.ts';
import { isAskedTo, isCallFor, isOrder, isProposal } from './demand.ts';
import { isNegated, isNoComment, NOT, negated, WH } from './negation.ts';
import type { TokenIndex } from './token-index.ts';

const REFUSES = /^(?:refuse|decline|dodge|sidestep|evade|deflect|demur|balk|avoid)$/;
/** "failed to respond". */
const ANSWERS = /^(?:say|respond|answer|reply|comment|explain|address|reach|decide|disclose|mention|acknowledge)$/;
const DISMISSES = /^(?:dismiss|reject|brush|wave|shrug)$/;
/** Nouns and adverbs that say that something is only said. */
const RUMORED = /^(?:rumou?r|speculation|alleged)$/;
const MAYBE = /^(?:may|might|could)$/;
const SEEMS = /^(?:appear|seem|reportedly|allegedly|apparently|supposedly|purportedly)$/;
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
  if (group.some(({ lemma }) => REFUSES.test(lemma)) || isNoComment(group) || failsToAnswer(cue)) return 'declines';
  if (WH.test(opens) && isNothing(doc, draft)) return 'declines';
  if (isNegated(doc, index, draft, group)) return negated(draft, group, opens);
  if (stance === 'denies' && cue.some(({ lemma }) => DISMISSES.test(lemma))) return dismissal(doc, index, draft);
  if (stance === 'states' && group.some(({ lower }) => MAYBE.test(lower))) return 'hedges';
  if (stance === 'states' && isUncertain(doc, index, group)) return 'hedges';
  // "is expected to": the belief is stated, nobody's own
  if (stance === 'hedges' && attitude === 'believes' && isNobody(doc, draft) && isBelieved(group)) return 'states';
  if (isAsked(doc, index, draft, cue)) return 'asks';
  if (isOrder(cue, content) || isProposal(cue, content) || isCallFor(cue)) return 'demands';
  if (attitude === 'says' && draft.style !== 'direct' && opens !== 'that' && isAskedTo(doc, index, draft, cue))
    return 'demands';
  return stance;
}

/** "no record" as the source. */
const isNothing = (doc: Doc, { sources }: AttributionDraft): boolean =>
  sources.length > 0 && /^no /i.test(doc.article.text.slice(...(sources[0] as Span)));

/** "failed to respond": not "failed". */
const failsToAnswer = (cue: readonly Token[]): boolean =>
  cue.some(({ lemma }) => lemma === 'fail') && cue.some(({ lemma }) => ANSWERS.test(lemma));

/** "dismissed questions" answers none; "dismissed him as weak" says what he is. */
function dismissal(doc: Doc, index: TokenIndex, { contents }: AttributionDraft): Stance {
  const words = contents.flatMap(([start, end]) => doc.tokens.slice(index.first(start), index.first(end)));
  if (words.slice(0, 3).some(({ lemma }) => lemma === 'question')) return 'declines';
  const as = words.findIndex(({ lower }) => lower === 'as');
  return as > 0 && words[as - 1]?.pos === 'PROPN' ? 'states' : 'denies';
}

/** "appears to", "reportedly", "rumors of": but "appeared on television" is no doubt. */
function isUncertain(doc: Doc, index: TokenIndex, group: readonly Token[]): boolean {
  return group.some(({ lemma, lower, end }) => {
    if (RUMORED.test(lemma)) return true;
    if (!SEEMS.test(lemma) && !SEEMS.test(lower)) return false;
    const next = doc.tokens[index.first(end)];
    return lemma !== 'appear' || next?.pos !== 'ADP' || next.lower === 'to';
  });
}

/** No source, or "it". */
const isNobody = (doc: Doc, { sources }: AttributionDraft): boolean =>
  sources.every(span => doc.article.text.slice(...span).toLowerCase() === 'it');

/** "is expected", "are thought". */
const isBelieved = (group: readonly Token[]): boolean =>
  group.some(({ lower }) => /^(?:is|are|was|were|be|been|[’']s|[’']re)$/.test(lower));

/** "discussed whether", "pressed Lee on whether". */
function isAsked(doc: Doc, index: TokenIndex, { contents }: AttributionDraft, cue: readonly Token[]): boolean {
  if (!cue.some(({ lemma }) => DISCUSSES.test(lemma))) return false;
  const from = index.first(contents[0]?.[0] ?? 0);
  const first = doc.tokens.slice(from, from + 5);
  const at = first.findIndex(({ lower }) => /^(?:whether|if)$/.test(lower));
  return at === 0 || (at > 0 && /^(?:on|about|over)$/.test(first[at - 1]?.lower ?? ''));
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
