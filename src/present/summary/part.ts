/** A headed part of the summary. Lines are plain text, cut to the width by whoever prints them. */
export interface SummaryPart {
  readonly heading: string;
  readonly lines: readonly string[];
}

/** The first few lines and a line that counts the rest. */
export function firstLines(lines: readonly string[], most: number, noun: string): string[] {
  const rest = lines.length - most;
  return rest > 0 ? [...lines.slice(0, most), `… and ${rest} more ${noun}`] : [...lines];
}
