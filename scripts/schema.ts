// Writes docs/schema/*.json from the types: what outside programs validate Hearsay's output against.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createGenerator, type Schema } from 'ts-json-schema-generator';

const root = join(fileURLToPath(import.meta.url), '..', '..');

/** File, type and what it describes. */
const SCHEMAS: readonly (readonly [file: string, type: string, title: string])[] = [
  ['ledger', 'Ledger', 'ledger.json, as `hearsay trace` and `hearsay ledger` write it'],
  ['ledger-no-text', 'LedgerNoText', 'ledger.json with --no-text'],
  ['article', 'Article', 'a line of `hearsay read`'],
  ['article-no-text', 'ArticleNoText', 'a line of `hearsay read --no-text`'],
  ['article-input', 'ArticleInput', 'a line of NDJSON that Hearsay reads'],
  ['analyzed-article', 'AnalyzedArticle', 'a line of `hearsay analyze --format ndjson`'],
  ['analyzed-article-no-text', 'AnalyzedArticleNoText', 'a line of `hearsay analyze --format ndjson --no-text`'],
  ['passage', 'Passage', 'a line of `hearsay reuse --format ndjson`'],
  ['story-line', 'StoryLine', 'a line of `hearsay stories --format ndjson`'],
  ['statement-pair', 'StatementPair', 'a line of NDJSON that `hearsay compare` reads'],
  ['comparison', 'Comparison', 'a line of `hearsay compare --format ndjson`'],
  ['link-line', 'LinkLine', 'a line of `hearsay link`'],
  ['notice', 'Notice', 'a notice, as in a ledger and in the lines of `hearsay link`'],
];

/** Every schema as its file's text. Cost: some seconds, most of it the type checker's start. */
export function renderSchemas(): Map<string, string> {
  const generator = createGenerator({
    path: join(root, 'src/present/schema-types.ts'),
    tsconfig: join(root, 'tsconfig.json'),
    skipTypeCheck: true,
    additionalProperties: false,
    topRef: true,
    sortProps: false,
    jsDoc: 'extended',
  });
  return new Map(
    SCHEMAS.map(([file, type, title]) => [`${file}.schema.json`, render(generator.createSchema(type), title)]),
  );
}

function render(schema: Schema, title: string): string {
  return `${JSON.stringify({ ...schema, title }, null, 2)}\n`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const folder = join(root, 'docs', 'schema');
  mkdirSync(folder, { recursive: true });
  for (const [file, text] of renderSchemas()) writeFileSync(join(folder, file), text);
}
