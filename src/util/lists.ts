import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HearsayError } from './error.ts';

type Rows = readonly (readonly string[])[];

const cache = new Map<string, Rows>();
const own = new Map<string, Rows>();
let taken: OwnLists | undefined;

/** A user's own lists; the digest is of their rows, since they change the output. */
export interface OwnLists {
  readonly folder: string;
  readonly digest: string;
}

/** Lists that a user may add to: agencies and state media; outlets with their owners. */
export const OWN_LISTS = ['agencies', 'outlets'] as const;

/**
 * Rows of a reviewed word list, `data/<locale>/<name>.tsv`: tab-separated cells; lines that begin with `#` say source and licence.
 * A user's own rows come first and stand in place of shipped ones with the same first cell. Read once per process.
 */
export function readList(locale: string, name: string): Rows {
  const key = `${locale}/${name}`;
  const known = cache.get(key);
  if (known) return known;
  const shipped = parseRows(readFileSync(new URL(`../../data/${key}.tsv`, import.meta.url), 'utf8'));
  const added = own.get(name) ?? [];
  const replaced = new Set(added.map(row => row[0]));
  const rows = [...added, ...shipped.filter(row => !replaced.has(row[0]))];
  cache.set(key, rows);
  return rows;
}

/**
 * Adds the rows of `FOLDER/agencies.tsv` and `FOLDER/outlets.tsv`, whichever is there, to the shipped lists. To be called before any
 * stage is loaded: stages keep what they read.
 * @throws HearsayError when the folder holds neither file, or one cannot be read
 */
export function useOwnLists(folder: string): void {
  const hash = createHash('sha256');
  const found = OWN_LISTS.filter(name => existsSync(join(folder, `${name}.tsv`)));
  if (found.length === 0) {
    const hint = 'agencies.tsv: name, aliases, kind, owner, country; outlets.tsv: domain, name, owner, country';
    throw new HearsayError('lists/none', `${folder}: neither agencies.tsv nor outlets.tsv is there`, { hint });
  }
  for (const name of found) {
    const text = readOwn(join(folder, `${name}.tsv`));
    own.set(name, parseRows(text));
    hash.update(`${name}\0${text}\0`);
  }
  cache.clear();
  taken = { folder, digest: `sha256:${hash.digest('hex')}` };
}

/** What `useOwnLists` took up: threads that start later need it too. */
export const ownLists = (): OwnLists | undefined => taken;

function readOwn(file: string): string {
  try {
    return readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  } catch (cause) {
    throw new HearsayError('lists/unreadable', `${file}: cannot be read`, { cause, hint: 'see its permissions' });
  }
}

function parseRows(text: string): Rows {
  return text
    .split(/\r?\n/)
    .filter(line => line.trim() !== '' && !line.startsWith('#'))
    .map(line => line.split('\t').map(cell => cell.trim()));
}

const sets = new Map<string, ReadonlySet<string>>();

/** First cells of a list as a set. Built once per process. */
export function readWordSet(locale: string, name: string): ReadonlySet<string> {
  const key = `${locale}/${name}`;
  let set = sets.get(key);
  if (!set) {
    set = new Set(readList(locale, name).map(row => row[0] ?? ''));
    sets.set(key, set);
  }
  return set;
}
