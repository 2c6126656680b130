const DELIMITERS = [',', '\t', ';', '|'] as const;

/** What stands between the cells of the first line: of the usual characters the one that stands there most often, outside quotation marks. */
export function findDelimiter(text: string): string {
  const line = firstLine(text.replace(/^\uFEFF/, ''));
  let best: string = ',';
  for (const delimiter of DELIMITERS) if (count(line, delimiter) > count(line, best)) best = delimiter;
  return best;
}

/** The cells of a first line, roughly: enough to tell names of columns. */
export function splitHeader(text: string): string[] {
  const line = firstLine(text);
  return line.split(findDelimiter(line)).map(cell => cell.trim().replace(/^"(.*)"$/, '$1'));
}

function firstLine(text: string): string {
  return (
    /^[^\r\n]{0,20000}/.exec(
      text.replace(/"[^"]{0,200}"/g, cell => cell.replace(/[\r\n]/g, ' ')).replace(/^\s+/, ''),
    )?.[0] ?? ''
  );
}

function count(line: string, delimiter: string): number {
  return line.replace(/"[^"]*"/g, '""').split(delimiter).length;
}
