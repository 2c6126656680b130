import type { OriginGroup, Origins } from '../../record/index.ts';
import { byKey, compareText } from '../../util/order.ts';
import { makeSets } from '../../util/sets.ts';
import { findJoins } from './find-joins.ts';
import { findTraces } from './find-traces.ts';
import { findMedia, findSettled } from './settled-speakers.ts';
import type { Entities, Trace, TracedCarrier } from './traced-carrier.ts';

/**
 * How many independent origins the carriers of one claim have. At most: carriers with the same speaker, relay, wire credit,
 * strand of text, quotation, outlet or owner are one, and one that cites an outlet is one with that outlet's. At least: what cannot be told
 * to be two is one, `findJoins`. Carriers in order of publication. Cost: carriers times their traces, and groups times named groups.
 */
export function countOrigins(carriers: readonly TracedCarrier[], entities: Entities): Origins {
  const media = findMedia(carriers, entities);
  const settled = carriers.map(carrier => findSettled(carrier, entities, media));
  const traces = findTraces(carriers, entities, settled);
  const groups = partition(traces).map(members => describe(members, traces));
  const may = findJoins(groups, carriers, settled, entities);
  return { least: groups.length - may.length, most: groups.length, groups, may };
}

/** Carriers that share a trace, together: indices, sorted. */
function partition(traces: readonly (readonly Trace[])[]): number[][] {
  const sets = makeSets();
  traces.forEach((list, i) => {
    sets.join([`of ${i}`, ...list.map(trace => `to ${trace.key}`)]);
  });
  const groups = new Map<string, number[]>();
  traces.forEach((_, i) => {
    const root = sets.find(`of ${i}`);
    const group = groups.get(root);
    if (group) group.push(i);
    else groups.set(root, [i]);
  });
  return [...groups.values()].sort(byKey(group => group[0] ?? 0));
}

const RANK: readonly OriginGroup['kind'][] = ['speaker', 'document', 'relay', 'text', 'own'];

/** Named for the trace that most of its carriers share, the nearest to the origin first; a speaker of half of them before their text. */
function describe(members: readonly number[], traces: readonly (readonly Trace[])[]): OriginGroup {
  const counted = new Map<string, { trace: Trace; count: number }>();
  for (const member of members) {
    for (const trace of new Map((traces[member] ?? []).map(t => [t.key, t])).values()) {
      const known = counted.get(trace.key);
      if (known) known.count++;
      else counted.set(trace.key, { trace, count: 1 });
    }
  }
  const rank = ({ trace }: { trace: Trace }) => RANK.indexOf(trace.kind);
  const shared = [...counted.values()].sort(
    (a, b) => b.count - a.count || rank(a) - rank(b) || compareText(a.trace.key, b.trace.key),
  );
  const best = (shared.find(s => rank(s) < 2 && 2 * s.count >= members.length) ?? shared[0])?.trace;
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
