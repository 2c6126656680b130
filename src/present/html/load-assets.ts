import { existsSync, readFileSync } from 'node:fs';
import { HearsayError } from '../../util/error.ts';

/** The report's program and looks, as text to put into its page. */
export interface ReportAssets {
  readonly script: string;
  readonly style: string;
}

let loaded: ReportAssets | undefined;

/**
 * What `npm run build` made of `web/`, read once per process: from the built package, or from the built folder when the sources run.
 * @throws HearsayError `present/no-assets` when it was not built.
 */
export function loadAssets(): ReportAssets {
  loaded ??= readAssets(findFolder());
  return loaded;
}

export function readAssets(folder: URL): ReportAssets {
  const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8');
  return { script: read('report.js'), style: read('report.css') };
}

function findFolder(): URL {
  const candidates = ['../../web/', '../../../dist/web/'].map(path => new URL(path, import.meta.url));
  const folder = candidates.find(candidate => existsSync(new URL('report.js', candidate)));
  if (folder) return folder;
  throw new HearsayError('present/no-assets', "the report's page was not built", { hint: 'run npm run build' });
}
