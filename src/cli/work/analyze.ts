import { analyzeArticles } from '../../analyze/analyze-articles.ts';
import { analyzedWithoutText } from '../../present/no-text.ts';
import { analysisText } from '../../present/text/analysis-text.ts';
import type { AnalyzedArticle } from '../../record/index.ts';
import { toLine } from '../../util/json.ts';
import { type CommonOptions, type Format, formatOf, type InputOptions } from '../options.ts';
import { writeText } from '../output/line-output.ts';
import { type Session, withSession } from '../session.ts';
import { terminalWidth } from '../terminal.ts';

export interface AnalyzeOptions extends CommonOptions, InputOptions {
  readonly format?: Format;
}

export function analyze(paths: readonly string[], options: AnalyzeOptions): Promise<number> {
  return withSession(options, session => writeText(options.out, analyses(session, paths, options)));
}

/** A few articles at a time: memory does not grow with their number. */
async function* analyses(session: Session, paths: readonly string[], options: AnalyzeOptions): AsyncGenerator<string> {
  const show = formatOf(options) === 'text' ? textOf(options) : lineOf(options);
  const articles = session.articles(paths, 'analyze', options);
  for await (const article of analyzeArticles(articles, options)) yield show(article);
}

function lineOf(options: AnalyzeOptions): (article: AnalyzedArticle) => string {
  return article => toLine(options.text ? article : analyzedWithoutText(article));
}

function textOf(options: AnalyzeOptions): (article: AnalyzedArticle) => string {
  return article => analysisText(article, { width: terminalWidth(), words: options.text });
}
