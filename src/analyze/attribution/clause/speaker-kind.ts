import { readList } from '../../../util/lists.ts';
import { readCues } from '../cue-list.ts';
import type { Range } from './noun-phrase.ts';
import type { Item } from './period.ts';

/** What a source phrase seems to name, judged by its head noun alone. */
export type SpeakerKind = 'person' | 'organization' | 'document' | 'name' | 'pronoun' | 'other';

let kinds: ReadonlyMap<string, SpeakerKind> | undefined;

function readKinds(): ReadonlyMap<string, SpeakerKind> {
  kinds ??= new Map(readList('en', 'speakers').map(([noun = '', kind]) => [noun, kind as SpeakerKind]));
  return kinds;
}

/** The kind of the phrase's head: the last noun before its first preposition, comma or relative pronoun. */
export function speakerKindOf(items: readonly Item[], range: Range | undefined): SpeakerKind {
  if (!range) return 'other';
  let head: Item | undefined;
  for (let i = range[0]; i < range[1]; i++) {
    const item = items[i] as Item;
    if (
      head &&
      (item.pos === 'ADP' || item.lower === ',' || item.pos === 'VERB' || /^(?:who|which|that)$/.test(item.lower))
    )
      break;
    if (
      item.pos === 'NOUN' ||
      item.pos === 'PROPN' ||
      item.pos === 'PRON' ||
      item.pos === 'NUM' ||
      item.pos === 'ADJ' ||
      item.pos === 'DET'
    )
      head = item;
  }
  if (!head) return 'other';
  if (/^(?:i|he|she|they|we|you|who|him|her|them|his|their|its|my|our)$/.test(head.lower)) return 'pronoun';
  const listed = readKinds().get(head.lower) ?? readKinds().get(head.lemma);
  if (listed) return listed;
  // fears and claims do not speak
  if (readCues().nouns.has(head.lemma) || readCues().nouns.has(head.lower.replace(/s$/, ''))) return 'other';
  if (head.pos === 'PROPN') return 'name';
  return PERSON_ENDING.test(head.lower) ? 'person' : 'other';
}

/** Endings of nouns for people: -man, -woman, -ist, -ian, -ologist, -ers. */
const PERSON_ENDING = /(?:m[ae]n|wom[ae]n|people|ists?|ians?|keepers?|makers?|workers?|owners?|holders?|leaders?)$/;

/** Someone or something that can speak: a person, a body, a name. */
export function canSpeak(items: readonly Item[], range: Range | undefined): boolean {
  return !!range && /^(?:person|organization|name|pronoun)$/.test(speakerKindOf(items, range));
}
