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
  readonly columns?: Readonly<Record<string, string>>;
  readonly maxBytes?: number;
  readonly maxDepth?: number;
  readonly maxRecords?: number;
  readonly maxRatio?: number;
  readonly allowPrivate?: boolean;
  readonly maxDownload?: number;
  readonly maxRedirects?: number;
  readonly timeout?: number;
  readonly maxTime?: number;
  readonly pause?: number;
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
  command.argument('[path...]', 'files, folders, globs, http(s) addresses, or - for standard input (the default)');
  return addLimits(addReading(command));
}

function addReading(command: Command): Command {
  return command
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
    )
    .addOption(
      new Option('--columns <list>', 'columns of CSV and Parquet files, as text=body,headline=title').argParser(
        columnList,
      ),
    );
}

/** Flags of what one input may take; their defaults stand in `src/read/limits.ts`. */
const LIMITS: readonly (readonly [flag: string, least: number, help: string])[] = [
  ['--max-bytes <n>', 1, 'largest file or record of one article, unpacked (default: 50000000)'],
  ['--max-depth <n>', 0, 'archives within archives (default: 6)'],
  ['--max-records <n>', 1, 'records of one archive, crawl or feed (default: 10000000)'],
  ['--max-ratio <n>', 1, 'unpacked bytes per packed byte of an archive (default: 200)'],
  ['--max-download <n>', 1, 'bytes of one address (default: 2000000000)'],
  ['--max-redirects <n>', 0, 'of one address (default: 5)'],
  ['--timeout <s>', 0.001, 'seconds until an address answers, and between two pieces (default: 30)'],
  ['--max-time <s>', 0.001, 'seconds for all of an answer (default: 600)'],
  ['--pause <s>', 0, 'seconds between two requests to one host (default: 1)'],
];

function addLimits(command: Command): Command {
  for (const [flag, least, help] of LIMITS) command.addOption(new Option(flag, help).argParser(numberFrom(least)));
  return command.option('--allow-private', 'fetch addresses of this machine and of private networks too');
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

export function numberFrom(least: number): (value: string) => number {
  return value => {
    const number = /^\d{1,15}(?:\.\d{1,3})?$/.test(value) ? Number(value) : Number.NaN;
    if (!(number >= least)) throw new InvalidArgumentError(`invalid number: ${value} (${least} or more)`);
    return number;
  };
}

/** `text=body,headline=title` */
function columnList(value: string): Record<string, string> {
  const pairs = value.split(',').map(pair => pair.split('=').map(part => part.trim()));
  if (pairs.some(pair => pair.length !== 2 || pair.includes('')))
    throw new InvalidArgumentError(`invalid columns: ${value} (as text=body,headline=title)`);
  return Object.fromEntries(pairs);
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
