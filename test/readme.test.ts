import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { buildProgram } from '../src/cli/program.ts';
import { trace } from '../src/index.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const README = readFileSync(`${ROOT}README.md`, 'utf8');

it('shows the two set-up lines, and CI runs the second one', () => {
  expect(README).toMatch(/^ {4}npm ci && npx hearsay trace examples\/\S+ --out report --open/m);
  expect(README).toMatch(/^ {4}npm ci && npm test/m);
  expect(readFileSync(`${ROOT}.ci/run`, 'utf8')).toContain('if npm ci && npm test; then');
});

it('names only commands that there are', () => {
  const commands = new Set(buildProgram(() => {}).commands.map(command => command.name()));
  const named = [...README.matchAll(/hearsay (trace|[a-z]+) (?:PATH|articles|examples|--)/g)].map(
    match => match[1] ?? '',
  );
  expect(named.length).toBeGreaterThan(4);
  expect(named.filter(name => !commands.has(name))).toEqual([]);
});

it('links only to files that there are', () => {
  const links = [...README.matchAll(/\]\(([^)#]+)\)/g)].map(match => match[1] ?? '');
  expect(links.filter(link => !existsSync(`${ROOT}${link}`))).toEqual([]);
});

it('shows library code that runs', async () => {
  const ledger = await trace([
    { id: 'a', outlet: 'The Quay Courant', published: '2031-06-12', text: 'The mole is safe, Mayor Ida Brandt said.' },
    {
      id: 'b',
      outlet: 'Mole Review',
      published: '2031-06-13',
      text: 'According to Ida Brandt, the mole is safe.',
    },
  ]);
  expect(ledger.claims.map(claim => claim.origins.most)).toEqual([1]);
});
