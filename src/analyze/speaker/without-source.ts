import type { AttributionDraft } from '../attribution/draft.ts';
import type { Doc } from '../doc.ts';
import { isPronoun } from './phrase.ts';
import type { PhraseContext } from './phrase-context.ts';
import { implied, type Resolution, unknown } from './resolution.ts';
import { resolvePhrase } from './resolve-phrase.ts';
import { resolvePronoun, type Spoken } from './resolve-pronoun.ts';
import { subjectOf } from './subject-of.ts';

/**
 * Who speaks where no source is seen: the speaker before, for a quotation that goes on in the same paragraph or a second verb of the sentence,
 * else the subject of the sentence for a verb that can only be its own (", telling", "and vowed"). `before`: the latest first.
 */
export function withoutSource(
  context: PhraseContext,
  draft: AttributionDraft,
  sentence: number,
  before: readonly Spoken[],
): Resolution {
  const { doc, index } = context;
  const start = draft.contents[0]?.[0] ?? 0;
  const own = doc.tokens[index.first(start)]?.sentence ?? sentence;
  const last = before.find(s => s.top);
  const block = (at: number) => doc.sentences[at]?.block;
  const near = last && own - last.sentence <= 1 && own >= last.sentence && block(own) === block(last.sentence);
  if (near && draft.style !== 'indirect') return implied(last.key, 'continued-quotation', 0.7);
  const cue = draft.cues[0]?.[0];
  if (cue === undefined || !isSecondVerb(doc, index.first(cue))) return unknown('no source in the text');
  if (last && last.sentence === sentence) return implied(last.key, 'second-verb', 0.65);
  const span = subjectOf(doc, sentence, index.first(cue));
  const [found] =
    span === undefined
      ? []
      : isPronoun(doc.article.text.slice(...span))
        ? resolvePronoun(context, span, sentence, before, undefined)
        : resolvePhrase(context, span);
  return found?.key ? implied(found.key, 'subject-of-sentence', 0.6) : unknown('no source in the text');
}

/** "… and vowed", "…, saying": has the subject of a verb before it. */
function isSecondVerb(doc: Doc, at: number): boolean {
  const [before, own] = [doc.tokens[at - 1], doc.tokens[at]];
  if (!own || before?.sentence !== own.sentence) return false;
  return /^(?:and|but|or|also|then|later)$/.test(before.lower)
    ? own.pos === 'VERB'
    : /^(?:,|–|—|--)$/.test(before.text) && /ing$/.test(own.lower);
}
