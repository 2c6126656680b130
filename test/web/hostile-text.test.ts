import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Ledger } from '../../src/record/index.ts';
import { makeLedger } from '../fixtures/make-ledger.ts';
import { placeArticle } from '../fixtures/place-spans.ts';
import { hasBrowser, ReportBrowser } from './open-report.ts';

const HOSTILE =
  '<script>alert(1)</script> <!-- <script> --> </script><img src=x onerror=alert(2)> $& \u2028 &lt;b&gt; \ud800';

function makeHostileLedger(): Ledger {
  const plain = makeLedger();
  const article = placeArticle({
    key: 'hostile',
    path: '<b>x</b>.txt',
    outlet: { name: HOSTILE, basis: 'stated' },
    published: { value: '<i>2024</i>' },
    headline: HOSTILE,
    furniture: [],
    text: `${HOSTILE}\n\nThe second line says ${HOSTILE} too.\n`,
  });
  return {
    ...plain,
    articles: [article],
    entities: [],
    attributions: [],
    passages: [],
    strands: [],
    disputes: [],
    timeline: [],
    framing: [],
    claims: [
      {
        id: 'c-<script>',
        stories: ['y-1'],
        text: HOSTILE,
        evidence: { article: article.id, spans: [[0, HOSTILE.length]] },
        carriers: [
          {
            article: article.id,
            spans: [[0, HOSTILE.length]],
            mode: 'own',
            stance: 'states',
            because: [],
            confidence: 1,
          },
        ],
        speakers: [],
        outlets: { known: 1, unknown: 0 },
        origins: { least: 1, most: 1, groups: [{ kind: 'own', carriers: [0], because: [HOSTILE] }], may: [] },
        first: { article: article.id },
        absent: [],
        disputes: [],
      },
    ],
    stories: [
      {
        id: 'y-1',
        title: HOSTILE,
        members: [{ article: article.id, because: [], confidence: 1 }],
        claims: ['c-<script>'],
      },
    ],
    notices: [{ rule: 'read/x', level: 'warning', path: HOSTILE, message: HOSTILE }],
  };
}

describe.skipIf(!hasBrowser)('article text with markup in it', () => {
  const browser = new ReportBrowser();
  let url = '';
  beforeAll(async () => {
    await browser.start();
    url = browser.write('hostile', makeHostileLedger());
  });
  afterAll(() => browser.stop());

  test('shows as text, in headline, article, claim and notice', async () => {
    const { page, problems } = await browser.open(url, { at: '#article=a-hostile&at=0-25' });
    expect(await page.textContent('h1')).toContain('<script>alert(1)</script>');
    expect(await page.textContent('.pane mark.target')).toBe('<script>alert(1)</script>');
    expect(await page.textContent('.pane .article-text')).toContain('onerror=alert(2)> $& \u2028 &lt;b&gt;');
    expect(await page.textContent('.notices')).toContain('<!-- <script> -->');
    expect(await page.title()).toContain('<script>alert(1)</script>');
    expect(await page.locator('img').count()).toBe(0);
    expect(await page.locator('.matrix th.claim .words').textContent()).toContain('\ud800');
    expect(problems).toEqual([]);
    await page.context().close();
  });

  test('opens the claim whose id is markup', async () => {
    const { page, problems } = await browser.open(url);
    await page.click('.matrix th.claim a');
    await page.waitForSelector('.pane .carriers');
    expect(await page.locator('.pane h2').textContent()).toContain('<script>');
    expect(problems).toEqual([]);
    await page.context().close();
  });
});

describe.skipIf(!hasBrowser)('a ledger with little in it', () => {
  const browser = new ReportBrowser();
  beforeAll(() => browser.start());
  afterAll(() => browser.stop());
  const empty: Ledger = {
    ...makeHostileLedger(),
    articles: [],
    claims: [],
    stories: [],
    notices: [{ rule: 'read/not-text', level: 'error', path: 'a.jpg', message: 'not text' }],
  };

  test('without an article says what was found instead', async () => {
    const { page, problems } = await browser.open(browser.write('empty', empty));
    expect(await page.textContent('main')).toContain('a.jpg not text');
    expect(problems).toEqual([]);
    await page.context().close();
  });

  test('with one article and nothing else says in each part why it is empty', async () => {
    const one: Ledger = { ...empty, articles: makeHostileLedger().articles, notices: [] };
    const { page, problems } = await browser.open(browser.write('one', one));
    for (const part of ['independence', 'claims', 'passages', 'disputes', 'timeline', 'speakers', 'notices']) {
      expect((await page.textContent(`#${part} .empty`))?.length, part).toBeGreaterThan(20);
    }
    expect(problems).toEqual([]);
    await page.context().close();
  });
});
