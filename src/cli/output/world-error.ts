import { HearsayError } from '../../util/error.ts';

/** True when whoever read our output has gone: `hearsay … | head`. */
export function isBrokenPipe(error: unknown): boolean {
  return codeOf(error) === 'EPIPE';
}

/** A failed write as one line that says what to do. `target` is named as the user would. */
export function writeFailure(target: string, error: unknown): unknown {
  switch (codeOf(error)) {
    case 'EPIPE':
      return error;
    case 'ENOSPC':
    case 'EDQUOT':
      return new HearsayError('output/disk-full', `disk full: cannot write ${target}`, {
        hint: 'free some space, or name another place with --out',
        cause: error,
      });
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new HearsayError('output/not-writable', `no permission: cannot write ${target}`, {
        hint: 'name another place with --out',
        cause: error,
      });
    case 'EEXIST':
    case 'ENOTDIR':
      return new HearsayError('output/not-a-folder', `not a folder: cannot write ${target}`, {
        hint: 'a file is in the way; name another place with --out',
        cause: error,
      });
    case undefined:
      return error;
    default:
      return new HearsayError('output/failed', `cannot write ${target}: ${codeOf(error)}`, {
        hint: 'name another place with --out',
        cause: error,
      });
  }
}

/** The code of a system call's error; errors of programs have codes too, but no call. */
function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error && 'syscall' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
