import type { ReaderName } from '../analyze/analyze-articles.ts';
import { readModelCard } from '../encoder/model-files.ts';
import type { Generator } from '../record/index.ts';
import { version } from './version.ts';

/** What wrote a ledger: name, version, models and the settings that change the output. */
export function generator({
  reader,
  options = {},
}: {
  readonly reader: ReaderName;
  readonly options?: Generator['options'];
}): Generator {
  const models = reader === 'encoder' ? [readModelCard('reader')].map(({ name, digest }) => ({ name, digest })) : [];
  return {
    name: 'hearsay',
    version: version(),
    models,
    options: { ...options, ...(reader === 'rules' && { reader }) },
  };
}
