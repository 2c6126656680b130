import type { ArticleInput } from '../record/index.ts';

/** Half of a surrogate pair: JSON can say it, no file can hold it. */
const HALF_PAIR = /\p{Surrogate}/u;

/** The text with each half of a surrogate pair as U+FFFD, one for one, so that offsets stay. */
export function wellFormed(text: string): string {
  return HALF_PAIR.test(text) ? Buffer.from(text, 'utf8').toString('utf8') : text;
}

/** The input with well-formed strings; empty ones are left out, but for the text. What the format knows besides is kept as it is. */
export function cleanInput(input: ArticleInput): ArticleInput {
  const text = wellFormed(input.text);
  const entries = Object.entries(input)
    .filter(([key, value]) => key !== 'text' && typeof value === 'string' && value.trim() !== '')
    .map(([key, value]) => [key, wellFormed(String(value))]);
  const { blocks, furniture, credits, rules, complete } = input;
  return {
    ...Object.fromEntries(entries),
    text,
    ...(blocks === undefined ? {} : { blocks }),
    ...(furniture === undefined ? {} : { furniture }),
    ...(credits === undefined ? {} : { credits }),
    ...(rules === undefined ? {} : { rules }),
    ...(complete === undefined ? {} : { complete }),
  };
}
