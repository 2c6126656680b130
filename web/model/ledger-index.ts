import type {
  Article,
  Attribution,
  Claim,
  Dispute,
  Entity,
  Ledger,
  Passage,
  Strand,
  TimelineEvent,
} from '../../src/record/index.ts';

/** What a carrier of one attribution or article leads to. */
export interface LedgerIndex {
  readonly ledger: Ledger;
  readonly articles: ReadonlyMap<string, Article>;
  readonly entities: ReadonlyMap<string, Entity>;
  readonly attributions: ReadonlyMap<string, Attribution>;
  readonly claims: ReadonlyMap<string, Claim>;
  readonly passages: ReadonlyMap<string, Passage>;
  readonly strands: ReadonlyMap<string, Strand>;
  readonly disputes: ReadonlyMap<string, Dispute>;
  readonly events: ReadonlyMap<string, TimelineEvent>;
  readonly attributionsIn: ReadonlyMap<string, readonly Attribution[]>;
  readonly passagesIn: ReadonlyMap<string, readonly Passage[]>;
  /** Claims that an attribution carries. */
  readonly claimsOfAttribution: ReadonlyMap<string, readonly Claim[]>;
}

/** Everything by id and by article, once. Cost: linear in the ledger. */
export function indexLedger(ledger: Ledger): LedgerIndex {
  const attributionsIn = new Map<string, Attribution[]>();
  for (const attribution of ledger.attributions) add(attributionsIn, attribution.article, attribution);
  const passagesIn = new Map<string, Passage[]>();
  for (const passage of ledger.passages) {
    add(passagesIn, passage.a.article, passage);
    if (passage.b.article !== passage.a.article) add(passagesIn, passage.b.article, passage);
  }
  const claimsOfAttribution = new Map<string, Claim[]>();
  for (const claim of ledger.claims) {
    for (const { attribution } of claim.carriers) if (attribution) add(claimsOfAttribution, attribution, claim);
  }
  return {
    ledger,
    articles: byId(ledger.articles),
    entities: byId(ledger.entities),
    attributions: byId(ledger.attributions),
    claims: byId(ledger.claims),
    passages: byId(ledger.passages),
    strands: byId(ledger.strands),
    disputes: byId(ledger.disputes),
    events: byId(ledger.timeline),
    attributionsIn,
    passagesIn,
    claimsOfAttribution,
  };
}

function byId<T extends { readonly id: string }>(items: readonly T[]): Map<string, T> {
  return new Map(items.map(item => [item.id, item]));
}

function add<T>(map: Map<string, T[]>, key: string, item: T): void {
  const list = map.get(key);
  if (list) list.push(item);
  else map.set(key, [item]);
}
