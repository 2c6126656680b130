import type { Stance } from '../../../record/index.ts';
import type { Candidate } from '../candidate.ts';
import type { Clause, Clauses } from '../clause/clauses.ts';
import type { Range } from '../clause/noun-phrase.ts';
import type { Cue } from '../cue-list.ts';

/** A candidate of a verb cue; its cue runs from the first auxiliary to the last word of the cue. */
export function makeCandidate(
  { period, items }: Clauses,
  clause: Clause,
  cue: Pick<Cue, 'lemma' | 'attitude' | 'stance'>,
  frame: string,
  contents: readonly Range[],
  cueEnd: number,
  more: { readonly to?: Range; readonly source?: Range } = {},
): Candidate {
  const source = more.source ?? clause.subject;
  return {
    period,
    ...(source && { source }),
    cue: [clause.group.first, cueEnd],
    contents,
    ...(more.to && { to: more.to }),
    lemma: cue.lemma,
    frame,
    attitude: cue.attitude,
    stance: isEitherWay(items, clause) ? 'declines' : stanceOf(clause, cue),
    rule: `attribution/${frame}`,
  };
}

/** "neither confirm nor deny", "did not confirm or deny": said neither way. */
function isEitherWay(items: Clauses['items'], { group }: Clause): boolean {
  const [verb, or] = [items[group.first - 2], items[group.first - 1]];
  return group.lemma === 'deny' && verb?.lemma === 'confirm' && /^(?:nor|or)$/.test(or?.lower ?? '');
}

const SAYING_NOT = new Set([
  'say',
  'comment',
  'confirm',
  'respond',
  'answer',
  'disclose',
  'acknowledge',
  'reveal',
  'specify',
  'elaborate',
  'discuss',
  'address',
  'explain',
]);

/** The stance of the cue, changed by what stands before it: "declined to say", "did not confirm", "may have said". */
export function stanceOf({ group }: Clause, cue: Pick<Cue, 'lemma' | 'attitude' | 'stance'>): Stance {
  const before = new Set(group.before);
  if (before.has('refuse') || before.has('decline')) return 'declines';
  if (group.negated && cue.attitude === 'says')
    return SAYING_NOT.has(cue.lemma) ? 'declines' : cue.stance === 'denies' ? 'hedges' : 'denies';
  if (before.has('appear') || before.has('seem')) return 'hedges';
  if (cue.stance === 'states' && /^(?:may|might|could)$/.test(group.before[0] ?? '')) return 'hedges';
  return cue.stance;
}
