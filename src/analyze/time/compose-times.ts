import type { Candidate } from './reading.ts';

/** What may stand between a day and the time of the day that belong together. */
const BETWEEN = /^(?:,? (?:on |of |late |early )?|,? at (?:about |around |approximately )?| in the | \()$/;

/**
 * One time for a day and the clock or part of the day beside it ("10 p.m. Wednesday", "Tuesday evening"). A clock alone takes the one
 * day of its sentence; without one its day stays unknown. Parts of the day alone are dropped. Candidates sorted, without overlap.
 */
export function composeTimes(candidates: readonly Candidate[], text: string): Candidate[] {
  const composed: Candidate[] = [];
  for (const candidate of candidates) {
    const last = composed.at(-1);
    const joined =
      last && BETWEEN.test(text.slice(last.end, candidate.start)) ? join(last, candidate, text) : undefined;
    if (joined) composed[composed.length - 1] = joined;
    else composed.push(candidate);
  }
  const days = new Set(composed.flatMap(time => (time.day ? [time.day] : [])));
  const only = days.size === 1 ? [...days][0] : undefined;
  return composed.flatMap(time => complete(time, only));
}

function join(left: Candidate, right: Candidate, text: string): Candidate | undefined {
  const day = left.day ?? right.day;
  const clock = left.clock ?? right.clock;
  const fits = (left.day && right.clock && !left.clock) || (left.clock && right.day && !right.clock && !left.day);
  if (!fits || day === undefined || clock === undefined || right.start === left.end) return undefined;
  // "the night of Oct. 23": the whole phrase names the time
  const start =
    left.clock && / of $/.test(text.slice(left.end, right.start)) && /\bthe $/i.test(text.slice(0, left.start))
      ? left.start - 4
      : left.start;
  return {
    start,
    end: right.end,
    type: 'TIME',
    value: `${day}${clock}`,
    rule: `${(left.day ? left : right).rule}+clock`,
    day,
    clock,
  };
}

function complete(time: Candidate, day: string | undefined): Candidate[] {
  if (time.value !== '' || time.pointsBack) return [time];
  if (time.rule === 'time/bare-part') return [];
  return [{ ...time, value: `${day ?? 'XXXX-XX-XX'}${time.clock ?? ''}` }];
}
