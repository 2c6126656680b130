import type { Candidate, Found } from '../candidate.ts';
import type { Range } from '../clause/noun-phrase.ts';
import { type Item, spanOf } from '../clause/period.ts';

/** A candidate's ranges as spans of the text; undefined when nothing is left of its content. */
export function toFound(candidate: Candidate): Found | undefined {
  const { period, cue, to } = candidate;
  const source = outsideContents(candidate) ? candidate.source : undefined;
  const { items } = period;
  const holes = [cue, ...(source ? [source] : [])];
  const contents = candidate.contents
    .flatMap(range => without(range, holes))
    .map(range => trim(items, range))
    .filter(range => range[1] > range[0])
    .map(range => spanOf(items, range[0], range[1]));
  if (contents.length === 0) return undefined;
  return {
    block: period.block,
    depth: period.depth,
    sources: source && source[1] > source[0] ? [spanOf(items, source[0], source[1])] : [],
    cues: [spanOf(items, cue[0], cue[1])],
    contents,
    relays: [],
    to: to ? [spanOf(items, to[0], to[1])] : [],
    lemma: candidate.lemma,
    frame: candidate.frame,
    attitude: candidate.attitude,
    stance: candidate.stance,
    rule: candidate.rule,
  };
}

/** A subject lent from another clause may lie inside the content: then it is not the source. */
function outsideContents({ source, cue, contents }: Candidate): boolean {
  if (!source || source[1] === cue[0] || source[0] === cue[1]) return true;
  return !contents.some(([from, to]) => from < source[0] && source[1] < to);
}

function without(range: Range, holes: readonly Range[]): Range[] {
  let left: Range[] = [range];
  for (const hole of holes) {
    left = left.flatMap(([from, to]): Range[] => {
      if (hole[1] <= from || hole[0] >= to) return [[from, to]];
      return [
        [from, Math.min(to, hole[0])],
        [Math.max(from, hole[1]), to],
      ];
    });
  }
  return left.filter(([from, to]) => to > from);
}

const EDGE = /^[,;:.\u2013\u2014-]+$/;

function trim(items: readonly Item[], [from, to]: Range): Range {
  let [start, end] = [from, to];
  while (start < end && EDGE.test((items[start] as Item).text)) start++;
  while (end > start && EDGE.test((items[end - 1] as Item).text)) end--;
  return [start, end];
}
