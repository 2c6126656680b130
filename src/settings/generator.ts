import { readFileSync } from 'node:fs';
import type { Generator } from '../record/index.ts';

/** What wrote a ledger: name, version, models and the settings that change the output. */
export function generator(options: Generator['options'] = {}): Generator {
  return { name: 'hearsay', version: version(), models: [], options };
}

export function version(): string {
  const file = new URL('../../package.json', import.meta.url);
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}
