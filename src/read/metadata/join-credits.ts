import { type Credit, compareSpans } from '../../record/index.ts';

/** Credits that rules found in the text, and of those that the format knew the ones that say more. In order of place. */
export function joinCredits(found: readonly Credit[], given: readonly Credit[]): Credit[] {
  const more = given.filter(({ entity, role }) => !found.some(other => other.entity === entity && other.role === role));
  return more.length === 0 ? [...found] : [...found, ...more].sort((a, b) => compareSpans(a.span, b.span));
}
