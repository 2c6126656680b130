/** A case with its weight; `values` begins with 1, the constant. */
export interface Case {
  readonly values: readonly number[];
  readonly same: 0 | 1;
  readonly weight: number;
}

const ROUNDS = 30;
const SMALL_STEP = 1e-6;

/** Weights of a logistic regression by Newton's method; `ridge` pulls all but the constant to 0. */
export function fitLogistic(cases: readonly Case[], ridge: number): number[] {
  const width = cases[0]?.values.length ?? 0;
  const found = new Float64Array(width);
  for (let round = 0; round < ROUNDS; round++) {
    const rows = Array.from({ length: width }, () => new Float64Array(width + 1));
    for (const { values, same, weight } of cases) {
      const odds = values.reduce((sum, value, k) => sum + value * (found[k] as number), 0);
      const likely = 1 / (1 + Math.exp(-odds));
      const curve = weight * likely * (1 - likely);
      for (let i = 0; i < width; i++) {
        const value = values[i] as number;
        if (value === 0) continue;
        const row = rows[i] as Float64Array;
        row[width] = (row[width] as number) + weight * (same - likely) * value;
        for (let j = 0; j < width; j++) row[j] = (row[j] as number) + curve * value * (values[j] as number);
      }
    }
    rows.forEach((row, i) => {
      const pull = i === 0 ? 1e-9 : ridge;
      row[i] = (row[i] as number) + pull;
      row[width] = (row[width] as number) - (i === 0 ? 0 : ridge * (found[i] as number));
    });
    const step = solve(rows);
    for (const [i, size] of step.entries()) found[i] = (found[i] as number) + size;
    if (Math.max(...step.map(Math.abs)) < SMALL_STEP) break;
  }
  return [...found];
}

/** Gauss and Jordan, with pivots; the right side is each row's last. */
function solve(rows: Float64Array[]): number[] {
  const width = rows.length;
  for (let i = 0; i < width; i++) {
    let pivot = i;
    for (let r = i + 1; r < width; r++)
      if (Math.abs(rows[r]?.[i] as number) > Math.abs(rows[pivot]?.[i] as number)) pivot = r;
    [rows[i], rows[pivot]] = [rows[pivot] as Float64Array, rows[i] as Float64Array];
    const own = rows[i] as Float64Array;
    for (let r = 0; r < width; r++) {
      const row = rows[r] as Float64Array;
      const factor = r === i ? 0 : (row[i] as number) / (own[i] as number);
      if (factor !== 0) for (let c = i; c <= width; c++) row[c] = (row[c] as number) - factor * (own[c] as number);
    }
  }
  return rows.map((row, i) => (row[width] as number) / (row[i] as number));
}
