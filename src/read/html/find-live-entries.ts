import { parseDate } from '../metadata/parse-date.ts';
import { wordsOf } from './element-reasons.ts';
import { ancestorsOf, elementsOf, type HtmlElement } from './node.ts';

/** An entry of a live blog. */
export interface LiveEntry {
  /** From 1, in the order of the page. */
  readonly number: number;
  /** ISO 8601, as the entry's own time says. */
  readonly posted?: string;
}

const LIVE = / live ?\w* | liveblog\w* /;
/** Fewer alike are no blog. */
const LEAST = 2;

/**
 * The entries of a live blog by their elements: siblings that look the same, each with a time of its own, on a page that says it is
 * live in its metadata or in the words of an element around them.
 */
export function findLiveEntries(root: HtmlElement, live: boolean): ReadonlyMap<HtmlElement, LiveEntry> {
  const byParent = new Map<HtmlElement, Map<HtmlElement, string | undefined>>();
  const looks: Looks = new Map();
  for (const time of elementsOf(root, ({ name }) => name === 'time')) {
    const entry = entryAround(time, root, looks);
    if (!entry?.parent || !(live || isLive(entry))) continue;
    const entries = byParent.get(entry.parent) ?? new Map<HtmlElement, string | undefined>();
    if (!entries.has(entry)) entries.set(entry, parseDate(time.attributes.datetime ?? '')?.value);
    byParent.set(entry.parent, entries);
  }
  const largest = [...byParent.values()].sort((a, b) => b.size - a.size)[0];
  if (!largest || largest.size < LEAST) return new Map();
  const found = [...largest].sort(([a], [b]) => a.from - b.from);
  return new Map(
    found.map(([entry, posted], i) => [entry, { number: i + 1, ...(posted === undefined ? {} : { posted }) }]),
  );
}

/** The innermost element around a time that has a sibling of the same name and classes. */
function entryAround(time: HtmlElement, root: HtmlElement, looks: Looks): HtmlElement | undefined {
  for (const above of ancestorsOf(time.parent)) {
    if (above === root) return undefined;
    if (above.parent && countAlike(above, above.parent, looks) >= LEAST) return above;
  }
  return undefined;
}

/** How many children of an element look the same, by their name and classes. */
type Looks = Map<HtmlElement, Map<string, number>>;

function countAlike(element: HtmlElement, parent: HtmlElement, looks: Looks): number {
  let counts = looks.get(parent);
  if (counts === undefined) {
    counts = new Map();
    for (const node of parent.children)
      if (node.kind === 'element') counts.set(lookOf(node), (counts.get(lookOf(node)) ?? 0) + 1);
    looks.set(parent, counts);
  }
  return counts.get(lookOf(element)) ?? 0;
}

function lookOf({ name, attributes }: HtmlElement): string {
  return `${name} ${attributes.class ?? ''}`;
}

function isLive(entry: HtmlElement): boolean {
  for (const above of ancestorsOf(entry))
    if (LIVE.test(wordsOf(above)) || /LiveBlogPosting/.test(above.attributes.itemtype ?? '')) return true;
  return false;
}
