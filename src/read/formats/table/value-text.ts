import type { ColumnField } from './columns.ts';

/** A cell as text: of lists each member, of structures their name, of times the ISO 8601 form. */
export function valueText(value: unknown, field: ColumnField): string | undefined {
  const text = plain(value)?.trim();
  if (text === undefined || MISSING.has(text)) return undefined;
  if (field === 'published' || field === 'updated') return fromEpoch(text) ?? text;
  return field === 'byline' || field === 'section' ? listed(text) : text;
}

/** How exports write that there is nothing. */
const MISSING = new Set(['', 'nan', 'NaN', 'null', 'NULL', 'None', 'N/A', '\\N', '[]', '{}', 'NaT']);

function plain(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? undefined : value.toISOString();
  if (Array.isArray(value)) {
    const members = value.slice(0, 1000).map(plain).filter(Boolean);
    return members.length > 0 ? members.join(', ') : undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const { name, title, text, value: inner } = value as Readonly<Record<string, unknown>>;
  return [name, title, text, inner].find(part => typeof part === 'string');
}

/** Seconds or milliseconds since 1970, for the years 1980 to 2100. */
function fromEpoch(text: string): string | undefined {
  if (!/^\d{9,13}(?:\.\d+)?$/.test(text)) return undefined;
  const number = Number(text);
  const time = number > 1e11 ? number : number * 1000;
  return time > 315_532_800_000 && time < 4_102_444_800_000 ? new Date(time).toISOString() : undefined;
}

/** `['Ana Lee', 'Bo Moe']`, as Python writes a list. */
function listed(text: string): string {
  if (!/^\[.*\]$/s.test(text)) return text;
  return text
    .slice(1, -1)
    .split(/,\s*(?=['"])/)
    .map(part => part.trim().replace(/^(['"])(.*)\1$/s, '$2'))
    .filter(Boolean)
    .join(', ');
}
