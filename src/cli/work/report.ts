import { MisuseError } from '../exit.ts';
import { pathsOrStdin } from '../input/paths.ts';
import { readLedger } from '../input/read-ledger.ts';
import type { CommonOptions } from '../options.ts';
import { presentReport } from '../output/present-report.ts';
import { type Session, withSession } from '../session.ts';

export interface ReportOptions extends CommonOptions {
  readonly open?: boolean;
}

export async function report(paths: readonly string[], options: ReportOptions): Promise<number> {
  const [path = '-', ...rest] = pathsOrStdin(paths, 'report');
  if (rest.length > 0) throw new MisuseError('too many paths: report takes one ledger');
  const present = async (session: Session): Promise<void> => presentReport(session, await readLedger(path), options);
  return withSession(options, present, { streams: false });
}
