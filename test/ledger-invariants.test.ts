import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { beforeAll, describe, expect, test } from 'vitest';
import { trace, traceArticles } from '../src/pipeline.ts';
import { ledgerChunks } from '../src/present/ledger-json.ts';
import { readPaths } from '../src/read/read-paths.ts';
import type { Article, Ledger, Notice } from '../src/record/index.ts';
import { CHECKS } from './invariants/find-problems.ts';

/** Text that breaks what counts characters: pairs, joined emoji, marks, other directions, no spaces, control characters. */
const ODD = [
  {
    id: 'emoji',
    text: '👩‍👩‍👧‍👦🙂 “👍🏽👍🏽 yes 🙂,” said Mara Quill 👩‍🚀 of the 🏛️ Port Office on Friday. Z̸̢̛a̶l̷g̵o̶ denied it 🙂.',
  },
  {
    id: 'right-to-left',
    text: 'The mayor said “نعم” on Friday, and 王小明 said \u202Ethat the pier was closed\u202C.',
  },
  {
    id: 'glued',
    text: '“The pier is closed,”said Mara Quill.The port office denied it on Friday.“It is open,”it said.',
  },
  {
    id: 'controls',
    text: 'The mayor said on Friday\u0000 that the pier\u001b[31m was closed.\r\nThe port office denied the claim.\r',
  },
  {
    id: 'lone',
    text: 'The mayor \ud83d said on Friday that \udc00 the pier was closed. "Yes \ud83d," said Mara Quill.',
  },
  { id: 'quotes', text: `${'“'.repeat(60)}The pier is closed${'”'.repeat(60)} said the mayor.` },
];

async function traceFiles(folder: string): Promise<Ledger> {
  const articles: Article[] = [];
  const notices: Notice[] = [];
  for await (const item of readPaths([fileURLToPath(new URL(folder, import.meta.url))])) {
    if ('article' in item) articles.push(item.article);
    else notices.push(item.notice);
  }
  return traceArticles(articles, notices);
}

describe.each([
  ['ferry', () => traceFiles('../examples/ferry')],
  ['water', () => traceFiles('../examples/water')],
  ['odd characters', async () => trace(ODD)],
])('in the ledger of %s', (_name, make) => {
  let ledger: Ledger;
  beforeAll(async () => {
    // as it is written and read back: an undefined field is a missing one
    ledger = JSON.parse([...ledgerChunks(await make())].join(''));
  });

  test.each(Object.entries(CHECKS))('%s', (_rule, check) => {
    expect([...check(ledger)]).toEqual([]);
  });

  test('all is as the schema says', () => {
    const schema = readFileSync(new URL('../docs/schema/ledger.schema.json', import.meta.url), 'utf8');
    const validate = new Ajv({ allErrors: true, strict: false }).compile(JSON.parse(schema));
    validate(ledger);
    expect((validate.errors ?? []).slice(0, 5)).toEqual([]);
  });
});
