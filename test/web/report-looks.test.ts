import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeLargeLedger } from '../fixtures/make-large-ledger.ts';
import { makeLedger } from '../fixtures/make-ledger.ts';
import { findLowContrast } from './contrast.ts';
import { hasBrowser, ReportBrowser } from './open-report.ts';

describe.skipIf(!hasBrowser)('the report’s looks and size', () => {
  const browser = new ReportBrowser();
  let small = '';
  let large = '';
  beforeAll(async () => {
    await browser.start();
    small = browser.write('small', makeLedger());
    large = browser.write('large', makeLargeLedger({ articles: 500, claims: 5000, stories: 1 }));
  });
  afterAll(() => browser.stop());

  test.each(['light', 'dark'] as const)('has the contrast that WCAG AA asks for in %s colors', async colors => {
    for (const at of ['', '#claim=c-alarms', '#article=a-post&at=200-300', '#passage=p-lede', '#speaker=e-brandt']) {
      const { page } = await browser.open(small, { at, colors });
      expect(await findLowContrast(page)).toEqual([]);
      await page.context().close();
    }
  });

  test('follows the system into the dark', async () => {
    const backgrounds = [];
    for (const colors of ['light', 'dark'] as const) {
      const { page } = await browser.open(small, { colors });
      backgrounds.push(await page.evaluate(() => getComputedStyle(document.body).backgroundColor));
      await page.context().close();
    }
    expect(backgrounds).toEqual(['rgb(252, 251, 248)', 'rgb(23, 24, 27)']);
  });

  test('tells the marks of the matrix apart by shape alone', async () => {
    const { page } = await browser.open(small);
    const shapes = await page
      .locator('.cell-legend svg')
      .evaluateAll(all => all.map(svg => svg.innerHTML.replace(/(?:fill|stroke)="[^"]*"/g, '')));
    expect(new Set(shapes).size).toBe(shapes.length);
    await page.context().close();
  });

  test('draws of 5,000 claims and 500 articles what is in view', async () => {
    const started = performance.now();
    const { page, problems } = await browser.open(large);
    expect(performance.now() - started).toBeLessThan(15_000);
    const nodes = () => page.evaluate(() => document.querySelectorAll('*').length);
    expect(await nodes()).toBeLessThan(8_000);
    await page.locator('.matrix-scroller').evaluate(element => {
      element.scrollTop = element.scrollHeight / 2;
      element.scrollLeft = element.scrollWidth / 2;
    });
    await page.waitForFunction(
      () => Number(document.querySelector('.matrix tbody tr[aria-rowindex]')?.getAttribute('aria-rowindex')) > 2000,
    );
    expect(await nodes()).toBeLessThan(10_000);
    expect(problems).toEqual([]);
    await page.context().close();
  });

  test('goes to the last row and the last column of 5,000 by keyboard', async () => {
    const { page } = await browser.open(large);
    await page.locator('.matrix th.claim a').first().focus();
    await page.keyboard.press('End');
    await page.waitForFunction(() => document.activeElement?.closest('td')?.getAttribute('aria-colindex') === '504');
    for (let i = 0; i < 5; i++) await page.keyboard.press('PageDown');
    await page.waitForFunction(() => document.activeElement?.closest('tr')?.getAttribute('aria-rowindex') === '53');
    expect(await page.evaluate(() => document.activeElement?.closest('td')?.getAttribute('aria-colindex'))).toBe('504');
    await page.context().close();
  });

  test('keeps rows and the columns of their head in line after scrolling', async () => {
    const { page } = await browser.open(large);
    await page.locator('.matrix-scroller').evaluate(element => {
      element.scrollLeft = 6_000;
      element.scrollTop = 9_000;
    });
    await page.waitForFunction(() => document.querySelectorAll('.matrix .pad').length > 4);
    const off = await page.evaluate(() => {
      const head = new Map(
        [...document.querySelectorAll('.matrix thead th.column')].map(th => [
          th.getAttribute('aria-colindex'),
          th.getBoundingClientRect().left,
        ]),
      );
      const cells = [...document.querySelectorAll('.matrix tbody td.cell')];
      return Math.max(
        ...cells.map(td =>
          Math.abs((head.get(td.getAttribute('aria-colindex')) ?? -999) - td.getBoundingClientRect().left),
        ),
      );
    });
    expect(off).toBeLessThan(1);
    await page.context().close();
  });
});
