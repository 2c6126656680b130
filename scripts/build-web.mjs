// Bundles the report's page: one script, one style sheet. Used by build.mjs and by the tests of the page.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const web = join(dirname(fileURLToPath(import.meta.url)), '..', 'web');

/** Writes report.js and report.css into a folder. */
export async function buildWeb(outdir) {
  await build({
    entryPoints: { report: join(web, 'main.tsx') },
    outdir,
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    legalComments: 'inline',
    logLevel: 'warning',
  });
  await build({
    entryPoints: { report: join(web, 'style.css') },
    outdir,
    bundle: true,
    minify: true,
    target: 'es2022',
    logLevel: 'warning',
  });
}
