/** A stretch of words with the kind that a head gives it: kind `k` has the tags `2k + 1` (begins) and `2k + 2` (goes on), tag 0 is none. */
export interface Stretch {
  readonly kind: number;
  readonly first: number;
  readonly last: number;
}

/**
 * The likeliest tags of `words` words, as stretches, where a stretch goes on only after its own kind (Viterbi 1967, with moves that are
 * allowed or not). `scores`: log-probabilities, a row of `tags` a word, from `offset`. Cost: words times tags.
 */
export function bestPath(scores: Float32Array, offset: number, words: number, tags: number): Stretch[] {
  const kinds = (tags - 1) / 2;
  const came = new Uint8Array(words * tags);
  let before = new Float64Array(tags);
  let now = new Float64Array(tags);
  for (let word = 0; word < words; word++) {
    const row = offset + word * tags;
    let best = 0;
    for (let tag = 1; tag < tags; tag++) if ((before[tag] as number) > (before[best] as number)) best = tag;
    now[0] = (before[best] as number) + (scores[row] as number);
    came[word * tags] = best;
    for (let kind = 0; kind < kinds; kind++) {
      const [begins, goesOn] = [2 * kind + 1, 2 * kind + 2];
      now[begins] = (before[best] as number) + (scores[row + begins] as number);
      came[word * tags + begins] = best;
      const from = (before[goesOn] as number) > (before[begins] as number) ? goesOn : begins;
      now[goesOn] = word === 0 ? Number.NEGATIVE_INFINITY : (before[from] as number) + (scores[row + goesOn] as number);
      came[word * tags + goesOn] = from;
    }
    [before, now] = [now, before];
  }
  return toStretches(walkBack(before, came, words, tags));
}

function walkBack(last: Float64Array, came: Uint8Array, words: number, tags: number): Uint8Array {
  const path = new Uint8Array(words);
  let tag = 0;
  for (let t = 1; t < tags; t++) if ((last[t] as number) > (last[tag] as number)) tag = t;
  for (let word = words - 1; word >= 0; word--) {
    path[word] = tag;
    tag = came[word * tags + tag] as number;
  }
  return path;
}

function toStretches(path: Uint8Array): Stretch[] {
  const stretches: Stretch[] = [];
  for (let first = 0, last = 0; first < path.length; first = last) {
    const tag = path[first] as number;
    last = first + 1;
    if (tag === 0) continue;
    const kind = (tag - 1) >> 1;
    while (path[last] === 2 * kind + 2) last++;
    stretches.push({ kind, first, last });
  }
  return stretches;
}
