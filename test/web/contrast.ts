import type { Page } from 'playwright-core';

/** Text whose contrast with what is behind it is below WCAG AA, each look once. */
export function findLowContrast(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const parse = (color: string): number[] => (color.match(/[\d.]+/g) ?? []).map(Number);
    const luminance = ([r = 0, g = 0, b = 0]: number[]): number => {
      const [x = 0, y = 0, z = 0] = [r, g, b].map(c =>
        c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4,
      );
      return 0.2126 * x + 0.7152 * y + 0.0722 * z;
    };
    const behind = (element: Element): number[] => {
      for (let at: Element | null = element; at; at = at.parentElement) {
        const color = parse(getComputedStyle(at).backgroundColor);
        if ((color[3] ?? 1) > 0.5) return color;
      }
      return [255, 255, 255];
    };
    const low = new Set<string>();
    for (const element of document.querySelectorAll('body *')) {
      const own = [...element.childNodes].some(node => node.nodeType === 3 && (node.textContent ?? '').trim() !== '');
      if (!own || element.getClientRects().length === 0) continue;
      const style = getComputedStyle(element);
      const a = luminance(parse(style.color));
      const b = luminance(behind(element));
      const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
      const size = Number.parseFloat(style.fontSize);
      const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
      if (ratio < (large ? 3 : 4.5)) low.add(`${element.tagName}.${element.className} ${ratio.toFixed(2)}`);
    }
    return [...low];
  });
}
