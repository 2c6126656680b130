import { foldWord, wordsIn } from '../../util/words.ts';
import type { Statement } from '../statement/statement.ts';

/** Nouns that take up something which was put forward against somebody, not merely said. */
const CHARGE = /\b(?:claims?|allegations?|accusations?|charges?|assertions?|suggestions?|involvement|wrongdoing)\b/i;
/** Cues by which something is put forward as a charge. */
const CHARGING = /\b(?:accus|alleg|claim|charg|blam|suggest|assert|insinuat|implicat|suspect|contend)/i;
/** Shorter words of a name tell nothing: "of", "the", initials. */
const LEAST_LETTERS = 4;

/**
 * True when `denied`, words such as "the accusations" or "it", can point at this statement: a charge needs one, put forward as such or
 * naming whoever denies it. "It" can point at anything.
 */
export function canBeDenied(denied: string, statement: Statement, denial: Statement): boolean {
  if (!CHARGE.test(denied)) return true;
  const cues = (statement.attribution?.cues ?? []).map(([start, end]) => statement.article.text.slice(start, end));
  return CHARGING.test(cues.join(' ')) || namesSpeaker(statement, denial);
}

/** True when a word of the denying speaker's name stands in the statement. */
function namesSpeaker(statement: Statement, denial: Statement): boolean {
  const speakers = new Set(denial.attribution?.speakers.flatMap(({ entity }) => entity ?? []));
  const names = denial.article.entities.filter(({ id }) => speakers.has(id)).map(({ name }) => name);
  const words = new Set(
    statement.spans.flatMap(([start, end]) => wordsIn(statement.article.text, start, end).map(w => foldWord(w.text))),
  );
  return names.some(name =>
    wordsIn(name).some(({ text }) => text.length >= LEAST_LETTERS && words.has(foldWord(text))),
  );
}
