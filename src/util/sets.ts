import { compareText } from './order.ts';

export interface Sets {
  /** Puts all keys in one set; new keys are taken up. */
  readonly join: (keys: readonly string[]) => void;
  /** The least key of the set that a key is in; a key not seen is its own. */
  readonly find: (key: string) => string;
}

/** Disjoint sets of text keys (union-find with path halving). A set goes by its least key, whatever the order of joins. */
export function makeSets(): Sets {
  const parents = new Map<string, string>();
  const find = (key: string): string => {
    let at = key;
    for (let up = parents.get(at); up !== undefined && up !== at; up = parents.get(at)) {
      const grand = parents.get(up) ?? up;
      parents.set(at, grand);
      at = grand;
    }
    return at;
  };
  const join = (keys: readonly string[]): void => {
    const roots = keys.map(find);
    const least = [...roots].sort(compareText)[0] ?? '';
    for (const root of roots) parents.set(root, least);
  };
  return { join, find };
}
