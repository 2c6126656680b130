import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, inject, it } from 'vitest';
import { readModelCard, readModelFiles } from '../../src/encoder/model-files.ts';

const MODELS = new URL('../../models/', import.meta.url);
const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

it('the weights are those that their card names, and small enough', () => {
  expect(readModelFiles('reader').card.digest).toMatch(/^sha256:[0-9a-f]{64}$/);
  expect(statSync(new URL('reader.onnx', MODELS)).size).toBeLessThan(30e6);
});

it('the card says what the weights were trained on, under which terms, and what they reach', () => {
  const card = readModelCard('reader');
  for (const key of ['base', 'trainedOn', 'licence', 'figures', 'limits']) expect(card[key]).toBeTruthy();
});

/** The program beside models that are not right. */
function cliWith(change: (models: string) => void): string {
  const root = dirname(dirname(dirname(inject('cli'))));
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-models-'));
  folders.push(folder);
  cpSync(join(root, 'src'), join(folder, 'src'), { recursive: true });
  for (const name of ['data', 'node_modules', 'package.json']) symlinkSync(join(root, name), join(folder, name));
  cpSync(new URL('.', MODELS), join(folder, 'models'), { recursive: true });
  change(join(folder, 'models'));
  return join(folder, 'src', 'cli', 'main.js');
}

const run = (cli: string, ...args: string[]) =>
  spawnSync(process.execPath, [cli, 'analyze', '--input', 'text', '--format', 'ndjson', ...args], {
    input: 'The pier is safe, Ida Brandt said.',
    encoding: 'utf8',
  });

it('weights that are missing end the run with their digest and the way round', () => {
  const cli = cliWith(models => rmSync(join(models, 'reader.onnx')));
  const { status, stderr } = run(cli);
  expect(status).toBe(1);
  expect(stderr).toContain(String(readModelCard('reader').digest));
  expect(stderr).toContain('--reader rules');
  expect(stderr.trim().split('\n')).toHaveLength(1);
});

it('weights that are altered are not run', () => {
  const cli = cliWith(models => {
    const bytes = readFileSync(join(models, 'reader.onnx'));
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] as number) ^ 1;
    writeFileSync(join(models, 'reader.onnx'), bytes);
  });
  const { status, stdout, stderr } = run(cli);
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(/not the file that belongs here: its digest is sha256:[0-9a-f]{64}, not sha256:[0-9a-f]{64}/);
});

it('the rules need no weights', () => {
  const cli = cliWith(models => rmSync(models, { recursive: true }));
  expect(existsSync(dirname(cli))).toBe(true);
  const { status, stdout } = run(cli, '--reader', 'rules');
  expect(status).toBe(0);
  expect(JSON.parse(stdout).attributions).toHaveLength(1);
});
