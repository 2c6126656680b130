import type { Candidate } from '../candidate.ts';
import type { Clauses } from '../clause/clauses.ts';
import { isComma } from '../clause/noun-phrase.ts';

const ADVERBS = /^(?:reportedly|allegedly|supposedly|purportedly|ostensibly)$/;

/** "The firm has reportedly sold its fleet": somebody says so, nobody is named. */
export function recogniseHearsayAdverb({ items, end, period, list }: Clauses): Candidate[] {
  const found: Candidate[] = [];
  for (let i = 0; i < end; i++) {
    const item = items[i];
    if (!item || !ADVERBS.test(item.lower) || item.quote) continue;
    let from = i;
    while (from > 0 && !isComma(items[from - 1]) && !/^[;:]$/.test(items[from - 1]?.text ?? '')) from--;
    let to = i + 1;
    while (to < end && !isComma(items[to]) && !/^[;:]$/.test(items[to]?.text ?? '')) to++;
    // "an allegedly stolen car" says it of one word only
    if (!list.some(clause => clause.group.first <= i && i < clause.group.last)) continue;
    found.push({
      period,
      cue: [i, i + 1],
      contents: [[from, to]],
      lemma: item.lower,
      frame: 'hearsay-adverb',
      attitude: 'says',
      stance: 'hedges',
      rule: 'attribution/hearsay-adverb',
    });
  }
  return found;
}
