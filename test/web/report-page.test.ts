import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SECTIONS } from '../../web/model/address.ts';
import { makeLedger } from '../fixtures/make-ledger.ts';
import { hasBrowser, ReportBrowser } from './open-report.ts';

const ledger = makeLedger();
const textOf = new Map(ledger.articles.map(article => [article.id, article.text]));

describe.skipIf(!hasBrowser)('the report in a browser', () => {
  const browser = new ReportBrowser();
  let url = '';
  beforeAll(async () => {
    await browser.start();
    url = browser.write('small', ledger);
  });
  afterAll(() => browser.stop());

  test('opens from disk without an error and without a request beyond the file', async () => {
    const { page, problems, requests } = await browser.open(url);
    for (const section of SECTIONS) {
      await page.click(`.sections a[href*="section=${section}"]`);
      await page.waitForFunction(id => {
        const top = document.getElementById(id)?.getBoundingClientRect().top ?? Number.NaN;
        return Math.abs(top) < innerHeight;
      }, section);
    }
    expect(problems).toEqual([]);
    expect(requests.filter(request => !request.startsWith('data:'))).toEqual([url]);
    await page.context().close();
  });

  test('cannot reach a network even when it is asked to', async () => {
    const { page } = await browser.open(url);
    const reached = await page.evaluate(() =>
      fetch('https://example.invalid/').then(
        () => 'reached',
        error => String(error),
      ),
    );
    expect(reached).toMatch(/TypeError/);
    await page.context().close();
  });

  test('has one heading of the first order and no step left out', async () => {
    const { page } = await browser.open(url, { at: '#claim=c-alarms' });
    const levels = await page
      .locator('h1, h2, h3, h4')
      .evaluateAll(all => all.map(heading => Number(heading.tagName[1])));
    expect(levels.filter(level => level === 1)).toHaveLength(1);
    const steps = levels.map((level, i) => level - (levels[i - 1] ?? 0));
    expect(Math.max(...steps)).toBe(1);
    await page.context().close();
  });

  test('leads from every cell to its sentence, with exactly the span marked', async () => {
    const { page, problems } = await browser.open(url);
    const links = await page
      .locator('.matrix td.cell a')
      .evaluateAll(all => all.map(link => link.getAttribute('href') ?? ''));
    expect(links.length).toBeGreaterThan(40);
    for (const href of links) {
      const params = new URLSearchParams(href.slice(1));
      const text = textOf.get(params.get('article') ?? '') ?? '';
      const spans = (params.get('at') ?? '').split(',').map(span => span.split('-').map(Number));
      await page.locator(`.matrix td.cell a[href="${href}"]`).first().click();
      await page.waitForFunction(wanted => location.hash === wanted, href);
      await page.waitForSelector('.pane mark.target');
      const marked = await page
        .locator('.pane .article-text')
        .evaluate(root => [...root.querySelectorAll('mark.target')].map(m => m.textContent).join(''));
      const wanted = [...spans]
        .sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0))
        .map(([start, end]) => text.slice(start, end))
        .join('');
      expect(marked).toBe(wanted);
      expect(await page.locator('.pane mark.target').first().isVisible()).toBe(true);
    }
    expect(problems).toEqual([]);
    await page.context().close();
  });

  test('opens a claim with its chain, every carrier’s sentence, its origins and where it was not found', async () => {
    const { page } = await browser.open(url);
    await page.click('.matrix th.claim a[href*="claim=c-alarms"]');
    const pane = page.locator('.pane');
    await pane.locator('.chain').waitFor();
    expect(await pane.locator('.chain .ends li').count()).toBe(5);
    expect(await pane.locator('.carriers > li').count()).toBe(5);
    expect(await pane.locator('.groups > li').count()).toBe(3);
    expect(await pane.textContent()).toContain('published before the first that carries it');
    expect(await pane.textContent()).toContain('may be one');
    await page.context().close();
  });

  test.each([
    ['a claim', '#claim=c-eleven', '.pane h2', 'Eleven people were injured'],
    ['a passage', '#passage=p-lede', '.pane .compare', 'Old Town'],
    ['a speaker', '#speaker=e-brandt', '.pane h2', 'Ilse Brandt'],
    ['an article', '#article=a-post', '.pane .article-text', 'Mayor Jorunn Aske'],
    ['a claim of another story', '#claim=c-draw', 'h1', 'Ilan Okoro'],
    ['another story', '#story=y-chess', 'h1', 'Ilan Okoro'],
    ['an address of another report', '#claim=c-gone', '.pane .empty', 'nothing under the address'],
    ['filtered rows', '#only=disputed&by=e-terravane', '.row-count', '3 of 21 claims'],
  ])('shows %s again from its address', async (_what, at, selector, words) => {
    const { page, problems } = await browser.open(url, { at });
    expect(await page.locator(selector).first().textContent()).toContain(words);
    expect(problems).toEqual([]);
    await page.context().close();
  });

  test('puts what is chosen into the address and goes back by the browser’s button', async () => {
    const { page } = await browser.open(url);
    await page.check('.filters input[type=checkbox] >> nth=1');
    expect(new URL(page.url()).hash).toBe('#only=disputed');
    await page.click('.matrix th.claim a >> nth=0');
    expect(await page.locator('.pane h2').count()).toBe(1);
    expect(new URL(page.url()).hash).toContain('only=disputed');
    await page.goBack();
    await page.waitForFunction(() => !document.querySelector('.pane'));
    expect(await page.locator('.row-count').textContent()).toContain('of 21 claims');
    await page.context().close();
  });

  test('keeps the cell that was clicked where it was on the screen', async () => {
    const { page } = await browser.open(url, { width: 1440, height: 800 });
    const cell = page.locator('.matrix td.cell a[href*="article=a-post"]').nth(4);
    await cell.scrollIntoViewIfNeeded();
    const top = () => cell.evaluate(element => Math.round(element.getBoundingClientRect().top));
    const before = await top();
    await cell.click();
    await page.waitForSelector('.pane mark.target');
    expect(Math.abs((await top()) - before)).toBeLessThanOrEqual(60);
    await page.context().close();
  });

  test('walks the matrix by keyboard: one stop, arrows, Enter opens, Escape comes back', async () => {
    const { page } = await browser.open(url);
    await page.locator('.filters input[type=checkbox]').last().focus();
    await page.keyboard.press('Tab');
    const here = () =>
      page.evaluate(
        () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
      );
    expect(await here()).toContain('A fire broke out');
    for (const key of ['ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(key);
    const cell = await here();
    expect(cell).toBe('Northline: attributed (origin a)');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.pane mark.target');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('pane');
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => !document.querySelector('.pane'));
    expect(await here()).toBe(cell);
    await page.keyboard.press('End');
    expect(await here()).toContain('06-untitled.txt');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('.matrix'))).toBeNull();
    await page.context().close();
  });

  test('reaches by the tab key nothing that cannot be seen to have the focus', async () => {
    const { page } = await browser.open(url);
    for (let i = 0; i < 30; i++) {
      await page.keyboard.press('Tab');
      const outline = await page.evaluate(() => {
        const element = document.activeElement;
        return element && element !== document.body ? getComputedStyle(element).outlineStyle : 'solid';
      });
      expect(outline).not.toBe('none');
    }
    await page.context().close();
  });

  test('leads from one story to another by the list of all', async () => {
    const { page, problems } = await browser.open(url);
    await page.click('.story-list summary');
    await page.click('.story-list a >> text=Ilan Okoro');
    await page.waitForFunction(() => document.querySelector('h1')?.textContent?.includes('Ilan Okoro'));
    expect(await page.locator('.row-count').textContent()).toBe('2 claims');
    expect(problems).toEqual([]);
    await page.context().close();
  });

  test('folds furniture away and keeps it there', async () => {
    const { page } = await browser.open(url, { at: '#article=a-lantern' });
    const folded = page.locator('.pane details.folded');
    expect(await folded.count()).toBeGreaterThan(2);
    expect(await page.locator('.pane').getByText('Lottery: the winning numbers').isVisible()).toBe(false);
    await folded.last().locator('summary').click();
    expect(await page.locator('.pane').getByText('Lottery: the winning numbers').isVisible()).toBe(true);
    await page.context().close();
  });

  test.each([
    [320, ''],
    [390, ''],
    [390, '#claim=c-alarms'],
    [390, '#article=a-post'],
    [390, '#passage=p-lede'],
    [768, ''],
    [1440, '#claim=c-alarms'],
  ])('has no sideways scroll at %i px %s', async (width, at) => {
    const { page } = await browser.open(url, { width, at });
    const over = await page.evaluate(() => {
      const pane = document.querySelector('.pane');
      return [document.documentElement.scrollWidth - innerWidth, pane ? pane.scrollWidth - pane.clientWidth : 0];
    });
    expect(Math.max(...over)).toBeLessThanOrEqual(0);
    await page.context().close();
  });

  test('prints every row, every article and no controls', async () => {
    const { page } = await browser.open(url);
    await page.emulateMedia({ media: 'print' });
    await page.waitForFunction(() => document.querySelectorAll('.article-text').length === 8);
    expect(await page.locator('.matrix tbody tr').count()).toBe(21);
    expect(await page.locator('.filters').isVisible()).toBe(false);
    await page.context().close();
  });
});
