import { checkBlocks } from '../../../src/read/blocks/given-blocks.ts';
import { examineArticle } from '../../../src/read/examine-article.ts';
import { noticeOf } from '../../../src/read/files/problem.ts';
import type { Columns, FileInput, Format, Limits, Opened } from '../../../src/read/formats/format.ts';
import { UnpackBudget } from '../../../src/read/formats/unpack-budget.ts';
import { DEFAULT_LIMITS } from '../../../src/read/limits.ts';
import type { Article, ArticleInput, Notice } from '../../../src/record/index.ts';

export interface OpenedAll {
  readonly inputs: ArticleInput[];
  readonly articles: Article[];
  readonly notices: Notice[];
}

export interface OpenWith extends Partial<Omit<FileInput, 'stream'>> {
  readonly limits?: Partial<Limits>;
  readonly columns?: Columns;
  /** Bytes of a chunk; all at once by default. */
  readonly chunk?: number;
  /** Whether every article is examined too, which takes longer than reading it. Default true. */
  readonly examine?: boolean;
  readonly members?: (file: FileInput) => AsyncGenerator<Opened>;
}

/** What one format alone makes of a file's bytes, as the registry calls it; every article is examined too. */
export async function openWith(format: Format, content: string | Buffer, options: OpenWith = {}): Promise<OpenedAll> {
  const { limits = {}, columns = {}, chunk, examine = true, members = refuse, ...file } = options;
  const bytes = Buffer.from(content);
  const path = file.path ?? `file${format.extensions[0] ?? ''}`;
  const all: OpenedAll = { inputs: [], articles: [], notices: [] };
  const allLimits = { ...DEFAULT_LIMITS, ...limits };
  const budget = new UnpackBudget(allLimits.maxRatio);
  budget.add(bytes.length);
  try {
    const stream = () => piecesOf(bytes, chunk ?? bytes.length);
    for await (const item of format.open(
      { ...file, path, stream },
      { limits: allLimits, depth: 0, budget, columns, openMember: members },
    ))
      take(item, all, examine);
  } catch (error) {
    all.notices.push(noticeOf(error, path, format.name));
  }
  return all;
}

function take(item: Opened, all: OpenedAll, examine: boolean): void {
  if ('notice' in item) all.notices.push(item.notice);
  else {
    all.inputs.push(item.input);
    if (item.input.blocks) checkBlocks(item.input.text, item.input.blocks);
    if (examine) all.articles.push(examineArticle(item.input).article);
  }
}

export async function* piecesOf(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += Math.max(1, size)) yield bytes.subarray(at, at + Math.max(1, size));
}

async function* refuse({ path }: FileInput): AsyncGenerator<Opened> {
  yield { notice: { rule: 'read/other-type', level: 'error', path, message: 'not a type that is read' } };
}

/** Words that a credit points at, with what it says. */
export const creditsOf = (article: Article | undefined) =>
  article?.credits.map(({ entity, role, rule, span }) => [entity, role, rule, article.text.slice(...span)]);
