/**
 * Lines of a byte stream, cut at `\n` only: JSON text may hold the other line ends of Unicode. A leading BOM and a `\r` before the cut are
 * dropped. Memory: the longest line.
 */
export async function* splitLines(chunks: AsyncIterable<Uint8Array | string>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8');
  let parts: string[] = [];
  for await (const chunk of chunks) {
    const text = typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
    const pieces = text.split('\n');
    const last = pieces.pop() ?? '';
    for (const piece of pieces) {
      parts.push(piece);
      yield withoutReturn(parts.join(''));
      parts = [];
    }
    parts.push(last);
  }
  parts.push(decoder.decode());
  const rest = parts.join('');
  if (rest !== '') yield withoutReturn(rest);
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}
