import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { answerOf, recordOf } from '../read/make-warc.ts';
import { zipOf } from '../read/make-zip.ts';
import { LEAD, NEXT, pageOf } from '../read/read-all.ts';
import { makeFolder, runCli } from './run-cli.ts';

const crawl = gzipSync(recordOf({ url: 'https://quay.example/1', body: answerOf(pageOf(LEAD)) }));
const pathsOf = (stdout: string) =>
  stdout
    .trim()
    .split('\n')
    .map(line => JSON.parse(line).path);

test('a crawl on standard input is read without an option', async () => {
  const run = await runCli(['read'], { stdin: crawl });
  expect(run.code).toBe(0);
  expect(pathsOf(run.stdout)).toEqual(['-#1']);
});

test('limits of the call hold, and what is over them is an error in one line', async () => {
  const folder = makeFolder();
  const inner = zipOf([{ name: 'b.txt', content: NEXT }]);
  const zip = zipOf([
    { name: 'a.txt', content: LEAD },
    { name: 'long.txt', content: LEAD.repeat(100) },
    { name: 'inner.zip', content: inner },
  ]);
  writeFileSync(join(folder, 'pile.zip'), zip);
  const run = await runCli(['read', 'pile.zip', '--max-bytes', '1000', '--max-depth', '1'], { cwd: folder });
  expect(run.code).toBe(1);
  expect(pathsOf(run.stdout)).toEqual(['pile.zip#a.txt']);
  expect(run.stderr.trim().split('\n')).toEqual([
    'error: pile.zip#long.txt: larger than 1000 bytes; not read (read/too-large)',
    'error: pile.zip#inner.zip#b.txt: more than 1 containers within one another; not read (read/too-deep)',
  ]);
});

test('an address of this machine is fetched only with --allow-private', async () => {
  const server = createServer((request, response) => {
    if (request.url === '/a') response.writeHead(200, { 'Content-Type': 'text/html' }).end(pageOf(LEAD));
    else response.writeHead(404).end();
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/a`;
  const refused = await runCli(['read', url]);
  expect(refused).toMatchObject({ code: 1, stdout: '' });
  expect(refused.stderr).toContain('(read/private-address)');
  const allowed = await runCli(['read', url, '--allow-private', '--pause', '0']);
  server.close();
  expect(allowed.code).toBe(0);
  expect(pathsOf(allowed.stdout)).toEqual([url]);
});

test.each([
  ['--max-bytes', '0', 'invalid number: 0 (1 or more)'],
  ['--max-ratio', 'much', 'invalid number: much (1 or more)'],
  ['--pause', '-1', 'invalid number: -1 (0 or more)'],
  ['--columns', 'body', 'invalid columns: body (as text=body,headline=title)'],
])('%s %s is a wrong call', async (option, value, message) => {
  const run = await runCli(['read', `${option}=${value}`], { stdin: '' });
  expect(run).toMatchObject({ code: 2, stdout: '' });
  expect(run.stderr).toContain(message);
});
