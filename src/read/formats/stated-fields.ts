import type { ArticleInput } from '../../record/index.ts';

/** Fields of an article that formats know besides its text. */
export type FieldName =
  | 'id'
  | 'headline'
  | 'outlet'
  | 'url'
  | 'canonical'
  | 'published'
  | 'updated'
  | 'byline'
  | 'section'
  | 'language';

/** A value that a format may have for a field, and the rule by which it is that: `feed/title`. */
export type StatedField = readonly [field: FieldName, value: string | undefined, rule: string];

/** Longest value of a field; in UTF-16 units. */
const LONGEST = 4000;

/** Each field with the first value that is given for it, as one line, and the rules by which they were taken. */
export function statedFields(
  stated: readonly StatedField[],
): Partial<Pick<ArticleInput, FieldName>> & Required<Pick<ArticleInput, 'rules'>> {
  const fields: Partial<Record<FieldName, string>> = {};
  const rules: Partial<Record<FieldName, string>> = {};
  for (const [field, value, rule] of stated) {
    const line = value?.replace(/\s+/g, ' ').trim();
    if (fields[field] !== undefined || !line || line.length > LONGEST) continue;
    fields[field] = line;
    rules[field] = rule;
  }
  return { ...fields, rules };
}

/** An http(s) address, made absolute; undefined for others. */
export function webAddress(address: string | undefined, base?: string): string | undefined {
  if (!address || address.length > LONGEST) return undefined;
  try {
    const { href, protocol } = new URL(address.trim(), base);
    return /^https?:$/.test(protocol) ? href : undefined;
  } catch {
    return undefined;
  }
}
