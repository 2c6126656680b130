import type { Seen } from '../../encoder/reader.ts';
import type { Mention } from '../../record/index.ts';
import type { Doc } from '../doc.ts';
import { findChunks } from './find-chunks.ts';
import { spanOf } from './name-piece.ts';
import { findDatesAndMoney } from './patterns.ts';
import { settlePieces } from './settle-pieces.ts';
import { readWords } from './words.ts';

/**
 * Spans that name people, organizations, places, groups, dates and amounts, in text order; they do not overlap. `entity` is not yet set.
 * Names are runs of capitalized words, told apart by lists, head words and titles; what is left open is settled by the rest of the
 * article. Cost: linear in the text.
 */
export function findMentions(doc: Doc): Mention[] {
  const words = readWords(doc);
  const pieces = settlePieces(findChunks(words), words);
  const names = pieces.map(({ words: own, label, rule }): Mention => ({ span: spanOf(own), label, rule }));
  const patterns = doc.sentences.flatMap(sentence => findDatesAndMoney(doc.article.text, sentence.span));
  return withFurniture(doc, merge(names, patterns));
}

/** Names and amounts as an encoder sees them; dates stay with the rules, which find them better (worldwide dev: F1 0.931, the encoder 0.915). */
export function settleMentions(doc: Doc, seen: Seen, byRules: readonly Mention[]): Mention[] {
  const names = seen.mentions
    .filter(({ label }) => label !== 'Date')
    .map(({ span, label }): Mention => ({ span, label, rule: 'mention/encoder' }));
  return withFurniture(
    doc,
    merge(
      names,
      byRules.filter(({ label }) => label === 'Date'),
    ),
  );
}

/** Both lists in text order; a name that shares characters with a date or an amount gives way. */
function merge(names: readonly Mention[], patterns: readonly Mention[]): Mention[] {
  const merged: Mention[] = [];
  let [n, p] = [0, 0];
  while (n < names.length || p < patterns.length) {
    const [name, pattern] = [names[n], patterns[p]];
    if (name && pattern && name.span[0] < pattern.span[1] && pattern.span[0] < name.span[1]) n++;
    else if (pattern && (!name || pattern.span[0] < name.span[0])) {
      merged.push(pattern);
      p++;
    } else if (name) {
      merged.push(name);
      n++;
    }
  }
  return merged;
}

function withFurniture(doc: Doc, mentions: readonly Mention[]): Mention[] {
  let at = 0;
  return mentions.map(mention => {
    while (at + 1 < doc.sentences.length && (doc.sentences[at]?.span[1] ?? 0) <= mention.span[0]) at++;
    return doc.sentences[at]?.furniture ? { ...mention, furniture: true as const } : mention;
  });
}
