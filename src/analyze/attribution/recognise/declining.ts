import type { Candidate } from '../candidate.ts';
import type { Clauses } from '../clause/clauses.ts';
import { isComma, phraseAfter } from '../clause/noun-phrase.ts';
import { canSpeak } from '../clause/speaker-kind.ts';
import { makeCandidate } from './make-candidate.ts';

/** Verbs of speech whose refusal is itself news. */
const SPEAK =
  /^(?:comment|say|answer|discuss|elaborate|respond|speak|talk|explain|confirm|disclose|reveal|identify|name|specify|interview|provide|address|endorse|apologize|acknowledge|give|offer)$/;

/** "Lee declined to comment", "the firm refused to answer", "Lee did not respond to a request": nobody's words, but a stance. */
export function recogniseDeclining(clauses: Clauses): Candidate[] {
  const { items, end } = clauses;
  return clauses.list.flatMap(clause => {
    const { group, subject } = clause;
    if (!subject || !canSpeak(items, subject) || !SPEAK.test(group.lemma)) return [];
    const verb = group.before.findLastIndex(lemma => lemma === 'refuse' || lemma === 'decline');
    if (verb < 0) return [];
    let to = group.head;
    while (to > group.first && items[to]?.lower !== 'to') to--;
    if (to <= group.first) return [];
    let stop = phraseAfter(items, group.last);
    while (stop < end && items[stop]?.pos === 'ADP' && !isComma(items[stop])) {
      const next = phraseAfter(items, stop + 1);
      if (next === stop + 1) break;
      stop = next;
    }
    const declined = { ...clause, group: { ...group, last: to } };
    return [
      makeCandidate(
        clauses,
        declined,
        { lemma: 'decline', attitude: 'says', stance: 'declines' },
        'declining',
        [[to, Math.max(stop, group.last)]],
        to,
      ),
    ];
  });
}
