import { parseMediaType } from '../files/header-block.ts';
import { ReadError } from '../files/problem.ts';
import type { FileInput, Opened } from '../formats/format.ts';
import { type OpenOptions, openFormats } from '../formats/open-formats.ts';
import { fetchNotice } from './fetch-notice.ts';
import type { PoliteClient } from './polite-client.ts';
import type { Answer } from './request.ts';

/** What an address gives: the server's answer is read as a file is, with what the server says of it. */
export async function* openUrl(path: string, client: PoliteClient, options: OpenOptions): AsyncGenerator<Opened> {
  let answer: Answer | undefined;
  try {
    const fetched = await client.fetch(path);
    answer = fetched.answer;
    yield* openFormats(inputOf(path, fetched.url, answer), options);
  } catch (error) {
    yield { notice: fetchNotice(error, path) };
  } finally {
    answer?.close();
  }
}

/** @throws ReadError when the answer is none */
function inputOf(path: string, url: string, { status, field, body }: Answer): FileInput {
  if (status !== 200) throw new ReadError('read/http-status', `the server answers with status ${status}`);
  const encoding = field('content-encoding')?.toLowerCase() ?? 'identity';
  // gzip is told by its first bytes
  if (!['identity', 'gzip', 'x-gzip', ''].includes(encoding))
    throw new ReadError('read/not-fetched', `packed as ${encoding.slice(0, 20)}, which was not asked for`);
  const date = new Date(field('date') ?? '');
  return {
    path,
    url,
    stream: body,
    named: true,
    ...parseMediaType(field('content-type')),
    ...(!Number.isNaN(date.getTime()) && { fetched: date.toISOString() }),
  };
}
