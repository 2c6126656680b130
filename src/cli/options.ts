import { type Command, InvalidArgumentError, Option } from 'commander';
import type { ReaderName } from '../analyze/analyze-articles.ts';
import { version } from '../settings/version.ts';
import { makeCommand } from './command.ts';

/** Options of every command. */
export interface CommonOptions {
  /** False with `--no-text`. */
  readonly text: boolean;
  readonly out?: string;
  readonly quiet?: boolean;
  readonly debug?: boolean;
}

/** Options of the commands that read articles. */
export interface InputOptions {
  readonly input?: 'ndjson' | 'text';
  readonly metadata?: string;
  readonly language?: string;
  readonly lists?: string;
  readonly reader?: ReaderName;
  readonly threads?: number;
}

/** Where a report goes when nothing is said. */
export const REPORT_DIR = 'hearsay-report';

export type Format = 'ndjson' | 'text';

export interface CommandSpec {
  readonly name: string;
  readonly summary: string;
  readonly example: string;
  /** What `--out` names, and what it is when it is not given. */
  readonly out: { readonly flag: '--out <dir>' | '--out <file>'; readonly help: string };
}

/** A command with the options that all have; the caller adds its own and the action. */
export function addCommand(program: Command, spec: CommandSpec): Command {
  const command = makeCommand(spec.name).description(spec.summary);
  command.addHelpText('after', `\nExample:\n  ${spec.example}`);
  program.addCommand(command);
  return command
    .option(spec.out.flag, spec.out.help)
    .option('--no-text', "leave out the articles' words; offsets and digests stay")
    .option('--quiet', 'no progress, no summary, no notices below an error')
    .option('--debug', 'show the stack of an error')
    .version(version(), '--version', 'print the version');
}

/** Options that say what is read, and how. */
export function addInputOptions(command: Command): Command {
  return command
    .argument('[path...]', 'files, folders, globs, or - for standard input (the default)')
    .addOption(
      new Option('--input <kind>', 'what standard input holds: ndjson (default) or text').argParser(
        oneOf('input', ['ndjson', 'text']),
      ),
    )
    .option('--metadata <file>', 'CSV with path, outlet, url, published, headline')
    .option('--lists <dir>', 'folder with agencies.tsv, outlets.tsv of your own: agencies, outlets and owners')
    .addOption(
      new Option('--reader <name>', 'encoder (default) or rules: instant, no weights, less found').argParser(
        oneOf('reader', ['encoder', 'rules']),
      ),
    )
    .addOption(new Option('--threads <n>', 'cores to use at most (default: all)').argParser(wholeNumber))
    .addOption(
      new Option('--language <code>', 'language of all articles, as en; told from the text otherwise').argParser(
        languageCode,
      ),
    );
}

/** `--format`: text for a person (the default on a terminal), ndjson for a program. */
export function addFormatOption(command: Command): Command {
  return command.addOption(
    new Option('--format <format>', 'ndjson or text (default: text on a terminal, ndjson elsewhere)').argParser(
      oneOf('format', ['ndjson', 'text']),
    ),
  );
}

function oneOf<T extends string>(name: string, values: readonly T[]): (value: string) => T {
  return value => {
    const found = values.find(known => known === value);
    if (found === undefined) throw new InvalidArgumentError(`invalid ${name}: ${value} (${values.join(' or ')})`);
    return found;
  };
}

function wholeNumber(value: string): number {
  if (!/^[1-9]\d{0,2}$/.test(value)) throw new InvalidArgumentError(`invalid number: ${value} (1 or more)`);
  return Number(value);
}

function languageCode(value: string): string {
  if (!/^[a-z]{2,3}$/.test(value)) throw new InvalidArgumentError(`invalid language: ${value} (a code such as en)`);
  return value;
}

/** The format asked for, or the one that fits where the output goes. */
export function formatOf(options: { readonly format?: Format; readonly out?: string }): Format {
  return options.format ?? (options.out === undefined && process.stdout.isTTY ? 'text' : 'ndjson');
}

/** Takes up `--lists` before a stage is loaded: stages keep the lists that they read. */
export async function useLists(options: InputOptions): Promise<void> {
  if (options.lists === undefined) return;
  const { useOwnLists } = await import('../util/lists.ts');
  useOwnLists(options.lists);
}
