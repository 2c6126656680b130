/** Row and column that the keyboard is at; row -1 is the head, column -1 the claim itself. */
export interface At {
  readonly row: number;
  readonly column: number;
}

const PAGE_ROWS = 10;

/** Where a key leads from a cell, before it is held within the table; undefined for other keys. */
export function step(key: string, { row, column }: At, columns: number): At | undefined {
  switch (key) {
    case 'ArrowDown':
      return { row: row + 1, column };
    case 'ArrowUp':
      return { row: row - 1, column };
    case 'ArrowRight':
      return { row, column: column + 1 };
    case 'ArrowLeft':
      return { row, column: column - 1 };
    case 'PageDown':
      return { row: row + PAGE_ROWS, column };
    case 'PageUp':
      return { row: row - PAGE_ROWS, column };
    case 'Home':
      return { row, column: -1 };
    case 'End':
      return { row, column: columns - 1 };
    default:
      return undefined;
  }
}

/** The nearest number within both bounds; the least where they cross. */
export function clamp(n: number, least: number, most: number): number {
  return Math.max(least, Math.min(n, most));
}
