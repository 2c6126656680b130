import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildWeb } from '../../../scripts/build-web.mjs';
import { readAssets } from '../../../src/present/html/load-assets.ts';
import { renderHtml } from '../../../src/present/html/render-html.ts';
import type { Ledger } from '../../../src/record/index.ts';
import { makeLedger } from '../../fixtures/make-ledger.ts';

const assets = { script: 'run()', style: 'a{}' };

function embedded(html: string): Ledger {
  const json = /<script type="application\/json" id="ledger">(.*?)<\/script>/s.exec(html)?.[1] ?? '';
  return JSON.parse(json) as Ledger;
}

describe('the page of a report', () => {
  test('holds the ledger, the script and the style, and nothing that is loaded', () => {
    const html = renderHtml(makeLedger(), assets);
    expect(embedded(html).claims).toEqual(makeLedger().claims);
    expect(html).toContain('<script>run()</script>');
    expect(html).toContain('<style>a{}</style>');
    expect(html).not.toMatch(/\ssrc=|href="http|@import|url\(/);
    expect(html).toContain("default-src 'none'");
  });

  test('keeps markup in a text from ending the script that holds it', () => {
    const ledger = makeLedger();
    const [story] = ledger.stories;
    if (!story) throw new RangeError('no story');
    const title = '</script><script>alert(1)</script><!-- "&\' $& \u2028';
    const html = renderHtml({ ...ledger, stories: [{ ...story, title }] }, assets);
    expect(html.match(/<\/script>/g)).toHaveLength(2);
    expect(html).not.toContain('<!--');
    expect(html).toContain('<title>&lt;/script&gt;&lt;script&gt;');
    expect(embedded(html).stories[0]?.title).toBe(title);
  });

  test('is the same bytes for the same ledger', () => {
    expect(renderHtml(makeLedger(), assets)).toBe(renderHtml(makeLedger(), assets));
  });

  test('leaves out what no part of the page shows', () => {
    const ledger = makeLedger();
    const articles = ledger.articles.map(article => ({
      ...article,
      mentions: [{ span: [0, 1] }],
      times: [],
      attributions: [],
      entities: [],
    }));
    const html = renderHtml({ ...ledger, articles }, assets);
    expect(Object.keys(embedded(html).articles[0] ?? {})).not.toContain('mentions');
  });

  test('does with a ledger that has nothing in it', () => {
    const nothing = {
      articles: [],
      entities: [],
      attributions: [],
      passages: [],
      strands: [],
      claims: [],
      disputes: [],
      timeline: [],
      framing: [],
      stories: [],
      notices: [],
    };
    expect(renderHtml({ ...makeLedger(), ...nothing }, assets)).toContain('<title>Report · Hearsay</title>');
  });
});

describe('what the page is built of', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-web-'));
  beforeAll(() => buildWeb(folder));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('is one script and one style sheet of a size that a page can carry', () => {
    const { script, style } = readAssets(pathToFileURL(`${folder}/`));
    expect(script.length).toBeGreaterThan(20_000);
    expect(script.length).toBeLessThan(140_000);
    expect(style.length).toBeLessThan(40_000);
    expect(script).not.toMatch(/<\/script|<!--/i);
    expect(style).not.toMatch(/<\/style|url\(|@import/i);
  });
});
