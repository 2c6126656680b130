import type { Article, Carrier, Claim } from '../../src/record/index.ts';
import { compareText } from '../../src/util/order.ts';
import type { LedgerIndex } from './ledger-index.ts';
import { entityName, speakersLabel } from './names.ts';
import { minutesOf, timeKey } from './when.ts';

/** One carrier at the right end of a chain. */
export interface ChainEnd {
  readonly carrier: Carrier;
  /** Index into the claim's carriers. */
  readonly at: number;
  readonly article: Article;
  /** 0 at the earliest time of publication, 1 at the latest; undefined when the article is not dated. */
  readonly time: number | undefined;
  /** Row of the node that it hangs on: a relay, else a speaker; undefined for its own voice. */
  readonly relay: number | undefined;
  readonly speaker: number | undefined;
}

export interface ChainNode {
  readonly id: string;
  readonly name: string;
  /** For a relay: the row of the speaker before it. */
  readonly from: number | undefined;
}

/** Speaker -> relays -> outlets of a claim, left to right. */
export interface Chain {
  readonly speakers: readonly ChainNode[];
  /** The relay nearest the outlet of each carrier; further ones are named in `name`. */
  readonly relays: readonly ChainNode[];
  /** By time of publication, undated last. */
  readonly ends: readonly ChainEnd[];
  readonly earliest: string | undefined;
  readonly latest: string | undefined;
}

/** Lays out who said it, through whom, to which article. Cost: linear in the carriers. */
export function deriveChain(index: LedgerIndex, claim: Claim): Chain {
  const carriers = claim.carriers
    .map((carrier, at) => ({ carrier, at, article: index.articles.get(carrier.article) }))
    .filter((c): c is { carrier: Carrier; at: number; article: Article } => c.article !== undefined)
    .sort((a, b) => compareText(timeKey(a.article.published), timeKey(b.article.published)) || a.at - b.at);
  const times = carriers.map(({ article }) => article.published.value ?? article.published.earliest);
  const minutes = times.map(minutesOf);
  const known = minutes.filter(m => m !== undefined);
  const first = Math.min(...known);
  const spread = Math.max(...known) - first;
  const speakers = new Nodes();
  const relays = new Nodes();
  const ends = carriers.map(({ carrier, at, article }, i): ChainEnd => {
    const attribution = carrier.attribution ? index.attributions.get(carrier.attribution) : undefined;
    const said = attribution ? speakersLabel(index, attribution) : undefined;
    const speaker = said === undefined ? undefined : speakers.row(said, said);
    const via = attribution?.via ?? [];
    const path = via
      .map(relay => entityName(index, relay.entity))
      .reverse()
      .join(' → ');
    const relay = path === '' ? undefined : relays.row(`${speaker} ${path}`, path, speaker);
    const minute = minutes[i];
    return {
      carrier,
      at,
      article,
      time: minute === undefined ? undefined : spread > 0 ? (minute - first) / spread : 0,
      relay,
      speaker,
    };
  });
  const dated = times.filter(time => time !== undefined).sort(compareText);
  return { speakers: speakers.list, relays: relays.list, ends, earliest: dated[0], latest: dated.at(-1) };
}

class Nodes {
  readonly list: ChainNode[] = [];
  readonly #rows = new Map<string, number>();

  row(id: string, name: string, from?: number): number {
    const known = this.#rows.get(id);
    if (known !== undefined) return known;
    this.#rows.set(id, this.list.length);
    this.list.push({ id, name, from });
    return this.list.length - 1;
  }
}
