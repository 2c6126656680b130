import type { Notice } from '../../record/index.ts';
import { problem } from '../files/problem.ts';

/** Kinds that a notice names. */
const NAMED = 5;

/** What became of a crawl's records. */
export class WarcTally {
  private pages = 0;
  private lost = 0;
  private readonly passed = new Map<string, number>();

  read(): void {
    this.pages++;
  }

  /** An answer that is no page, by its kind. */
  pass(kind: string): void {
    this.passed.set(kind, (this.passed.get(kind) ?? 0) + 1);
  }

  /** Bytes that belong to no record. */
  lose(bytes: number): void {
    this.lost += bytes;
  }

  notices(path: string): Notice[] {
    const notices: Notice[] = [];
    const kinds = [...this.passed].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
    if (kinds.length > 0) {
      const named = kinds.slice(0, NAMED).map(([kind, count]) => `${count} ${kind}`);
      const rest = kinds.slice(NAMED).reduce((sum, [, count]) => sum + count, 0);
      const message = `answers passed over that are no pages: ${named.join(', ')}${rest > 0 ? `, ${rest} others` : ''}`;
      notices.push({ rule: 'read/records-passed-over', level: 'info', path, message });
    }
    if (this.lost > 0) {
      const message = `${this.lost} bytes belong to no record: damaged there; passed over`;
      notices.push({ rule: 'read/damaged', level: 'warning', path, message });
    }
    if (this.pages === 0) notices.push(problem('read/no-articles', path, 'the crawl holds no page'));
    return notices;
  }
}
