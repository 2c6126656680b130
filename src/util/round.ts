/** Rounds to the record's 3 decimals. */
export function round3(value: number): number {
  return Math.round(value * 1000) / 1000;
}
