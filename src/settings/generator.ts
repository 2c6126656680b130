import type { ReaderName } from '../analyze/analyze-articles.ts';
import { identifyModel } from '../encoder/model-files.ts';
import type { Generator } from '../record/index.ts';
import { version } from './version.ts';

/** The networks behind `--reader encoder`: what reads, what compares sentences and reads two at once, what judges retold ones and claims. */
const MODELS = ['reader', 'vectors', 'compare', 'retelling', 'claims'] as const;

/** What wrote a ledger: name, version, models and the settings that change the output. */
export function generator({
  reader,
  options = {},
}: {
  readonly reader: ReaderName;
  readonly options?: Generator['options'];
}): Generator {
  const models = reader === 'encoder' ? MODELS.map(identifyModel) : [];
  return {
    name: 'hearsay',
    version: version(),
    models,
    options: { ...options, ...(reader === 'rules' && { reader }) },
  };
}
