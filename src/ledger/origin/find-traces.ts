import type { Attribution, Entity } from '../../record/index.ts';
import { plainWords } from '../../util/name-key.ts';
import { isSpokesperson } from './name-likeness.ts';
import { type Quoted, shareQuotations } from './share-quotations.ts';
import type { Entities, Trace, TracedCarrier } from './traced-carrier.ts';

/**
 * What each carrier of one claim is traced to: the speakers that it names or else its relays, wire credits and its own outlet; strands of
 * copied text; a quotation in the same words; the article of an outlet that it cites. Cost: linear in the carriers.
 */
export function findTraces(
  carriers: readonly TracedCarrier[],
  entities: Entities,
  settled: readonly (readonly Entity[])[],
): Trace[][] {
  const own = carriers.map(carrier => tracesOf(carrier, entities));
  const quoted = carriers.map(
    ({ statement }, i): Quoted => ({ stems: statement.features.quoted, speakers: settled[i] ?? [] }),
  );
  const quotations = shareQuotations(quoted);
  const cited = citeOutlets(carriers, entities);
  const lean = leanOnOwnArticle(carriers, own);
  return own.map((traces, i) => [
    ...traces,
    ...(lean[i] ?? []),
    ...(quotations[i] ?? []).map(key => ({ key, kind: 'text' as const, reason: 'origin/same-quotation' })),
    ...(cited[i] ?? []),
  ]);
}

function tracesOf({ statement, strands }: TracedCarrier, entities: Entities): Trace[] {
  const { article, attribution } = statement;
  const said = attribution ? sayers(attribution, entities) : [];
  const texts = strands.map(strand => ({ key: `strand ${strand}`, kind: 'text' as const, reason: 'origin/same-text' }));
  if (said.some(isSayer)) return [...said, ...texts];
  const credits = article.credits
    .filter(credit => credit.role === 'text')
    .map(credit => toTrace(credit.entity, 'relay', 'origin/wire-credit'));
  const { outlet } = article;
  const own = [
    { key: `article ${article.id}`, kind: 'own' as const, reason: 'origin/same-article' },
    ...(outlet.name ? [{ key: `outlet ${outlet.name}`, kind: 'own' as const, reason: 'origin/same-outlet' }] : []),
    ...(outlet.entity ? [{ key: `entity ${outlet.entity}`, kind: 'own' as const, reason: 'origin/same-outlet' }] : []),
    ...(outlet.owner ? [{ key: `owner ${outlet.owner}`, kind: 'own' as const, reason: 'origin/same-owner' }] : []),
  ];
  return [...said, ...credits, ...texts, ...own];
}

const isSayer = ({ kind }: Trace): boolean => kind === 'speaker' || kind === 'document';

function toTrace(entity: string, kind: Trace['kind'], reason: string): Trace {
  return { key: `entity ${entity}`, kind, entity, reason };
}

function sayers(attribution: Attribution, entities: Entities): Trace[] {
  const speakers = attribution.speakers.flatMap(({ entity: id, basis }) => {
    const entity = id === undefined || basis === 'unknown' ? undefined : entities.get(id);
    if (!entity) return [];
    if (entity.kind === 'document') return [toTrace(entity.id, 'document', 'origin/same-document')];
    if (entity.kind !== 'anonymous') return [toTrace(entity.id, 'speaker', 'origin/same-speaker')];
    // "a spokesman for the Sea Rescue Service" has no name, but speaks for one that has
    const body = isSpokesperson(entity) && entity.partOf !== undefined ? entities.get(entity.partOf) : undefined;
    return body ? [toTrace(body.id, 'speaker', 'origin/speaks-for-the-same-body')] : [];
  });
  const relays = (attribution.via ?? []).map(relay => toTrace(relay.entity, 'relay', 'origin/same-relay'));
  return [...speakers, ...relays];
}

/** What an article says in its own voice and also attributes, its headline say, it has from there. */
function leanOnOwnArticle(carriers: readonly TracedCarrier[], traces: readonly (readonly Trace[])[]): Trace[][] {
  const attributed = new Map<string, Trace>();
  carriers.forEach(({ carrier }, i) => {
    const trace = traces[i]?.find(isSayer);
    if (trace && !attributed.has(carrier.article)) attributed.set(carrier.article, trace);
  });
  return carriers.map(({ carrier }) => {
    const own = carrier.mode === 'own' ? attributed.get(carrier.article) : undefined;
    return own ? [{ ...own, reason: 'origin/attributed-in-the-same-article' }] : [];
  });
}

/** Who has it from an outlet whose article carries it too is one with that article's first carrier. */
function citeOutlets(carriers: readonly TracedCarrier[], entities: Entities): Trace[][] {
  const first = new Map<string, number>();
  carriers.forEach(({ statement: { article } }, i) => {
    const { name, entity } = article.outlet;
    const keys = [...(name === undefined ? [] : [plainWords(name)]), ...(entity === undefined ? [] : [entity])];
    for (const key of keys) if (!first.has(key)) first.set(key, i);
  });
  const traces: Trace[][] = carriers.map(() => []);
  carriers.forEach(({ statement: { article, attribution } }, i) => {
    const named = [...(attribution?.speakers ?? []), ...(attribution?.via ?? [])].flatMap(({ entity }) => entity ?? []);
    for (const id of named) {
      const cited = first.get(id) ?? first.get(plainWords(entities.get(id)?.name ?? ''));
      if (cited === undefined || carriers[cited]?.statement.article.id === article.id) continue;
      const trace = { key: `carrier ${cited}`, kind: 'own' as const, reason: 'origin/cites-that-outlet' };
      traces[i]?.push(trace);
      traces[cited]?.push(trace);
    }
  });
  return traces;
}
