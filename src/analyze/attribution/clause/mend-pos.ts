import type { Pos } from '../../doc.ts';
import type { Item } from './period.ts';

/** Verbs whatever the tagger says. */
const SAID = new Set(['said', 'says', 'told', 'tells', 'added', 'insisted']);
/** A word with a capital before one of these is a name: "“…,” Cross wrote". */
const WROTE = new Set(
  'said says told wrote writes added asked replied responded tweeted noted argued continued explained'.split(' '),
);
/** "state media", "state police": an adjective in effect. */
const OF_THE_STATE = new Set(
  'media tv television radio news broadcaster department prosecutor prosecutors police official officials lawmaker lawmakers'.split(
    ' ',
  ),
);

/** The part of speech where the tagger is known to be wrong and it matters to who said what; else its own. */
export function mendPos(item: Item, all: readonly Item[], i: number): Pos {
  // "would neither confirm nor deny", "the ministry neither confirmed": no part of a name and no subject
  if (item.lower === 'neither' && i > 0 && all[i + 1]?.pos === 'VERB') return 'ADV';
  switch (item.pos) {
    case 'PUNCT':
    case 'DET':
    case 'PRON':
    case 'PROPN':
      return SAID.has(item.text) ? 'VERB' : item.pos;
    case 'VERB':
      return mendVerb(item, all, i);
    case 'NOUN':
      return SAID.has(item.lower) || isShow(item, all[i - 1]) ? 'VERB' : 'NOUN';
    default:
      if (SAID.has(item.lower)) return 'VERB';
      return isNameBeforeSaid(item, all[i - 1], all[i + 1]) ? 'PROPN' : item.pos;
  }
}

function mendVerb(item: Item, all: readonly Item[], i: number): Pos {
  const [before, next] = [all[i - 1], all[i + 1]];
  if (SAID.has(item.lower)) return 'VERB';
  if (before?.lower === 'to' && all[i - 2]?.lower === 'according') return 'NOUN';
  if (item.lower === 'state' && OF_THE_STATE.has(next?.lower ?? '')) return 'ADJ';
  if (isNameBeforeSaid(item, before, next)) return 'PROPN';
  // "the polling suggests"
  const gerundSubject = item.lower.endsWith('ing') && (next?.pos === 'VERB' || next?.pos === 'AUX');
  return gerundSubject && (before?.pos === 'DET' || before?.pos === 'ADJ') ? 'NOUN' : 'VERB';
}

/** "polls show": taken for a noun after a plural. */
function isShow(item: Item, before: Item | undefined): boolean {
  if (item.lower !== 'show' && item.lower !== 'say') return false;
  return (before?.pos === 'NOUN' || before?.pos === 'PROPN') && before.lower.endsWith('s');
}

function isNameBeforeSaid(item: Item, before: Item | undefined, next: Item | undefined): boolean {
  return !!before && before.pos !== 'PROPN' && WROTE.has(next?.lower ?? '') && /^\p{Lu}/u.test(item.text);
}
