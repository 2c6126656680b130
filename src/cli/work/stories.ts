import { linkArticles } from '../../link/link-articles.ts';
import { StoryStream } from '../../link/story/story-stream.ts';
import { analyzeAll, openVectors } from '../../pipeline.ts';
import { quiet } from '../../present/no-text.ts';
import { storyLine } from '../../present/story-line.ts';
import { storiesText } from '../../present/text/stories-text.ts';
import { toLine } from '../../util/json.ts';
import { gatherArticles, noteLater } from '../input/gather.ts';
import { type CommonOptions, type Format, formatOf, type InputOptions } from '../options.ts';
import { writeText } from '../output/line-output.ts';
import { type Session, withSession } from '../session.ts';
import { terminalWidth } from '../terminal.ts';

export interface StoriesOptions extends CommonOptions, InputOptions {
  readonly format?: Format;
  /** As articles come: a line an article. */
  readonly stream?: boolean;
  /** Days for which a stream remembers an article. */
  readonly window?: number;
}

export function stories(paths: readonly string[], options: StoriesOptions): Promise<number> {
  const lines = options.stream ? streamLines : storiesLines;
  return withSession(options, session => writeText(options.out, lines(session, paths, options)));
}

/** Each article with the story that it joins or begins, as soon as it is read. */
async function* streamLines(
  session: Session,
  paths: readonly string[],
  options: StoriesOptions,
): AsyncGenerator<string> {
  const stream = new StoryStream(options.window === undefined ? {} : { windowDays: options.window });
  for await (const article of session.articles(paths, 'stories', options)) {
    const line = stream.add(article);
    yield toLine(options.text ? line : quiet(line));
  }
}

async function* storiesLines(
  session: Session,
  paths: readonly string[],
  options: StoriesOptions,
): AsyncGenerator<string> {
  const { articles, notices } = await gatherArticles(session, paths, 'stories', options);
  const analyzed = await analyzeAll(articles, { ...options, progress: session.step });
  const { links, notices: found } = await linkArticles(analyzed, await openVectors(options));
  noteLater(session, { articles, notices: found }, notices);
  if (formatOf(options) === 'text') {
    yield* storiesText(links.stories, articles, { width: terminalWidth(), words: options.text });
  } else {
    for (const story of links.stories) yield toLine(options.text ? storyLine(story) : quiet(storyLine(story)));
  }
}
