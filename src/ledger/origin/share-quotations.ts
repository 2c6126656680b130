import type { Entity } from '../../record/index.ts';
import { haveLikeNames } from './name-likeness.ts';

/** So many words with content in a row within quotation marks are one utterance's; fewer are a phrase that anyone uses. */
const RUN = 3;

export interface Quoted {
  /** Stems within quotation marks, in order. */
  readonly stems: readonly string[];
  /** Speakers that the text names. */
  readonly speakers: readonly Entity[];
}

/**
 * For each carrier of one claim the runs of quoted words that another carrier quotes too. Words that are told of two speakers by name
 * are nobody's: a slogan is quoted from many. Cost: linear in the quoted words.
 */
export function shareQuotations(quoted: readonly Quoted[]): string[][] {
  const runs = new Map<string, Set<number>>();
  quoted.forEach(({ stems }, i) => {
    for (let at = 0; at + RUN <= stems.length; at++) {
      const key = `quotation ${stems.slice(at, at + RUN).join(' ')}`;
      const known = runs.get(key);
      if (known) known.add(i);
      else runs.set(key, new Set([i]));
    }
  });
  const shared: string[][] = quoted.map(() => []);
  for (const [key, carriers] of runs) {
    if (carriers.size < 2 || !isOneVoice([...carriers].flatMap(i => quoted[i]?.speakers ?? []))) continue;
    for (const i of carriers) shared[i]?.push(key);
  }
  return shared;
}

function isOneVoice(speakers: readonly Entity[]): boolean {
  const [first] = speakers;
  return first === undefined || speakers.every(speaker => speaker.id === first.id || haveLikeNames(speaker, first));
}
