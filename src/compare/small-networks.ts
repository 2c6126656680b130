/** A bag of networks with one hidden layer, as `models/compare.json` holds them. */
export interface SmallNetworks {
  readonly mean: readonly number[];
  readonly deviation: readonly number[];
  /** By network: a row a hidden unit. */
  readonly hidden: readonly (readonly (readonly number[])[])[];
  readonly hiddenBias: readonly (readonly number[])[];
  /** By network: a row a class. */
  readonly out: readonly (readonly (readonly number[])[])[];
  readonly outBias: readonly (readonly number[])[];
}

/** The mean of what the networks give, a number a class, before any curve. Cost: the weights. */
export function runSmallNetworks(networks: SmallNetworks, measures: readonly number[]): number[] {
  const { mean, deviation, hidden, hiddenBias, out, outBias } = networks;
  const x = measures.map((value, k) => (value - (mean[k] as number)) / (deviation[k] as number));
  const sums = (outBias[0] ?? []).map(() => 0);
  hidden.forEach((rows, net) => {
    const units = rows.map((row, unit) => Math.tanh(dot(row, x) + (hiddenBias[net]?.[unit] ?? 0)));
    out[net]?.forEach((row, k) => {
      sums[k] = (sums[k] ?? 0) + dot(row, units) + (outBias[net]?.[k] ?? 0);
    });
  });
  return sums.map(sum => sum / hidden.length);
}

const dot = (x: readonly number[], y: readonly number[]): number =>
  x.reduce((sum, value, k) => sum + value * (y[k] as number), 0);
