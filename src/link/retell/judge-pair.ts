import { readModelCard } from '../../encoder/model-files.ts';

interface Weights {
  readonly mean: readonly number[];
  readonly deviation: readonly number[];
  /** By network: a row a hidden unit. */
  readonly hidden: readonly (readonly (readonly number[])[])[];
  readonly hiddenBias: readonly (readonly number[])[];
  readonly out: readonly (readonly number[])[];
  readonly outBias: readonly number[];
}

let weights: Weights | undefined;

/** The chance that one of a pair tells what the other does, 0..1, from what `compareStretches` measures. Mean of a bag of small networks. */
export function judgePair(measures: readonly number[]): number {
  weights ??= (readModelCard('retelling') as unknown as { weights: Weights }).weights;
  const { mean, deviation, hidden, hiddenBias, out, outBias } = weights;
  const x = measures.map((value, k) => (value - (mean[k] as number)) / (deviation[k] as number));
  let sum = 0;
  hidden.forEach((rows, net) => {
    sum += outBias[net] as number;
    rows.forEach((row, unit) => {
      const input = row.reduce((total, weight, k) => total + weight * (x[k] as number), hiddenBias[net]?.[unit] ?? 0);
      sum += (out[net]?.[unit] as number) * Math.tanh(input);
    });
  });
  return 1 / (1 + Math.exp(-sum / hidden.length));
}
