import type { Article, Span } from '../../src/record/index.ts';

/** Characters of context kept on each side where a sentence is very long. */
const REACH = 240;

/** A run of text around evidence, and the evidence in it. */
export interface Context {
  readonly span: Span;
  readonly marks: readonly Span[];
}

/** The sentences that spans stand in, joined where they touch. Spans outside the text are left out. */
export function deriveContexts(article: Article, spans: readonly Span[]): readonly Context[] {
  const inside = spans.filter(([start, end]) => 0 <= start && start < end && end <= article.text.length);
  const contexts: { span: Span; marks: Span[] }[] = [];
  for (const mark of [...inside].sort((a, b) => a[0] - b[0])) {
    const span = sentenceAround(article, mark);
    const last = contexts.at(-1);
    if (last && span[0] <= last.span[1] + 1) {
      last.span = [last.span[0], Math.max(last.span[1], span[1])];
      last.marks.push(mark);
    } else contexts.push({ span, marks: [mark] });
  }
  return contexts;
}

function sentenceAround({ text, sentences }: Article, [start, end]: Span): Span {
  let from = start;
  let to = end;
  for (const [s, e] of sentences) {
    if (s < end && start < e) {
      from = Math.min(from, s);
      to = Math.max(to, e);
    }
  }
  if (from === start && to === end && sentences.length === 0) {
    from = text.lastIndexOf('\n', start) + 1;
    const newline = text.indexOf('\n', end);
    to = newline < 0 ? text.length : newline;
  }
  return [wordStart(text, Math.max(from, start - REACH), from), wordEnd(text, Math.min(to, end + REACH), to)];
}

/** To the start of a word, so that a cut context neither opens in a word nor splits a pair of surrogates. */
function wordStart(text: string, at: number, bound: number): number {
  if (at === bound) return at;
  const space = text.slice(at, at + 40).search(/\s/);
  return space < 0 ? at : at + space + 1;
}

function wordEnd(text: string, at: number, bound: number): number {
  if (at === bound) return at;
  const space = text.slice(at - 40, at).search(/\s\S*$/);
  return space < 0 ? at : at - 40 + space;
}
