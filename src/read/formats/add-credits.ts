import type { ArticleInput, Credit, Furniture, FurnitureKind } from '../../record/index.ts';
import { findAgency, isAgencyName } from '../metadata/agencies.ts';

/** A field of a feed or wire message that is not in its text: who is credited, or what the message says of itself. */
export interface Stated {
  /** The field's words, as one line. */
  readonly line: string;
  /** As `feed/source`. */
  readonly rule: string;
  /** What whom the line names gave; absent for a line that credits nobody. */
  readonly role?: Credit['role'];
  readonly kind?: FurnitureKind;
}

/**
 * The input with such fields as lines of furniture behind its text, so that a credit points at the words that give it. Those that the
 * text names already in a line of their own are not repeated.
 */
export function addCredits(input: ArticleInput, stated: readonly Stated[]): ArticleInput {
  let { text } = input;
  const furniture: Furniture[] = [...(input.furniture ?? [])];
  const credits: Credit[] = [...(input.credits ?? [])];
  const blocks = input.blocks && [...input.blocks];
  const seen = new Set(text.split('\n').map(line => line.trim()));
  for (const { line, rule, role, kind } of stated) {
    if (line === '' || seen.has(line)) continue;
    seen.add(line);
    const start = text.length + 2;
    text += `\n\n${line}`;
    const span = [start, text.length] as const;
    blocks?.push({ span, kind: 'paragraph' });
    furniture.push({ span, kind: kind ?? 'credit', rule });
    if (role) credits.push({ entity: findAgency(line)?.name ?? line, role, span, rule });
  }
  if (furniture.length === (input.furniture?.length ?? 0)) return input;
  return { ...input, text, furniture, ...(blocks && { blocks }), ...(credits.length > 0 && { credits }) };
}

/** The agency that a line names as its whole, or as a part beside a person's name ("Ana Lee, AFP"); undefined when it names none. */
export function agencyIn(line: string): string | undefined {
  if (line.length > 300) return undefined;
  const parts = line.split(/\s*(?:[,;/|()]|\bfor\b|\bof\b|\bat\b|\bvia\b|\bwith\b|\band\b| - )\s*/).filter(Boolean);
  return [line, ...parts].map(part => part.replace(/^(?:by|from) /i, '').trim()).find(isAgencyName);
}

/** Credits of the agencies that lines such as bylines name. */
export function agencyCredits(lines: readonly string[], role: Credit['role'], rule: string): Stated[] {
  return lines.flatMap(line => {
    const agency = agencyIn(line);
    return agency === undefined ? [] : [{ line: agency, role, rule }];
  });
}
