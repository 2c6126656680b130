import { type Band, type BandOrigin, bandOf } from '../../src/present/band.ts';
import type { Article, Passage, Span } from '../../src/record/index.ts';
import { spansOverlap } from '../../src/record/index.ts';
import { groupBy } from '../../src/util/order.ts';
import type { LedgerIndex } from './ledger-index.ts';
import { entityName, outletLabel } from './names.ts';
import type { StoryView } from './story-view.ts';

/** How an article came by what it has of an origin; `shared`: its words stand elsewhere, and nothing tells who copied. */
export type LineKind = 'copied' | 'shared' | 'retold' | 'cited' | 'own';

export interface BandLine {
  /** Row of the outlet on the left, of the origin on the right. */
  readonly from: number;
  readonly to: number;
  /** The strongest way in which one of the outlet's articles came by it. */
  readonly kind: LineKind;
  readonly because: readonly string[];
}

/** An outlet with its articles; one whose name is not known stands for itself. */
export interface BandOutlet {
  readonly name: string;
  readonly articles: readonly Article[];
  /** Whether it has part in any origin, drawn or not. */
  readonly shares: boolean;
}

export interface BandPart {
  readonly origin: BandOrigin;
  readonly name: string;
  /** Whether the name is that of a file, since no outlet is known. */
  readonly file: boolean;
  /** `speaker`, `document`, `wire or relay`, `text`, `own words`. */
  readonly label: string;
}

export interface BandDrawing {
  readonly band: Band;
  readonly outlets: readonly BandOutlet[];
  readonly parts: readonly BandPart[];
  readonly lines: readonly BandLine[];
  /** Outlets and origins past those that are drawn. */
  readonly hidden: { readonly outlets: number; readonly parts: number };
}

/** Past these, lines are a thicket; the rest is counted. */
const MOST_PARTS = 14;
const MOST_OUTLETS = 24;
const STRENGTH: readonly LineKind[] = ['own', 'cited', 'retold', 'shared', 'copied'];
const LABELS: Record<BandOrigin['kind'], string> = {
  speaker: 'speaker',
  document: 'document',
  relay: 'wire or relay',
  text: 'one text',
  own: 'own words',
};

/** The band of a story with each line's kind and reason; origins stand beside the outlets that they reach. */
export function drawBand(index: LedgerIndex, story: StoryView): BandDrawing {
  const band = bandOf({ ...index.ledger, articles: story.articles, claims: story.claims });
  const shown = band.parts.slice(0, MOST_PARTS);
  const all = groupOutlets(story.articles, band.parts);
  const outlets = chooseOutlets(all, shown);
  const rows = new Map(outlets.flatMap((outlet, row) => outlet.articles.map(article => [article.id, row] as const)));
  const drawn = shown.sort((a, b) => heightOf(rows, a) - heightOf(rows, b));
  return {
    band,
    outlets,
    parts: drawn.map(origin => ({ origin, ...partName(index, origin), label: LABELS[origin.kind] })),
    lines: drawn.flatMap((origin, to) => linesTo(index, rows, origin, to)),
    hidden: { outlets: all.length - outlets.length, parts: band.parts.length - drawn.length },
  };
}

function groupOutlets(articles: readonly Article[], origins: readonly BandOrigin[]): BandOutlet[] {
  const sharing = new Set(origins.flatMap(origin => origin.articles));
  const named = groupBy(articles, article => article.outlet.name ?? `\u0000${article.id}`);
  return [...named.values()].flatMap(of =>
    of[0] ? [{ name: outletLabel(of[0]), articles: of, shares: of.some(article => sharing.has(article.id)) }] : [],
  );
}

/** All outlets where there is room; otherwise those that most of the drawn origins reach, in the order they stood in. */
function chooseOutlets(all: readonly BandOutlet[], origins: readonly BandOrigin[]): readonly BandOutlet[] {
  if (all.length <= MOST_OUTLETS) return all;
  const reached = (outlet: BandOutlet): number =>
    origins.filter(origin => outlet.articles.some(article => origin.articles.includes(article.id))).length;
  const reach = new Map(all.map(outlet => [outlet, reached(outlet)]));
  const chosen = new Set([...all].sort((a, b) => (reach.get(b) ?? 0) - (reach.get(a) ?? 0)).slice(0, MOST_OUTLETS));
  return all.filter(outlet => chosen.has(outlet));
}

function heightOf(rows: ReadonlyMap<string, number>, origin: BandOrigin): number {
  const at = origin.articles.flatMap(id => rows.get(id) ?? []);
  return at.reduce((sum, row) => sum + row, 0) / Math.max(1, at.length);
}

function linesTo(index: LedgerIndex, rows: ReadonlyMap<string, number>, origin: BandOrigin, to: number): BandLine[] {
  const lines = new Map<number, BandLine>();
  for (const article of origin.articles) {
    const from = rows.get(article);
    if (from === undefined) continue;
    const line = { from, to, ...lineKind(index, origin, article) };
    const before = lines.get(from);
    if (!before || STRENGTH.indexOf(before.kind) < STRENGTH.indexOf(line.kind)) lines.set(from, line);
  }
  return [...lines.values()];
}

function partName(index: LedgerIndex, origin: BandOrigin): Pick<BandPart, 'name' | 'file'> {
  if (origin.entities.length > 0) {
    return { name: origin.entities.map(id => entityName(index, id)).join(', '), file: false };
  }
  const first = index.articles.get(nearestOf(index, origin) ?? origin.articles[0] ?? '');
  return first ? { name: outletLabel(first), file: !first.outlet.name } : { name: 'not named', file: false };
}

/** The member that stands nearest the origin in a family of text that this origin's articles share. */
function nearestOf(index: LedgerIndex, origin: BandOrigin): string | undefined {
  if (origin.kind !== 'text') return undefined;
  const articles = new Set(origin.articles);
  const strand = index.ledger.strands.find(s => s.members.every(member => articles.has(member.article)));
  return strand?.members[strand.nearest]?.article;
}

/**
 * Copied or retold where the carried words stand in a passage that came from, or may have come from, another outlet with this origin;
 * who only gave its text to others has it of its own or from whom it cites.
 */
function lineKind(index: LedgerIndex, origin: BandOrigin, article: string): Pick<BandLine, 'kind' | 'because'> {
  const shared = sharedPassages(index, origin, article);
  const got = shared.filter(({ flow }) => flow === 'got');
  const taken = got.length > 0 || shared.some(({ flow }) => flow === 'gave') ? got : shared;
  const copied = taken.find(({ passage }) => passage.kind !== 'paraphrase');
  if (copied) return { kind: copied.flow === 'got' ? 'copied' : 'shared', because: copied.passage.because };
  const [retold] = taken;
  if (retold) return { kind: 'retold', because: retold.passage.because };
  return { kind: origin.entities.length > 0 ? 'cited' : 'own', because: origin.because };
}

interface SharedPassage {
  readonly passage: Passage;
  readonly flow: 'gave' | 'got' | 'unknown';
}

/** Passages over the carried words that this article shares with another outlet's of the same origin. */
function sharedPassages(index: LedgerIndex, origin: BandOrigin, article: string): readonly SharedPassage[] {
  const spans = carriedSpans(index, origin, article);
  const partners = new Set(origin.articles);
  const outlet = index.articles.get(article)?.outlet.name;
  return (index.passagesIn.get(article) ?? []).flatMap((passage): SharedPassage[] => {
    const isA = passage.a.article === article;
    const [mine, other] = isA ? [passage.a, passage.b] : [passage.b, passage.a];
    const within = outlet !== undefined && index.articles.get(other.article)?.outlet.name === outlet;
    if (within || passage.shares === 'quotation' || !partners.has(other.article)) return [];
    if (!spans.some(span => spansOverlap(span, mine.span))) return [];
    const gave = passage.direction === (isA ? 'a-to-b' : 'b-to-a');
    const got = passage.direction === (isA ? 'b-to-a' : 'a-to-b');
    return [{ passage, flow: gave ? 'gave' : got ? 'got' : 'unknown' }];
  });
}

function carriedSpans(index: LedgerIndex, origin: BandOrigin, article: string): readonly Span[] {
  return origin.claims.flatMap(id =>
    (index.claims.get(id)?.carriers ?? [])
      .filter(carrier => carrier.article === article)
      .flatMap(carrier => carrier.spans),
  );
}
