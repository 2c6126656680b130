/** Terms by number, rising, with weights of unit length. */
export interface Vector {
  readonly terms: Int32Array;
  readonly weights: Float64Array;
}

/** A vector of unit length from terms and weights in any order. */
export function toVector(weighed: readonly { readonly term: number; readonly weight: number }[]): Vector {
  const sorted = [...weighed].sort((x, y) => x.term - y.term);
  const norm = Math.sqrt(sorted.reduce((sum, { weight }) => sum + weight * weight, 0)) || 1;
  return {
    terms: Int32Array.from(sorted, item => item.term),
    weights: Float64Array.from(sorted, item => item.weight / norm),
  };
}

/** Cosine of two vectors of unit length. Cost: the sum of their terms. */
export function cosine(x: Vector, y: Vector): number {
  let sum = 0;
  for (let i = 0, j = 0; i < x.terms.length && j < y.terms.length; ) {
    const apart = (x.terms[i] as number) - (y.terms[j] as number);
    if (apart === 0) sum += (x.weights[i] as number) * (y.weights[j] as number);
    if (apart <= 0) i++;
    if (apart >= 0) j++;
  }
  return sum;
}

/** Whether rising numbers hold one. */
export function holds(numbers: Int32Array, number: number): boolean {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] as number) < number) low = middle + 1;
    else high = middle;
  }
  return numbers[low] === number;
}

/** Calls for each number that both rising lists hold. */
export function eachShared(x: Int32Array, y: Int32Array, call: (number: number) => void): void {
  for (let i = 0, j = 0; i < x.length && j < y.length; ) {
    const apart = (x[i] as number) - (y[j] as number);
    if (apart === 0) call(x[i] as number);
    if (apart <= 0) i++;
    if (apart >= 0) j++;
  }
}
