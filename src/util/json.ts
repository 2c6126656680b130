/** A record as one line of NDJSON. Key order is the order of construction, which every stage keeps fixed. */
export function toLine(record: unknown): string {
  return `${JSON.stringify(record)}\n`;
}
