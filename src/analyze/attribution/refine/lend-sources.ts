import type { Found } from '../candidate.ts';

/** Words between two cues of one speaker are at most this far apart. */
const REACH = 600;

/**
 * Gives a cue without a subject the source of the attribution before it in its paragraph: "…,” said Lee, adding that …".
 * Only participles and verbs after a conjunction lack theirs for that reason.
 */
export function lendSources(text: string, found: readonly Found[]): Found[] {
  const order = [...found].sort((a, b) => cueStart(a) - cueStart(b));
  const lent = new Map<Found, Found>();
  let last: Found | undefined;
  for (const item of order) {
    if (item.sources.length > 0) {
      if (item.attitude === 'says' && item.depth === 0) last = item;
      continue;
    }
    if (!last || last.block !== item.block || item.depth !== 0 || cueStart(item) - cueStart(last) > REACH) continue;
    if (text.slice(cueStart(last), cueStart(item)).search(/[.!?]["”’']?\s/) >= 0) continue;
    if (
      !/^(?:adding|saying|noting|calling|arguing|claiming|insisting|warning|suggesting|citing|describing|telling|asking|urging|vowing|declaring|accusing|stressing|pointing|explaining|acknowledging|asserting|referring|predicting|promising|recalling|complaining|criticizing|blaming|and|but)\b/.test(
        text.slice(cueStart(item)),
      )
    )
      continue;
    lent.set(item, last);
  }
  return found.map(item => {
    const giver = lent.get(item);
    return giver ? { ...item, sources: giver.sources } : item;
  });
}

const cueStart = (item: Found) => item.cues[0]?.[0] ?? 0;
