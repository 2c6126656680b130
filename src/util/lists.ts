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

/** First cells of a list as a set. */
export function readWordSet(locale: string, name: string): ReadonlySet<string> {
  return new Set(readList(locale, name).map(row => row[0] ?? ''));
}
