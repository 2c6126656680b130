import type { Attribution, Carrier, Entity, OriginGroup, Origins } from '../../record/index.ts';
import { byKey } from '../../util/order.ts';
import { publishedBefore } from '../chronology.ts';
import type { Statement } from '../statement/statement.ts';

/** A carrier with what traces it. */
export interface TracedCarrier {
  readonly carrier: Carrier;
  readonly statement: Statement;
  /** Strands of copied text that its words stand in. */
  readonly strands: readonly string[];
}

/** A place that a carrier can be traced to. Carriers that share one are one origin. */
interface Trace {
  readonly key: string;
  readonly kind: OriginGroup['kind'];
  readonly entity?: string;
  readonly reason: string;
}

/**
 * How many independent origins the carriers of one claim have. At most: carriers with the same speaker, relay, wire credit,
 * strand of text, outlet or owner are one. At least: each group that names nobody may be one with an earlier group.
 * Carriers in order of publication. Cost: carriers times their traces.
 */
export function countOrigins(carriers: readonly TracedCarrier[], entities: ReadonlyMap<string, Entity>): Origins {
  const traces = leanOnOwnArticle(
    carriers,
    carriers.map(carrier => findTraces(carrier, entities)),
  );
  const groups = partition(traces).map(members => describe(members, traces));
  const may = groups.flatMap((group, i) => mayJoin(group, i, groups, carriers, entities));
  return { least: groups.length - may.length, most: groups.length, groups, may };
}

function findTraces({ statement, strands }: TracedCarrier, entities: ReadonlyMap<string, Entity>): Trace[] {
  const { article, attribution } = statement;
  const said = attribution ? sayers(attribution, entities) : [];
  const credits = article.credits
    .filter(credit => credit.role === 'text')
    .map(credit => ({
      key: `entity ${credit.entity}`,
      kind: 'relay' as const,
      entity: credit.entity,
      reason: 'origin/wire-credit',
    }));
  const texts = strands.map(strand => ({ key: `strand ${strand}`, kind: 'text' as const, reason: 'origin/same-text' }));
  if (said.some(trace => trace.kind === 'speaker' || trace.kind === 'document')) return [...said, ...texts];
  const { outlet } = article;
  const own = [
    { key: `article ${article.id}`, kind: 'own' as const, reason: 'origin/same-article' },
    ...(outlet.name ? [{ key: `outlet ${outlet.name}`, kind: 'own' as const, reason: 'origin/same-outlet' }] : []),
    ...(outlet.entity ? [{ key: `entity ${outlet.entity}`, kind: 'own' as const, reason: 'origin/same-outlet' }] : []),
    ...(outlet.owner ? [{ key: `owner ${outlet.owner}`, kind: 'own' as const, reason: 'origin/same-owner' }] : []),
  ];
  return [...said, ...credits, ...texts, ...own];
}

/** What an article says in its own voice and also attributes, its headline say, it has from there. */
function leanOnOwnArticle(carriers: readonly TracedCarrier[], traces: readonly Trace[][]): Trace[][] {
  const attributed = new Map<string, Trace>();
  carriers.forEach(({ carrier }, i) => {
    const trace = traces[i]?.find(({ kind }) => kind === 'speaker' || kind === 'document');
    if (trace && !attributed.has(carrier.article)) attributed.set(carrier.article, trace);
  });
  return traces.map((list, i) => {
    const carrier = carriers[i]?.carrier;
    const own = carrier?.mode === 'own' ? attributed.get(carrier.article) : undefined;
    return own ? [...list, { ...own, reason: 'origin/attributed-in-the-same-article' }] : list;
  });
}

function sayers(attribution: Attribution, entities: ReadonlyMap<string, Entity>): Trace[] {
  const speakers = attribution.speakers.flatMap(({ entity: id, basis }) => {
    const entity = id === undefined ? undefined : entities.get(id);
    if (!entity || basis === 'unknown' || entity.kind === 'anonymous') return [];
    const kind = entity.kind === 'document' ? ('document' as const) : ('speaker' as const);
    return [{ key: `entity ${entity.id}`, kind, entity: entity.id, reason: `origin/same-${kind}` }];
  });
  const relays = (attribution.via ?? []).map(relay => ({
    key: `entity ${relay.entity}`,
    kind: 'relay' as const,
    entity: relay.entity,
    reason: 'origin/same-relay',
  }));
  return [...speakers, ...relays];
}

/** Carriers that share a trace, together: indices, sorted. */
function partition(traces: readonly (readonly Trace[])[]): number[][] {
  const root = traces.map((_, i) => i);
  const find = (i: number): number => {
    let at = i;
    while (root[at] !== at) at = root[at] as number;
    return at;
  };
  const first = new Map<string, number>();
  traces.forEach((list, i) => {
    for (const { key } of list) {
      const other = first.get(key);
      if (other === undefined) first.set(key, i);
      else root[Math.max(find(i), find(other))] = Math.min(find(i), find(other));
    }
  });
  const groups = new Map<number, number[]>();
  traces.forEach((_, i) => {
    groups.set(find(i), [...(groups.get(find(i)) ?? []), i]);
  });
  return [...groups.values()].sort(byKey(group => group[0] ?? 0));
}

const RANK: readonly OriginGroup['kind'][] = ['speaker', 'document', 'relay', 'text', 'own'];

/** Named for the trace that most of its carriers share, the nearest to the origin first. */
function describe(members: readonly number[], traces: readonly (readonly Trace[])[]): OriginGroup {
  const counted = new Map<string, { trace: Trace; count: number }>();
  for (const member of members) {
    for (const trace of new Map((traces[member] ?? []).map(t => [t.key, t])).values()) {
      const known = counted.get(trace.key);
      if (known) known.count++;
      else counted.set(trace.key, { trace, count: 1 });
    }
  }
  const shared = [...counted.values()].sort(
    (a, b) =>
      b.count - a.count ||
      RANK.indexOf(a.trace.kind) - RANK.indexOf(b.trace.kind) ||
      (a.trace.key < b.trace.key ? -1 : 1),
  );
  const best = shared[0]?.trace;
  const reasons = members.length === 1 ? [aloneReason(best)] : shared.filter(s => s.count > 1).map(s => s.trace.reason);
  return {
    kind: best?.kind ?? 'own',
    ...(best?.entity !== undefined && { entity: best.entity }),
    carriers: members,
    because: [...new Set(reasons)],
  };
}

function aloneReason(trace: Trace | undefined): string {
  if (trace?.kind === 'speaker' || trace?.kind === 'document') return 'origin/named-speaker';
  return trace?.kind === 'relay' ? 'origin/named-relay' : 'origin/names-nobody';
}

/** A group that names no speaker, or only implies one, may be one with the earliest group that is not known to be later, a named one first. */
function mayJoin(
  group: OriginGroup,
  index: number,
  groups: readonly OriginGroup[],
  carriers: readonly TracedCarrier[],
  entities: ReadonlyMap<string, Entity>,
): Origins['may'] {
  const settled = (other: OriginGroup) => isNamed(other) && isStated(other, carriers);
  if (settled(group)) return [];
  const candidates = groups.flatMap((other, i) => {
    if (i === index || (i > index && !settled(other))) return [];
    return isLater(other, group, carriers) ? [] : [{ i, named: settled(other) }];
  });
  const best = candidates.find(candidate => candidate.named) ?? candidates[0];
  if (!best) return [];
  const anonymous = group.carriers.some(i => isAnonymous(carriers[i], entities));
  if (isNamed(group)) {
    const because = ['origin/implied-speaker-may-be-the-same'];
    return [{ groups: [Math.min(best.i, index), Math.max(best.i, index)], because }];
  }
  const reason = anonymous ? 'origin/unnamed-speaker-may-be-the-same' : 'origin/names-nobody-may-have-it-from-there';
  return [{ groups: [Math.min(best.i, index), Math.max(best.i, index)], because: [reason] }];
}

function isNamed(group: OriginGroup): boolean {
  return group.kind === 'speaker' || group.kind === 'document';
}

/** True when the text itself says for one carrier at least that it is this speaker; a guess is no proof of another origin. */
function isStated(group: OriginGroup, carriers: readonly TracedCarrier[]): boolean {
  return group.carriers.some(i =>
    carriers[i]?.statement.attribution?.speakers.some(s => s.entity === group.entity && s.basis === 'stated'),
  );
}

/** True when every carrier of `a` is known to have been published after every carrier of `b`. */
function isLater(a: OriginGroup, b: OriginGroup, carriers: readonly TracedCarrier[]): boolean {
  return a.carriers.every(i =>
    b.carriers.every(j => {
      const [x, y] = [carriers[i]?.statement.article, carriers[j]?.statement.article];
      return x !== undefined && y !== undefined && publishedBefore(y.published, x.published);
    }),
  );
}

function isAnonymous(carrier: TracedCarrier | undefined, entities: ReadonlyMap<string, Entity>): boolean {
  return (
    carrier?.statement.attribution?.speakers.some(
      ({ entity }) => entity !== undefined && entities.get(entity)?.kind === 'anonymous',
    ) ?? false
  );
}
