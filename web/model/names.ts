import type { Article, Attribution, Speaker } from '../../src/record/index.ts';
import type { LedgerIndex } from './ledger-index.ts';

/** The outlet's name; the file's where the text names no outlet. */
export function outletLabel(article: Article): string {
  return article.outlet.name ?? fileName(article.path);
}

/** The last part of a path; a record of a container keeps the container: `more.ndjson#3`. */
export function fileName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1) || path;
}

export function entityName(index: LedgerIndex, id: string): string {
  return index.entities.get(id)?.name ?? id;
}

/** Key and name of a speaker: an entity, or `unknown` with the reason. */
export function speakerLabel(index: LedgerIndex, speaker: Speaker): string {
  if (speaker.entity) return entityName(index, speaker.entity);
  return speaker.reason ? `somebody not named (${speaker.reason})` : 'somebody not named';
}

/** All who speak together in one attribution. */
export function speakersLabel(index: LedgerIndex, attribution: Attribution): string {
  const names = attribution.speakers.map(speaker => speakerLabel(index, speaker));
  return names.length > 0 ? [...new Set(names)].join(', ') : 'somebody not named';
}

/** Rule and reason of `rule: reason`; the whole where there is no rule. */
export function splitBecause(because: string): { readonly rule: string | undefined; readonly reason: string } {
  const [, rule, reason] = /^([a-z][\w-]*(?:\/[\w-]+)*):?\s*(.*)$/s.exec(because) ?? [];
  if (!rule?.includes('/')) return { rule: undefined, reason: because };
  return { rule, reason: reason || rule };
}
