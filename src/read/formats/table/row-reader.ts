import type { ArticleInput, Notice } from '../../../record/index.ts';
import { problem } from '../../files/problem.ts';
import { addCredits, agencyCredits } from '../add-credits.ts';
import { bodyInput } from '../body-text.ts';
import type { Columns } from '../format.ts';
import { type StatedField, statedFields } from '../stated-fields.ts';
import { type ColumnField, type Mapping, mapColumns } from './columns.ts';
import { valueText } from './value-text.ts';

/** Reads rows of one table; it is made once the columns are known. */
export class RowReader {
  private constructor(
    private readonly mapping: Mapping,
    private readonly path: string,
  ) {}

  /** The reader for these columns, or why there is none: no column holds the text. */
  static for(names: readonly string[], given: Columns, path: string): RowReader | string {
    const mapping = mapColumns(names, given);
    if (mapping.columns.has('text')) return new RowReader(mapping, path);
    const columns = names.map(name => name.trim()).filter(Boolean);
    const there = columns.length > 0 ? some(columns) : 'none';
    return `no column is known to hold the text; say which: --columns text=NAME (there are: ${there})`;
  }

  /** Columns that are read. */
  get columns(): string[] {
    return [...this.mapping.columns.values()];
  }

  /** What was taken for what, and what the user said that does not fit. */
  *openingNotices(): Generator<Notice> {
    const { columns, guessed, unused, missing, unknown } = this.mapping;
    if (missing.length > 0) yield problem('read/no-column', this.path, `there is no column ${some(missing)}`);
    if (unknown.length > 0)
      yield problem('read/no-column', this.path, `articles have no field ${some(unknown)} for a column to hold`);
    if (guessed.length === 0) return;
    const taken = guessed.map(field => `${field}=${columns.get(field)}`).join(',');
    const rest = unused.length > 0 ? `; not read: ${some(unused)}` : '';
    yield {
      rule: 'read/columns-assumed',
      level: 'info',
      path: this.path,
      message: `read with --columns ${taken}${rest}`,
    };
  }

  /** The article of a row, or why it has none. */
  readAt(cell: (column: string) => unknown, path: string): ArticleInput | string {
    const value = (field: ColumnField): string | undefined => {
      const column = this.mapping.columns.get(field);
      return column === undefined ? undefined : valueText(cell(column), field);
    };
    const stated = [...this.mapping.columns.keys()]
      .filter(field => field !== 'text')
      .map((field): StatedField => [field, value(field), 'table/column']);
    const { rules: _rules, language, ...fields } = statedFields(stated);
    const code = languageCode(language);
    const input = bodyInput(value('text') ?? '', {
      ...fields,
      ...(code && { language: code }),
      ...(this.mapping.isPart && { complete: false }),
      path,
    });
    if (!input) return 'the record has no text';
    return fields.byline ? addCredits(input, agencyCredits([fields.byline], 'text', 'table/byline')) : input;
  }
}

/** `en`, `en-US`, `eng`: the code; names of languages are told from the text. */
function languageCode(language: string | undefined): string | undefined {
  return /^([a-z]{2})(?:[-_][a-z]{2,4})?$/i.exec(language ?? '')?.[1]?.toLowerCase();
}

function some(names: readonly string[]): string {
  const shown = names.slice(0, 12).map(name => name.slice(0, 40));
  return `${shown.join(', ')}${names.length > shown.length ? ', …' : ''}`;
}
