import { type Article, itemsTouching, type Span, spanContains } from '../../record/index.ts';
import { wordsIn } from '../../util/words.ts';

/** Shorter sentences say too little to be told again. */
const LEAST_WORDS = 6;
/** A line without one is a heading, a caption or a link that was not seen for furniture. */
const ENDED = /[.!?…:][”"’')\]]*$/;

/** The sentences of an article that may be a retelling: of the report itself, not too short, in order. Headlines of one event are alike whoever wrote them: none. */
export function pickSentences({
  text,
  body,
  blocks,
  sentences,
}: Pick<Article, 'text' | 'body' | 'blocks' | 'sentences'>): Span[] {
  return sentences.filter(sentence => {
    const [stretch] = itemsTouching(body, sentence, span => span);
    const [block] = itemsTouching(blocks, sentence, ({ span }) => span);
    if (block?.kind === 'headline') return false;
    if (stretch === undefined || !spanContains(stretch, sentence) || !ENDED.test(text.slice(...sentence))) return false;
    return wordsIn(text, ...sentence).length >= LEAST_WORDS;
  });
}
