import type { Span } from '../../record/index.ts';
import type { Doc, Token } from '../doc.ts';

const OPENS = /^(?:ADP|SCONJ|ADV|CCONJ)$/;
const NAMES = /^(?:DET|ADJ|NUM|NOUN|PROPN|PRON)$/;

/** The noun phrase that begins the main clause and has a verb behind it, before a token. */
export function subjectOf(doc: Doc, at: number, before: number): Span | undefined {
  const sentence = doc.sentences[at];
  if (!sentence) return undefined;
  let first = sentence.first;
  if (OPENS.test(doc.tokens[first]?.pos ?? '')) {
    while (first < before && doc.tokens[first]?.text !== ',') first++;
    first++;
  }
  let end = first;
  while (end < before && (NAMES.test(doc.tokens[end]?.pos ?? '') || /^[’']s?$/.test(doc.tokens[end]?.text ?? '')))
    end++;
  const [from, to, verb] = [doc.tokens[first], doc.tokens[end - 1], doc.tokens[end]];
  const hasVerb = verb !== undefined && end < before && /^(?:VERB|AUX|ADV|PUNCT)$/.test(verb.pos) && !isQuoteMark(verb);
  return from && to && end > first && hasVerb ? [from.start, to.end] : undefined;
}

const isQuoteMark = ({ text }: Token) => /^[“”"]$/.test(text);
