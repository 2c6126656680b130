import { readFileSync } from 'node:fs';

const cache = new Map<string, readonly (readonly string[])[]>();

/**
 * Rows of a reviewed word list, `data/<locale>/<name>.tsv`: tab-separated cells; lines that begin with `#` say source and licence.
 * Read once per process.
 */
export function readList(locale: string, name: string): readonly (readonly string[])[] {
  const key = `${locale}/${name}`;
  const known = cache.get(key);
  if (known) return known;
  const file = new URL(`../../data/${key}.tsv`, import.meta.url);
  const rows = readFileSync(file, 'utf8')
    .split('\n')
    .filter(line => line.trim() !== '' && !line.startsWith('#'))
    .map(line => line.split('\t').map(cell => cell.trim()));
  cache.set(key, rows);
  return rows;
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
