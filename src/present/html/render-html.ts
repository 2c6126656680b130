import { createHash } from 'node:crypto';
import type { Article, Entity, Ledger } from '../../record/index.ts';
import { loadAssets, type ReportAssets } from './load-assets.ts';

/** A ledger as one page; see `htmlChunks`. */
export function renderHtml(ledger: Ledger, assets: ReportAssets = loadAssets()): string {
  return [...htmlChunks(ledger, assets)].join('');
}

/**
 * A ledger as one page that opens from disk: data, program and looks in one file, and a policy in it that forbids every connection.
 * Same ledger and assets, same bytes. Given in pieces: as one string a thousand articles took 250 MB. Cost: linear in the ledger.
 */
export function* htmlChunks(ledger: Ledger, assets: ReportAssets = loadAssets()): Generator<string> {
  const script = assets.script.trim();
  const style = assets.style.trim();
  const title = ledger.stories[0]?.title ?? 'Report';
  yield [
    '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n',
    `<meta http-equiv="Content-Security-Policy" content="${policy(script, style)}">\n`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">\n',
    '<meta name="color-scheme" content="light dark">\n<meta name="referrer" content="no-referrer">\n',
    `<meta name="generator" content="${escapeHtml(`${ledger.generator.name} ${ledger.generator.version}`)}">\n`,
    `<link rel="icon" href="data:,">\n<title>${escapeHtml(title)} · Hearsay</title>\n<style>`,
    style,
    '</style>\n</head>\n<body>\n<div id="report"><noscript><p>This report draws itself: it needs the script that is in this ',
    'file. It asks nothing of the network. The same data lie beside it in ledger.json.</p></noscript></div>\n',
    '<script type="application/json" id="ledger">',
  ].join('');
  for (const piece of jsonChunks(forPage(ledger))) yield escapeJson(piece);
  yield `</script>\n<script>${script}</script>\n</body>\n</html>\n`;
}

/** An object as `JSON.stringify` gives it, a record of its lists at a time. */
function* jsonChunks(fields: object): Generator<string> {
  let separator = '{';
  for (const [key, value] of Object.entries(fields)) {
    if (value === undefined) continue;
    yield `${separator}${JSON.stringify(key)}:`;
    separator = ',';
    if (!Array.isArray(value)) {
      yield JSON.stringify(value);
      continue;
    }
    for (const [i, record] of value.entries()) yield `${i === 0 ? '[' : ','}${JSON.stringify(record)}`;
    yield value.length === 0 ? '[]' : ']';
  }
  yield separator === '{' ? '{}' : '}';
}

/** The page may run and look like itself and load nothing at all. */
function policy(script: string, style: string): string {
  const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  return [
    "default-src 'none'",
    `script-src ${hash(script)}`,
    `style-src ${hash(style)}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** Without what the page does not show: mentions and times, which are most of a ledger's bytes. */
function forPage(ledger: Ledger): Ledger {
  const { articles, entities, ...rest } = ledger;
  return { ...rest, articles: articles.map(articleForPage), entities: entities.map(entityForPage) };
}

function articleForPage(article: Article): Article {
  const { mentions, times, entities, attributions, ...rest } = article as Article & Record<string, unknown>;
  return rest as Article;
}

function entityForPage(entity: Entity): Entity {
  return { ...entity, mentions: [] };
}

/** `</script>` and `<!--` cannot stand in the text of a script; an escaped `<` is the same JSON. */
function escapeJson(json: string): string {
  return json.replaceAll('<', '\\u003c');
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
