import { CommanderError } from 'commander';
import { HearsayError } from '../util/error.ts';
import { EXIT, MisuseError } from './exit.ts';
import { isBrokenPipe } from './output/world-error.ts';
import { buildProgram } from './program.ts';

/** One call of `hearsay`: parses, runs, and gives the exit code. Errors are one plain line; `--debug` adds the stack. */
export async function run(args: readonly string[]): Promise<number> {
  const outcome = { code: EXIT.done as number };
  try {
    const program = buildProgram(code => {
      outcome.code = code;
    });
    await program.parseAsync([...args], { from: 'user' });
    return outcome.code;
  } catch (error) {
    return report(error, args.includes('--debug'));
  }
}

function report(error: unknown, debug: boolean): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.misuse;
  if (isBrokenPipe(error)) return EXIT.done;
  process.stderr.write(`error: ${lineOf(error)}\n`);
  if (error instanceof MisuseError && error.usage !== undefined) process.stderr.write(`${error.usage}\n`);
  if (debug && error instanceof Error) process.stderr.write(`${error.stack}\n${causeOf(error)}`);
  return error instanceof MisuseError ? EXIT.misuse : EXIT.failed;
}

function lineOf(error: unknown): string {
  if (error instanceof HearsayError)
    return error.hint === undefined ? error.message : `${error.message} (${error.hint})`;
  if (error instanceof MisuseError) return error.message;
  if (error instanceof Error) return `${error.message.split('\n')[0]} (--debug shows where)`;
  return String(error);
}

function causeOf(error: Error): string {
  return error.cause instanceof Error ? `caused by: ${error.cause.stack}\n` : '';
}
