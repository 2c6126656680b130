/** Half-open range of items that are drawn. */
export interface DrawnRange {
  readonly from: number;
  readonly to: number;
}

/**
 * Which of `total` items of one `size` (px) stand in a window, with some to spare on both sides, in steps, so that a small
 * scroll draws nothing anew.
 */
export function drawnRange(offset: number, extent: number, size: number, total: number, spare = 6): DrawnRange {
  const step = Math.max(1, spare >> 1);
  const first = Math.floor(Math.max(0, offset) / size);
  const last = Math.ceil((Math.max(0, offset) + Math.max(0, extent)) / size);
  const from = Math.max(0, Math.floor((first - spare) / step) * step);
  const to = Math.min(total, Math.ceil((last + spare) / step) * step);
  return { from: Math.min(from, total), to: Math.max(to, Math.min(from, total)) };
}
