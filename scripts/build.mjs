// Builds dist/: the library and command line by tsc, the report's page by esbuild.
import { execFileSync } from 'node:child_process';
import { chmodSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildWeb } from './build-web.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin', 'tsc');
// built beside and then swapped in, so that a running hearsay never finds half a build
const fresh = join(root, `dist.${process.pid}`);
execFileSync(process.execPath, [tsc, '-p', 'tsconfig.build.json', '--outDir', fresh], { cwd: root, stdio: 'inherit' });
await buildWeb(join(fresh, 'web'));
// npx sets the run bit once, at install; a fresh dist would lose it
chmodSync(join(fresh, 'cli', 'main.js'), 0o755);
rmSync(join(root, 'dist'), { recursive: true, force: true });
renameSync(fresh, join(root, 'dist'));
