import { LimitError } from '../files/problem.ts';

/** What is unpacked before ratios count: small files pack well. */
const FREE_BYTES = 1_000_000;

/**
 * How much may be unpacked of one file that the user named, archives within it included: so many bytes per byte of it. Members that
 * overlap, and bombs in bombs, spend one budget.
 */
export class UnpackBudget {
  private packed = 0;
  private unpacked = 0;

  constructor(private readonly maxRatio: number) {}

  /** Bytes of the file itself. */
  add(packed: number): void {
    this.packed += packed;
  }

  /** @throws LimitError when more was unpacked than the file is good for */
  spend(unpacked: number): void {
    this.unpacked += unpacked;
    if (this.unpacked <= FREE_BYTES || this.unpacked <= this.packed * this.maxRatio) return;
    throw new LimitError(
      'read/zip-bomb',
      `unpacks to more than ${this.maxRatio} times its size; what follows is not read`,
    );
  }
}
