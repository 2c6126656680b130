import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder, runCli } from './run-cli.ts';

const TEXT =
  'Quay City, June 13 (Molewire) - The mole is safe, the harbor office said on Friday.\n\nWork goes on, it added.\n';

test('--lists adds agencies and owners of one’s own, and the ledger says so by their digest', async () => {
  const folder = makeFolder();
  const lists = join(folder, 'lists');
  mkdirSync(lists);
  writeFileSync(join(lists, 'agencies.tsv'), '# ours\nMole Newswire\tMolewire|MNW\tagency\tMole Trust\tGB\n');
  writeFileSync(join(lists, 'outlets.tsv'), 'quay.example\tThe Quay Courant\tHarbor Group\tGB\n');
  const line = JSON.stringify({ id: 'a', url: 'https://quay.example/1', published: '2031-06-13', text: TEXT });
  const out = join(folder, 'report');
  const run = await runCli(['trace', '--lists', lists, '--out', out, '--quiet'], { stdin: `${line}\n` });
  expect(run).toMatchObject({ code: 0, stderr: '' });
  const ledger = JSON.parse(readFileSync(join(out, 'ledger.json'), 'utf8'));
  expect(ledger.articles[0].outlet).toMatchObject({ name: 'The Quay Courant', owner: 'Harbor Group' });
  expect(JSON.stringify(ledger.entities)).toContain('Mole Newswire');
  expect(ledger.generator.options.lists).toMatch(/^sha256:[0-9a-f]{64}$/);
  expect(JSON.stringify(ledger)).not.toContain(lists);
});

test('--lists with a folder that holds none says what it looks for', async () => {
  const folder = makeFolder();
  const run = await runCli(['analyze', '--lists', folder], { stdin: '' });
  expect(run.code).toBe(1);
  expect(run.stderr).toMatch(/^error: .*: neither agencies\.tsv nor outlets\.tsv is there \(/);
  expect(run.stderr.trim().split('\n')).toHaveLength(1);
});
