/** Time that grows as articles to this power: 1 is linear. Least squares on logarithms. */
export function growthExponent(points: readonly { readonly articles: number; readonly seconds: number }[]): number {
  const xs = points.map(point => Math.log(point.articles));
  const ys = points.map(point => Math.log(Math.max(point.seconds, 1e-3)));
  const [meanX, meanY] = [mean(xs), mean(ys)];
  const covariance = mean(xs.map((x, i) => (x - meanX) * ((ys[i] ?? 0) - meanY)));
  return covariance / mean(xs.map(x => (x - meanX) ** 2));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
