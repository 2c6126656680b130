import { readdirSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { renderSchemas } from '../scripts/schema.ts';
import { analyzeArticle } from '../src/analyze/analyze-article.ts';
import { compare } from '../src/compare/compare-statements.ts';
import { linkArticles } from '../src/link/link-articles.ts';
import { trace } from '../src/pipeline.ts';
import { ledgerChunks } from '../src/present/ledger-json.ts';
import { linksLines } from '../src/present/links-lines.ts';
import { analyzedWithoutText, articleWithoutText, ledgerWithoutText } from '../src/present/no-text.ts';
import { storyLine } from '../src/present/story-line.ts';
import { readArticles } from '../src/read/read-articles.ts';
import { PIER_STORY } from './cli/pier-story.ts';
import { makeLedger } from './fixtures/make-ledger.ts';
import { pierLedger } from './present/pier-ledger.ts';

const PAIRS = [{ id: 1, a: 'The pier at Orra is shut.', b: 'They have closed the pier.' }];
const FOLDER = new URL('../docs/schema/', import.meta.url);
const { articles } = readArticles(PIER_STORY);
const analyzed = await Promise.all(articles.map(article => analyzeArticle(article)));
const linked = await linkArticles(analyzed);
const ledger = await trace(PIER_STORY);

const lines = [...linksLines(linked)].map(line => JSON.parse(line));
const OUTPUTS: readonly (readonly [schema: string, what: string, records: readonly unknown[]])[] = [
  ['ledger', 'a traced ledger', [JSON.parse([...ledgerChunks(ledger)].join(''))]],
  ['ledger', 'ledgers made by hand', [pierLedger(), makeLedger()]],
  ['ledger-no-text', 'ledgers without text', [ledger, pierLedger(), makeLedger()].map(ledgerWithoutText)],
  ['article-input', 'articles as given', PIER_STORY],
  ['article', 'articles that were read', articles],
  ['article-no-text', 'articles without text', articles.map(articleWithoutText)],
  ['analyzed-article', 'analyzed articles', analyzed],
  ['analyzed-article-no-text', 'analyzed articles without text', analyzed.map(analyzedWithoutText)],
  ['passage', 'passages', linked.links.passages],
  ['story-line', 'lines of stories', linked.links.stories.map(storyLine)],
  ['statement-pair', 'pairs to compare', PAIRS],
  ['comparison', 'comparisons', await compare(PAIRS)],
  ['link-line', 'lines of link', lines],
  ['notice', 'notices', [...ledger.notices, ...pierLedger().notices]],
];

function validatorOf(schema: string) {
  const ajv = new Ajv({ allErrors: true, strict: true, strictTypes: false, strictTuples: false });
  return ajv.compile(JSON.parse(readFileSync(new URL(`${schema}.schema.json`, FOLDER), 'utf8')));
}

describe('the published schemas', () => {
  test('are what the types give: `npm run schema` changes nothing', () => {
    const made = renderSchemas();
    expect(readdirSync(FOLDER).sort()).toEqual([...made.keys()].sort());
    for (const [file, text] of made)
      expect([file, readFileSync(new URL(file, FOLDER), 'utf8') === text]).toEqual([file, true]);
  });

  test('allow no field that they do not name', () => {
    const validate = validatorOf('notice');
    const notice = { rule: 'read/x', level: 'info', message: 'm' };
    expect(validate(notice)).toBe(true);
    expect(validate({ ...notice, extra: 1 })).toBe(false);
    expect(validate({ ...notice, level: 'fatal' })).toBe(false);
    expect(validatorOf('ledger')(ledgerWithoutText(ledger))).toBe(false);
  });
});

describe('every output is valid', () => {
  test.each(OUTPUTS)('%s: %s', (schema, _, records) => {
    const validate = validatorOf(schema);
    for (const record of records) {
      validate(record);
      expect((validate.errors ?? []).slice(0, 5)).toEqual([]);
    }
  });
});

describe('a ledger without text', () => {
  test('keeps every id, span and digest', () => {
    const silent = JSON.stringify(ledgerWithoutText(ledger));
    for (const article of ledger.articles) expect(silent).toContain(article.digest);
    for (const claim of ledger.claims) expect(silent).toContain(JSON.stringify(claim.evidence.spans));
    for (const attribution of ledger.attributions) expect(silent).toContain(JSON.stringify(attribution.contents));
  });
});
