import type { Span } from '../../record/index.ts';
import type { AttributionDraft } from '../attribution/draft.ts';

/** Characters that may have been overlooked between two parts of one source. */
const LONGEST_GAP = 90;
const JOINED = /^(?:,|,? and|,? or|,? with|,? along with|,? as well as)\s*$/;

/**
 * The phrases that name who speaks. Those joined as "A" and "B" are stay apart; parts of one phrase ("Lee, a cook trying … | of Marlow,") are
 * one; of others only the one nearest the cue counts.
 */
export function sourcePhrases(
  text: string,
  { sources, cues, contents }: AttributionDraft,
  cue: number,
): readonly Span[] {
  const [first] = sources;
  const last = sources.at(-1);
  if (sources.length < 2 || !first || !last) return sources;
  const between = (i: number): Span => [sources[i - 1]?.[1] ?? 0, sources[i]?.[0] ?? 0];
  const gaps = sources.slice(1).map((_, i) => between(i + 1));
  if (gaps.every(gap => JOINED.test(text.slice(...gap)))) return sources;
  const isOverlooked = ([start, end]: Span) =>
    end - start > 2 &&
    end - start <= LONGEST_GAP &&
    !/[“”"\n;:.!?](?!\p{L})/u.test(text.slice(start, end).replace(/\b\p{Lu}\p{L}{0,2}\./gu, '')) &&
    ![...cues, ...contents].some(span => span[0] < end && start < span[1]);
  if (gaps.every(isOverlooked) && (last[1] <= cue || cue <= first[0])) return [[first[0], last[1]]];
  const distance = ([start, end]: Span) => Math.min(Math.abs(cue - end), Math.abs(start - cue));
  return [sources.reduce((best, span) => (distance(span) < distance(best) ? span : best))];
}
