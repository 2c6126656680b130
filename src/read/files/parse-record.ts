import type { ArticleInput } from '../../record/index.ts';

/** An article from a line of NDJSON, or why it is none; `problems` name fields that were left out. */
export type ParsedRecord =
  | { readonly input: ArticleInput; readonly problems: readonly string[] }
  | { readonly rule: 'read/bad-json' | 'read/no-text' | 'read/empty'; readonly message: string };

const FIELDS = ['id', 'headline', 'outlet', 'url', 'published', 'byline', 'language'] as const;

/** Reads `{"id","text","headline","outlet","url","published","byline","language"}`; other fields are ignored, null and "" are absent. */
export function parseRecord(line: string): ParsedRecord {
  const parsed = parseObject(line);
  if ('rule' in parsed) return parsed;
  const { record } = parsed;
  const { text } = record;
  if (text === undefined || text === null) return { rule: 'read/no-text', message: 'no field "text"' };
  if (typeof text !== 'string') return { rule: 'read/no-text', message: `"text" is ${kindOf(text)}, not a string` };
  if (text.trim() === '') return { rule: 'read/empty', message: 'the text is empty' };
  const problems: string[] = [];
  const known: Partial<Record<(typeof FIELDS)[number], string>> = {};
  for (const field of FIELDS) {
    const given = record[field];
    if (given === undefined || given === null || given === '') continue;
    if (typeof given === 'string') known[field] = given;
    else if (field === 'id' && typeof given === 'number') known.id = String(given);
    else problems.push(`"${field}" is ${kindOf(given)}, not a string`);
  }
  return { input: { ...known, text }, problems };
}

/** The object that a line holds, or why it holds none. */
export function parseObject(
  line: string,
):
  | { readonly record: Readonly<Record<string, unknown>> }
  | { readonly rule: 'read/bad-json'; readonly message: string } {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return { rule: 'read/bad-json', message: `not valid JSON (${reasonOf(error)})` };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { rule: 'read/bad-json', message: 'not a JSON object' };
  return { record: { ...value } };
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  return value === null ? 'null' : typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}

/** What the parser says without the article's words, which some versions of Node quote. */
function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message
    .replace(/,? ?(?:\.\.\.)?".*$/s, '')
    .replace(/ is not valid JSON$/, '')
    .replace(/[\r\n]+/g, ' ')
    .slice(0, 80);
}
