import type { Generator } from '../../record/index.ts';
import { generator } from '../../settings/generator.ts';
import { ownLists } from '../../util/lists.ts';
import type { CommonOptions, InputOptions } from '../options.ts';

/** What the ledger says wrote it: settings that change the output, never paths. */
export function generatorOf(options: CommonOptions & InputOptions): Generator {
  const lists = ownLists()?.digest;
  return generator({
    reader: options.reader ?? 'encoder',
    options: {
      ...(lists === undefined ? {} : { lists }),
      ...(options.language === undefined ? {} : { language: options.language }),
      ...(options.text ? {} : { text: false }),
    },
  });
}
