import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openPendingFiles } from '../../src/cli/output/pending-files.ts';
import { makeFolder } from './run-cli.ts';

test('a text longer than one write is whole, also where a character lies on the cut', async () => {
  for (const shift of [0, 1]) {
    const path = join(makeFolder(), 'a');
    const text = `${'x'.repeat((1 << 18) - 1 - shift)}${'🚢海'.repeat(200_000)}`;
    const files = openPendingFiles();
    expect(await files.write(path, [text])).toBe(Buffer.byteLength(text));
    await files.commit();
    expect(readFileSync(path, 'utf8') === text).toBe(true);
  }
});

test('nothing has its name before all have; abort leaves nothing, twice too', async () => {
  const folder = makeFolder();
  const files = openPendingFiles();
  await files.write(join(folder, 'deep', 'er', 'a'), ['a']);
  expect(readdirSync(join(folder, 'deep', 'er'))).not.toContain('a');
  files.abort();
  files.abort();
  expect(readdirSync(folder)).toEqual([]);
});

test('past its limit a file is dropped, and the others go on', async () => {
  const folder = makeFolder();
  const files = openPendingFiles();
  expect(await files.write(join(folder, 'a'), ['12345', '67890'], 9)).toBeUndefined();
  expect(await files.write(join(folder, 'b'), ['123'], 3)).toBe(3);
  await files.commit();
  expect(readdirSync(folder)).toEqual(['b']);
});
