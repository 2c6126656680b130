import type { Doc } from '../../doc.ts';
import type { Found } from '../candidate.ts';
import { readCarried } from './carried.ts';
import { readCited } from './cited.ts';
import { readQuoted } from './quoted.ts';
import { readTold } from './told.ts';

/** The words around attributions that say through whom and to whom: both readers' attributions take the same way. */
export function readChains(doc: Doc, found: readonly Found[]): Found[] {
  return readTold(doc, readCarried(doc, readCited(doc, readQuoted(doc, found))));
}
