/** Fields of a record besides its type and length. */
export interface RecordSpec {
  readonly type?: string;
  readonly url?: string;
  readonly contentType?: string;
  readonly date?: string;
  readonly truncated?: string;
  readonly body: string | Buffer;
}

/** A WARC record as ISO 28500 has it. */
export function recordOf({
  type = 'response',
  url,
  contentType,
  date = '2031-06-14T08:00:00Z',
  truncated,
  body,
}: RecordSpec): Buffer {
  const bytes = Buffer.from(body);
  const fields = [
    'WARC/1.0',
    `WARC-Type: ${type}`,
    `WARC-Date: ${date}`,
    ...(url === undefined ? [] : [`WARC-Target-URI: ${url}`]),
    ...(truncated === undefined ? [] : [`WARC-Truncated: ${truncated}`]),
    `Content-Type: ${contentType ?? 'application/http; msgtype=response'}`,
    `Content-Length: ${bytes.length}`,
  ];
  return Buffer.concat([Buffer.from(`${fields.join('\r\n')}\r\n\r\n`), bytes, Buffer.from('\r\n\r\n')]);
}

/** An HTTP answer. */
export function answerOf(
  body: string | Buffer,
  { status = '200 OK', type = 'text/html; charset=utf-8', fields = [] as readonly string[] } = {},
): Buffer {
  const head = [`HTTP/1.1 ${status}`, ...(type === '' ? [] : [`Content-Type: ${type}`]), ...fields];
  return Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), Buffer.from(body)]);
}

/** A body as it goes over the wire in chunks of so many bytes. */
export function inChunks(body: Buffer, size = 100): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; at < body.length; at += size) {
    const chunk = body.subarray(at, at + size);
    parts.push(Buffer.from(`${chunk.length.toString(16)}\r\n`), chunk, Buffer.from('\r\n'));
  }
  return Buffer.concat([...parts, Buffer.from('0\r\n\r\n')]);
}
