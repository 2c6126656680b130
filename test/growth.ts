/**
 * How much longer `run` takes for four times the input: about 4 when it is linear, 16 when it is quadratic.
 * The least of three runs each, since a collection of garbage can only make a run longer.
 */
export function growthOfFour(run: (size: number) => void, size: number): number {
  run(size);
  const least = (n: number) => Math.min(...[0, 1, 2].map(() => timeOf(() => run(n))));
  return least(4 * size) / Math.max(least(size), 0.5);
}

/** Milliseconds of processor time: other processes do not count. */
function timeOf(run: () => void): number {
  const started = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000;
}

/** Between linear and quadratic, with room for noise. */
export const NEAR_LINEAR = 12;
