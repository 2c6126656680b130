import { TextStream } from '../../files/decode-stream.ts';
import { problem } from '../../files/problem.ts';
import type { FileInput, Format, OpenContext, Opened } from '../format.ts';
import { tooMany } from '../open-members.ts';
import { areColumns } from './columns.ts';
import { splitHeader } from './delimiter.ts';
import type { TableRows as Rows } from './table-rows.ts';

/** Tables of articles as CSV or TSV: the first row names the columns, each further one is an article. */
export const csvFormat: Format = {
  name: 'csv',
  extensions: ['.csv', '.tsv', '.tab'],
  mediaTypes: ['text/csv', 'text/tab-separated-values', 'application/csv'],
  looksLike,
  open: openCsv,
};

function looksLike(head: Buffer): boolean {
  const text = head.toString('latin1').replace(/^\u00ef\u00bb\u00bf/, '');
  const end = text.indexOf('\n');
  return end > 0 && areColumns(splitHeader(text.slice(0, end)));
}

async function* openCsv(file: FileInput, { limits, columns }: OpenContext): AsyncGenerator<Opened> {
  const { readRows } = await import('./read-rows.ts');
  const { TableRows } = await import('./table-rows.ts');
  const text = new TextStream(file.stream(), () => file.charset);
  let reader: Rows | undefined;
  let names: readonly string[] = [];
  let number = 0;
  let failure: { readonly error: unknown } | undefined;
  try {
    for await (const row of readRows(text.read(), limits.maxBytes)) {
      if (!reader) {
        names = namesOf(row);
        const rows = TableRows.of(names, columns, file.path);
        if ('notice' in rows) {
          yield rows;
          return;
        }
        reader = rows;
        for (const notice of reader.openingNotices()) yield { notice };
        continue;
      }
      if (++number > limits.maxRecords) throw tooMany(limits);
      yield* reader.read(column => row[names.indexOf(column)], number);
    }
  } catch (error) {
    // what was counted until then is told first
    failure = { error };
  }
  for (const notice of [...(reader?.closingNotices() ?? []), ...text.doubts(file.path)]) yield { notice };
  if (failure) throw failure.error;
  if (!reader) yield { notice: problem('read/no-articles', file.path, 'the table has no rows') };
}

/** Names of columns without white space around them; of equal ones the first. */
function namesOf(row: readonly string[]): string[] {
  const names = row.map(name => name.trim());
  return names.map((name, i) => (names.indexOf(name) === i ? name : ''));
}
