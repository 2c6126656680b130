/** What the shell is told; the same in `docs/commands.md`. */
export const EXIT = {
  done: 0,
  /** Some input was unreadable (the rest is done), or a file could not be written. */
  failed: 1,
  /** Unknown command or option, an invalid value, no path. */
  misuse: 2,
} as const;

/** A wrong call, found after the options were parsed. */
export class MisuseError extends Error {
  /** Command whose usage is shown with the message. */
  readonly usage: string | undefined;

  constructor(message: string, usage?: string) {
    super(message);
    this.name = 'MisuseError';
    this.usage = usage;
  }
}
