import type { Notice } from '../../record/index.ts';
import { problem } from '../files/problem.ts';

/** Records of a container that hold no text, counted by the reason: there may be thousands. */
export class MissingTexts {
  private readonly byReason = new Map<string, { count: number; first: string }>();

  add(reason: string, path: string): void {
    const known = this.byReason.get(reason);
    if (known) known.count++;
    else this.byReason.set(reason, { count: 1, first: path });
  }

  /** One notice for each reason, with the first such record as its place. */
  notices(): Notice[] {
    return [...this.byReason].map(([reason, { count, first }]) =>
      problem('read/no-text', first, count === 1 ? reason : `${reason}; so are ${count - 1} more records`),
    );
  }
}
