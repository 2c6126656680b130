export interface TextView {
  /** Columns of the terminal. */
  readonly width: number;
  /** False: without the articles' words. */
  readonly words: boolean;
}
