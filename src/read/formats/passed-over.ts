import type { Notice } from '../../record/index.ts';
import { compareText } from '../../util/order.ts';

/** Files of types that are not read, counted by extension: one notice each. */
export class PassedOver {
  private readonly byType = new Map<string, { count: number; first: string }>();

  add(extension: string, path: string): void {
    const known = this.byType.get(extension);
    if (!known) this.byType.set(extension, { count: 1, first: path });
    else {
      known.count++;
      if (compareText(path, known.first) < 0) known.first = path;
    }
  }

  notices(): Notice[] {
    return [...this.byType]
      .sort(([a], [b]) => compareText(a, b))
      .map(([extension, { count, first }]) => {
        const files = count === 1 ? '1 file' : `${count} files`;
        const sort = extension === '' ? 'without an extension' : `of type ${extension}`;
        return {
          rule: 'read/other-type',
          level: 'info',
          path: first,
          message: `${files} ${sort} passed over: not of a type that is read`,
        };
      });
  }
}
