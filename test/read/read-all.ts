import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ReadOptions, readPaths } from '../../src/read/read-paths.ts';
import type { Article, Notice } from '../../src/record/index.ts';

export const LEAD =
  'The harbor council voted on Tuesday to close the old bridge for three months, officials said after a long meeting.';
export const NEXT =
  'Mayor Ida Brandt said the pillars were rotten and that the work could not wait until the next budget was passed.';

/** A page with two paragraphs. */
export const pageOf = (first: string, second = NEXT) =>
  `<!doctype html><html><head><title>Bridge closed</title></head><body><article><h1>Bridge closed</h1><p>${first}</p><p>${second}</p></article></body></html>`;

/** A folder for one test, with what is put there. */
export class Folder {
  readonly root = mkdtempSync(join(tmpdir(), 'hearsay-read-'));

  put(path: string, content: string | Buffer = LEAD): string {
    const file = join(this.root, path);
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, content);
    return file;
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}

export interface All {
  readonly articles: Article[];
  readonly notices: Notice[];
}

export async function readAll(paths: readonly string[], options: ReadOptions = {}): Promise<All> {
  const articles: Article[] = [];
  const notices: Notice[] = [];
  for await (const item of readPaths(paths, options)) {
    if ('article' in item) articles.push(item.article);
    else notices.push(item.notice);
  }
  return { articles, notices };
}

/** Rule, level and path of notices, without those on what the texts themselves do not say. */
export const said = (notices: readonly Notice[]) => notices.map(({ rule, level, path }) => [rule, level, path]);

export async function* streamOf(...chunks: (string | Buffer)[]): AsyncGenerator<Buffer> {
  for (const chunk of chunks) yield Buffer.from(chunk);
}
