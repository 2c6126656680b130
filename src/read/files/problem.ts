import type { Notice } from '../../record/index.ts';

/** Something that was asked for gave no article. */
export function problem(rule: string, path: string, message: string): Notice {
  return { rule, level: 'error', path, message };
}

/** Why the reading of a file ends here, as its notice says it: a limit of the settings, or what a server answered. */
export class ReadError extends Error {
  constructor(
    readonly rule: string,
    message: string,
  ) {
    super(message);
  }
}

/** The system's word for what went wrong: `EACCES`. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown error';
}

/** The notice of an error that ended the reading of a file; `format` is what it was taken for. */
export function noticeOf(error: unknown, path: string, format?: string): Notice {
  if (error instanceof ReadError) return problem(error.rule, path, error.message);
  const code = codeOf(error);
  if (code === 'EACCES' || code === 'EPERM')
    return problem('read/unreadable', path, `no permission to read it (${code})`);
  if (code.startsWith('Z_')) return problem('read/unreadable', path, `cannot be unpacked (${code})`);
  if (code !== 'unknown error') return problem('read/unreadable', path, `cannot be read (${code})`);
  const reason = error instanceof Error ? error.message.split('\n')[0]?.slice(0, 120) : String(error);
  return problem('read/broken', path, `broken, or not understood${format ? ` as ${format}` : ''}: ${reason}`);
}
