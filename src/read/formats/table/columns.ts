import type { Columns } from '../format.ts';
import type { FieldName } from '../stated-fields.ts';

export type ColumnField = FieldName | 'text';

/** Usual names of the columns that hold a field, the likeliest first; in lower case, without what is no letter. */
const USUAL: Readonly<Record<ColumnField, readonly string[]>> = {
  text: words(
    'text fulltext articletext articlebody body bodytext maintext maincontent content articlecontent contenttext storytext article story plaintext cleantext rawtext texte inhalt contenthtml bodyhtml html description summary snippet',
  ),
  headline: words('headline title articletitle newstitle headlinetext heading webtitle name titel titre'),
  outlet: words(
    'outlet outletname source sourcename publisher publication publicationname newspaper sitename site medium media journal domain hostname feed brand',
  ),
  url: words('url link articleurl weburl permalink canonicalurl sourceurl pageurl href address'),
  canonical: [],
  published: words(
    'published publishedat publishedon publisheddate publishdate datepublished pubdate publicationdate publicationtime webpublicationdate firstpublished date articledate newsdate datetime timestamp time createdat created datecreated',
  ),
  updated: words('updated updatedat lastupdated modified modifiedat lastmodified datemodified'),
  byline: words('byline author authors creator writer journalist reporter by'),
  section: words('section sectionname category topic desk'),
  language: words('language lang languagecode'),
  id: words('id articleid docid documentid uuid guid uid newsid storyid'),
};

/** Text columns that hold a part at most. */
const PARTS = new Set(['description', 'summary', 'snippet']);

export const COLUMN_FIELDS = Object.keys(USUAL) as readonly ColumnField[];

function words(line: string): string[] {
  return line.split(' ');
}

const fold = (name: string): string => name.toLowerCase().replace(/[^\p{L}]/gu, '');

/** Which column holds which field, and what of the user's words fits none. */
export interface Mapping {
  readonly columns: ReadonlyMap<ColumnField, string>;
  /** Fields whose column was guessed by another name than their own. */
  readonly guessed: readonly ColumnField[];
  /** Columns that nothing is read from. */
  readonly unused: readonly string[];
  /** The text is only a description or summary. */
  readonly isPart: boolean;
  /** Named by the user and not there. */
  readonly missing: readonly string[];
  /** What the user wants a column for, and articles do not have. */
  readonly unknown: readonly string[];
}

/** The columns of a table by the field that they hold: as the user says, else by their usual names. */
export function mapColumns(names: readonly string[], given: Columns): Mapping {
  const columns = new Map<ColumnField, string>();
  const missing: string[] = [];
  const isField = (field: string): field is ColumnField => COLUMN_FIELDS.some(known => known === field);
  for (const [field, column] of Object.entries(given)) {
    if (!isField(field)) continue;
    const found = names.find(name => name.trim() === column) ?? names.find(name => fold(name) === fold(column));
    if (found === undefined) missing.push(column);
    else columns.set(field, found);
  }
  const guessed: ColumnField[] = [];
  for (const field of COLUMN_FIELDS) {
    if (given[field] !== undefined) continue;
    const taken = new Set(columns.values());
    const found = guess(
      USUAL[field],
      names.filter(name => !taken.has(name)),
    );
    if (found === undefined) continue;
    columns.set(field, found);
    if (fold(found) !== field) guessed.push(field);
  }
  const used = new Set(columns.values());
  return {
    columns,
    guessed,
    missing,
    unused: names.filter(name => !used.has(name) && name.trim() !== ''),
    isPart: given.text === undefined && PARTS.has(fold(columns.get('text') ?? '')),
    unknown: Object.keys(given).filter(field => !isField(field)),
  };
}

function guess(usual: readonly string[], names: readonly string[]): string | undefined {
  for (const name of usual) {
    const found = names.find(column => fold(column) === name);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** True for a row of names among which a text and something else is: the first row of a table of articles. */
export function areColumns(names: readonly string[]): boolean {
  const { columns } = mapColumns(names, {});
  return columns.has('text') && columns.size >= 2 && names.every(name => name.length < 60 && !/[{}[\]":]/.test(name));
}
