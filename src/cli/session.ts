import type { Article, Notice } from '../record/index.ts';
import { EXIT } from './exit.ts';
import { pathsOrStdin } from './input/paths.ts';
import { printNotices } from './notices.ts';
import type { CommonOptions, InputOptions } from './options.ts';
import { startProgress } from './progress.ts';

/** What a command's run shares: its notes on standard error, its progress, and whether any input was unreadable. */
export interface Session {
  readonly step: (stage: string, done: number, total: number) => void;
  readonly note: (notice: Notice) => void;
  /** A plain line on standard error, unless quiet. */
  readonly say: (line: string) => void;
  /** Articles as they are read; notices are printed and given to `keep`. */
  readonly articles: (
    paths: readonly string[],
    command: string,
    options: InputOptions,
    keep?: (notice: Notice) => void,
  ) => AsyncGenerator<Article>;
  /** Stops the bar and says what was only counted. Safe to call twice. */
  readonly rest: () => void;
}

/**
 * Runs a command's work with a session and gives its exit code. A command that `streams` to standard output shows no progress: the bar would
 * stand among its lines, whether they go to the terminal or through a pager to it.
 */
export async function withSession(
  options: CommonOptions,
  work: (session: Session) => Promise<void>,
  { streams = true }: { readonly streams?: boolean } = {},
): Promise<number> {
  const quiet = options.quiet === true;
  const progress = startProgress(!quiet && (options.out !== undefined || !streams));
  const notices = printNotices(progress.line, quiet);
  const rest = (): void => {
    progress.stop();
    notices.finish();
  };
  const session: Session = {
    step: progress.step,
    note: notices.print,
    say: line => {
      if (!quiet) progress.line(line);
    },
    async *articles(paths, command, input, keep) {
      // not with the session: `link`, `ledger` and `report` read no articles
      const { readInput } = await import('./input/read-input.ts');
      let read = 0;
      for await (const item of readInput(pathsOrStdin(paths, command), input)) {
        if ('article' in item) {
          progress.step('read', ++read, 0);
          yield item.article;
        } else {
          notices.print(item.notice);
          keep?.(item.notice);
        }
      }
    },
    rest,
  };
  try {
    await work(session);
  } finally {
    rest();
  }
  return notices.failed() ? EXIT.failed : EXIT.done;
}
