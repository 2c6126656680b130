import { MisuseError } from '../exit.ts';

/** The paths given, or standard input where there are none. @throws MisuseError when standard input is a terminal. */
export function pathsOrStdin(paths: readonly string[], command: string): readonly string[] {
  if (paths.length > 0) return paths;
  if (!process.stdin.isTTY) return ['-'];
  const usage = `usage: hearsay ${command} [path...] [options]; \`hearsay ${command} --help\` says more`;
  throw new MisuseError('missing path: name files, folders, or - for standard input', usage);
}
