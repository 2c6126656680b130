import { open, readdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import type { Notice } from '../../record/index.ts';
import { compareText } from '../../util/order.ts';
import { extensionOf } from '../files/file-type.ts';
import { HEAD_BYTES } from '../files/peek-head.ts';
import { codeOf, problem } from '../files/problem.ts';
import { isRead, typeOf } from '../formats/open-formats.ts';
import { PassedOver } from '../formats/passed-over.ts';
import { comparePaths } from './compare-paths.ts';
import { assetsNotice, SavedPages } from './saved-page.ts';

/** A file to read. */
export interface SourceFile {
  /** Where it is. */
  readonly absolute: string;
  /** Its name in the record: relative to the deepest common folder of what was given. */
  readonly path: string;
  /** As the user wrote it, for a file that was named outright. */
  readonly given?: string;
  /** A plain file, not a pipe or a device. */
  readonly isPlain: boolean;
}

interface Found {
  readonly absolute: string;
  readonly root: string;
  readonly isPlain: boolean;
  readonly given?: string;
}

export interface FoundFiles {
  readonly files: readonly SourceFile[];
  readonly notices: readonly Notice[];
}

/**
 * The files that paths, directories and globs stand for, each once, by path in code units. Directories are read to the bottom and
 * give files of types that are read, by their names or, where a name tells nothing, by their first bytes; dot files and the assets
 * of saved pages are passed over. What is missing or cannot be opened becomes a notice.
 */
export async function findFiles(paths: readonly string[], cwd: string): Promise<FoundFiles> {
  const notices: Notice[] = [];
  const found: Found[] = [];
  for (const path of paths) found.push(...(await expand(path, cwd, notices)));
  const base = commonFolder(found.map(file => file.root));
  const named = found.map(file => ({
    absolute: file.absolute,
    path: relativeTo(base, file.absolute),
    isPlain: file.isPlain,
    ...(file.given === undefined ? {} : { given: file.given }),
  }));
  const files = await dropRepeats(
    named.sort((a, b) => compareText(a.path, b.path)),
    notices,
  );
  return {
    files,
    notices: notices.sort((a, b) => comparePaths(a.path ?? '', b.path ?? '') || compareText(a.rule, b.rule)),
  };
}

async function expand(path: string, cwd: string, notices: Notice[]): Promise<Found[]> {
  const absolute = resolve(cwd, path);
  const kind = await kindOf(absolute);
  if (kind === 'directory') return expandFolder(absolute, path, notices);
  if (kind === 'file' || kind === 'pipe')
    return [{ absolute, root: dirname(absolute), given: path, isPlain: kind === 'file' }];
  if (kind === 'other') notices.push(problem('read/not-a-file', path, 'neither a file nor a directory'));
  else if (kind === 'missing' && isDynamicPattern(path)) return expandGlob(path, cwd, notices);
  else if (kind === 'missing') notices.push(problem('read/not-found', path, 'no such file or directory'));
  else notices.push(problem('read/unreadable', path, `cannot be opened (${kind})`));
  return [];
}

async function kindOf(absolute: string): Promise<string> {
  try {
    const stats = await stat(absolute);
    if (stats.isDirectory()) return 'directory';
    if (stats.isFile()) return 'file';
    return stats.isFIFO() || stats.isCharacterDevice() ? 'pipe' : 'other';
  } catch (error) {
    const code = codeOf(error);
    return code === 'ENOENT' || code === 'ENOTDIR' ? 'missing' : code;
  }
}

async function expandGlob(pattern: string, cwd: string, notices: Notice[]): Promise<Found[]> {
  const matches = await glob(pattern.split(sep).join('/'), {
    cwd,
    absolute: true,
    onlyFiles: true,
    expandDirectories: false,
  });
  if (matches.length === 0) notices.push(problem('read/not-found', pattern, 'no file matches'));
  return matches.map(match => ({
    absolute: resolve(match),
    root: dirname(resolve(match)),
    isPlain: true,
    given: pattern.includes('/') ? match : basename(match),
  }));
}

async function expandFolder(root: string, path: string, notices: Notice[]): Promise<Found[]> {
  const files: Found[] = [];
  const passed = new PassedOver();
  const assets: string[] = [];
  await walk({ root, path, seen: new Set(), files, passed, assets, notices }, root);
  notices.push(...passed.notices());
  if (assets.length > 0) notices.push(assetsNotice(assets.map(folder => relativeTo(root, folder))));
  if (files.length === 0)
    notices.push(problem('read/no-articles', path, 'the directory holds no file of a known article type'));
  return files;
}

interface Walk {
  readonly root: string;
  readonly path: string;
  /** Real paths of the folders that were entered: links may lead in circles. */
  readonly seen: Set<string>;
  readonly files: Found[];
  readonly passed: PassedOver;
  /** Folders of pictures, scripts and frames that browsers saved beside pages. */
  readonly assets: string[];
  readonly notices: Notice[];
}

/** What `trace` wrote into a folder of articles is no article. */
function isReport(entries: readonly string[]): boolean {
  return entries.includes('tables') && (entries.includes('ledger.json') || entries.includes('ledger'));
}

async function walk(on: Walk, folder: string): Promise<void> {
  const name = (absolute: string) => relativeTo(on.root, absolute) || on.path;
  let entries: string[];
  try {
    const real = await realpath(folder);
    if (on.seen.has(real)) return;
    on.seen.add(real);
    entries = await readdir(folder);
  } catch (error) {
    on.notices.push(problem('read/unreadable', name(folder), `the directory cannot be opened (${codeOf(error)})`));
    return;
  }
  if (folder !== on.root && isReport(entries)) {
    on.notices.push({
      rule: 'read/own-report',
      level: 'info',
      path: name(folder),
      message: 'a report of Hearsay: passed over',
    });
    return;
  }
  const pages = new SavedPages();
  for (const entry of entries) pages.add(entry);
  for (const entry of entries.sort(compareText)) {
    if (entry.startsWith('.')) continue;
    const absolute = join(folder, entry);
    const kind = await kindOf(absolute);
    if (kind === 'directory' && pages.assetsOf(entry) !== undefined) on.assets.push(absolute);
    else if (kind === 'directory') await walk(on, absolute);
    else if (kind === 'file' || kind === 'pipe') await sortIn(on, absolute, kind === 'file');
    else
      on.notices.push(
        problem(
          'read/unreadable',
          name(absolute),
          kind === 'missing' ? 'a link that leads nowhere' : `cannot be opened (${kind})`,
        ),
      );
  }
}

async function sortIn({ root, files, passed }: Walk, absolute: string, isPlain: boolean): Promise<void> {
  const type = typeOf(absolute.split(sep).join('/'));
  // a pipe would be waited for, and give its bytes once
  const isArticle = type === 'read' || (type === 'unknown' && isPlain && isRead(await headOf(absolute)));
  if (isArticle) files.push({ absolute, root, isPlain });
  else passed.add(extensionOf(absolute), relativeTo(root, absolute));
}

/** The first bytes of a file; none of one that cannot be opened. */
async function headOf(absolute: string): Promise<Buffer> {
  const file = await open(absolute, 'r').catch(() => undefined);
  try {
    const head = await file?.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return head?.buffer.subarray(0, head.bytesRead) ?? Buffer.alloc(0);
  } catch {
    return Buffer.alloc(0);
  } finally {
    await file?.close();
  }
}

async function dropRepeats(files: readonly SourceFile[], notices: Notice[]): Promise<SourceFile[]> {
  const seen = new Map<string, SourceFile>();
  for (const file of files) {
    const real = await realpath(file.absolute).catch(() => file.absolute);
    const before = seen.get(real);
    if (before === undefined) {
      seen.set(real, file);
      continue;
    }
    const again = before.path === file.path ? 'given more than once' : `the same file as ${before.path}`;
    notices.push({ rule: 'read/same-file', level: 'warning', path: file.path, message: `${again}; read once` });
    if (before.given === undefined && file.given !== undefined) seen.set(real, { ...before, given: file.given });
  }
  return [...seen.values()];
}

/** The deepest folder that holds all of these. */
function commonFolder(roots: readonly string[]): string {
  const [first = '', ...others] = roots;
  let parts = first.split(sep);
  for (const other of others) {
    const theirs = other.split(sep);
    const differ = parts.findIndex((part, i) => part !== theirs[i]);
    if (differ >= 0) parts = parts.slice(0, differ);
  }
  return parts.join(sep);
}

function relativeTo(base: string, absolute: string): string {
  const rest = base === '' || !absolute.startsWith(base) ? absolute : absolute.slice(base.length);
  return rest.split(sep).filter(Boolean).join('/');
}
