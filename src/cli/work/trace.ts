import { traceArticles } from '../../pipeline.ts';
import { HearsayError } from '../../util/error.ts';
import { gatherArticles, noteLater } from '../input/gather.ts';
import { pathsOrStdin } from '../input/paths.ts';
import type { CommonOptions, InputOptions } from '../options.ts';
import { generatorOf } from '../output/generator-of.ts';
import { presentReport } from '../output/present-report.ts';
import { type Session, withSession } from '../session.ts';

export interface TraceOptions extends CommonOptions, InputOptions {
  readonly open?: boolean;
}

export function trace(paths: readonly string[], options: TraceOptions): Promise<number> {
  return withSession(options, session => traceAll(session, paths, options), { streams: false });
}

async function traceAll(session: Session, paths: readonly string[], options: TraceOptions): Promise<void> {
  const { articles, notices } = await gatherArticles(session, paths, 'trace', options);
  if (articles.length === 0) {
    throw new HearsayError(
      'read/nothing',
      `nothing to trace: no article in ${pathsOrStdin(paths, 'trace').join(', ')}`,
      {
        hint: 'no report was written',
      },
    );
  }
  const ledger = await traceArticles(articles, notices, {
    ...options,
    progress: session.step,
    generator: generatorOf(options),
  });
  noteLater(session, ledger, notices);
  await presentReport(session, ledger, options);
}
