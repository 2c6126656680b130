import { ReadError } from '../files/problem.ts';

/** What is unpacked before ratios count: small files pack well. */
const FREE_BYTES = 1_000_000;

/** What one packed stream took and gave. */
export interface Meter {
  /** Counts packed bytes. */
  readonly add: (packed: number) => void;
  /** Counts unpacked bytes. @throws ReadError when they are too many for what was packed */
  readonly spend: (unpacked: number) => void;
}

/**
 * How much may be unpacked of one file that the user named, archives within it included: so many bytes per byte of it. Members that
 * overlap, and bombs in bombs, spend one budget; so that a bomb in a large archive ends early, each packed stream has its own too.
 */
export class UnpackBudget {
  private readonly total: Meter;
  private spent = false;

  constructor(private readonly maxRatio: number) {
    this.total = this.meter();
  }

  /** True once a limit was reached over all: nothing more is unpacked of this file. */
  get isSpent(): boolean {
    return this.spent;
  }

  /** Bytes of the file itself. */
  add(packed: number): void {
    this.total.add(packed);
  }

  /** A packed stream's own count; `packed` is what is known of its size at the start. */
  open(packed = 0): Meter {
    const own = this.meter();
    own.add(packed);
    const spend = (unpacked: number): void => {
      own.spend(unpacked);
      try {
        this.total.spend(unpacked);
      } catch (error) {
        this.spent = true;
        throw error;
      }
    };
    return { add: own.add, spend };
  }

  private meter(): Meter {
    let packed = 0;
    let unpacked = 0;
    const add = (bytes: number): void => {
      packed += bytes;
    };
    const spend = (bytes: number): void => {
      unpacked += bytes;
      if (unpacked > FREE_BYTES && unpacked > packed * this.maxRatio)
        throw new ReadError('read/zip-bomb', `unpacks to more than ${this.maxRatio} times its size; not read further`);
    };
    return { add, spend };
  }
}
