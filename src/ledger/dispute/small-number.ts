import { wordsIn } from '../../util/words.ts';
import { findFigures } from '../statement/find-figures.ts';

/** The value of digits or of a number word up to the hundreds, "one" and "a" included; undefined for other words. */
export function readSmallNumber(words: string): number | undefined {
  if (/^(?:one|an?|single)$/i.test(words)) return 1;
  const [figure] = findFigures(wordsIn(words.replace(/ /g, '-')));
  return figure && figure.least === figure.most ? figure.least : undefined;
}
