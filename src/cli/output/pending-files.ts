import { rmdirSync, rmSync } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { writeFailure } from './world-error.ts';

export type Chunks = Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>;

/** Files on their way: all are written beside their targets under temporary names, and take their places together at the end. */
export interface PendingFiles {
  /** Writes one file; gives its bytes. Stops early, with the file dropped, once it is past `limit` bytes: then gives undefined. */
  readonly write: (path: string, chunks: Chunks, limit?: number) => Promise<number | undefined>;
  /** Gives every file its name. Nothing can be written after it. */
  readonly commit: () => Promise<void>;
  /** Removes what was written, and the folders that were made for it. Safe to call twice, and from a signal. */
  readonly abort: () => void;
}

/** Bytes that are gathered before one write. */
const BUFFER_BYTES = 1 << 18;

export function openPendingFiles(): PendingFiles {
  const targets = new Map<string, string>();
  const folders: string[] = [];
  const abort = (): void => {
    for (const temporary of targets.values()) removeIfThere(temporary);
    targets.clear();
    for (const folder of folders.reverse()) removeIfEmpty(folder);
    folders.length = 0;
  };
  return {
    async write(path, chunks, limit = Number.POSITIVE_INFINITY) {
      try {
        folders.push(...(await makeFolders(dirname(path))));
        const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.part`);
        targets.set(path, temporary);
        const bytes = await writeChunks(temporary, chunks, limit);
        if (bytes === undefined) {
          await rm(temporary, { force: true });
          targets.delete(path);
        }
        return bytes;
      } catch (error) {
        abort();
        throw writeFailure(path, error);
      }
    },
    async commit() {
      for (const [path, temporary] of targets) {
        try {
          await rename(temporary, path);
        } catch (error) {
          abort();
          throw writeFailure(path, error);
        }
        targets.delete(path);
      }
    },
    abort,
  };
}

/**
 * Makes a folder and what lies above it; gives those that were not there, outermost first. Node's own recursive `mkdir` never comes back
 * from file systems that answer ENOENT, such as /proc.
 */
async function makeFolders(folder: string): Promise<string[]> {
  const missing: string[] = [];
  for (let at = resolve(folder); !(await isThere(at)); at = dirname(at)) missing.unshift(at);
  for (const at of missing) await mkdir(at).catch(ifNotThere);
  return missing;
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' && dirname(path) !== path) return false;
      throw error;
    },
  );
}

/** Another run may have made it in the meantime. */
function ifNotThere(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error;
}

async function writeChunks(path: string, chunks: Chunks, limit: number): Promise<number | undefined> {
  const file = await open(path, 'w');
  try {
    let total = 0;
    let waiting: Uint8Array[] = [];
    let size = 0;
    const flush = async (): Promise<void> => {
      const bytes = Buffer.concat(waiting);
      for (let at = 0; at < bytes.length; ) at += (await file.write(bytes, at)).bytesWritten;
      waiting = [];
      size = 0;
    };
    for await (const chunk of chunks) {
      for (const bytes of typeof chunk === 'string' ? encodePieces(chunk) : [chunk]) {
        waiting.push(bytes);
        size += bytes.length;
        total += bytes.length;
        if (total > limit) return undefined;
        if (size >= BUFFER_BYTES) await flush();
      }
    }
    await flush();
    return total;
  } finally {
    await file.close();
  }
}

/** A text as UTF-8, a piece at a time, so that a page of many megabytes is not in memory twice more. No piece ends within a character. */
function* encodePieces(text: string): Generator<Uint8Array> {
  for (let start = 0; start < text.length; ) {
    let end = Math.min(start + BUFFER_BYTES, text.length);
    const last = text.charCodeAt(end - 1);
    if (end < text.length && last >= 0xd800 && last <= 0xdbff) end++;
    yield Buffer.from(text.slice(start, end));
    start = end;
  }
}

function removeIfThere(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // it could not be made in the first place
  }
}

function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // something of somebody else's is in it: leave it
  }
}
