import type { Command } from 'commander';
import { linkArticles } from '../../link/link-articles.ts';
import { quiet } from '../../present/no-text.ts';
import { storyLine } from '../../present/story-line.ts';
import { storiesText } from '../../present/text/stories-text.ts';
import { toLine } from '../../util/json.ts';
import { analyzed, gatherArticles, noteLater } from '../input/gather.ts';
import {
  addCommand,
  addFormatOption,
  addInputOptions,
  type CommonOptions,
  type Format,
  formatOf,
  type InputOptions,
} from '../options.ts';
import { writeText } from '../output/line-output.ts';
import type { Done } from '../program.ts';
import { type Session, withSession } from '../session.ts';
import { terminalWidth } from '../terminal.ts';

interface StoriesOptions extends CommonOptions, InputOptions {
  readonly format?: Format;
}

export function addStories(program: Command, done: Done): void {
  const command = addCommand(program, {
    name: 'stories',
    summary: 'Articles of one event together, each story with its reasons; a line per story.',
    example: 'hearsay stories articles/ --format ndjson > stories.ndjson',
    out: { flag: '--out <file>', help: 'file to write (default: standard output)' },
  });
  addFormatOption(addInputOptions(command)).action(async (paths: string[], options: StoriesOptions) => {
    done(await withSession(options, session => writeText(options.out, stories(session, paths, options))));
  });
}

async function* stories(session: Session, paths: readonly string[], options: StoriesOptions): AsyncGenerator<string> {
  const { articles, notices } = await gatherArticles(session, paths, 'stories', options);
  const { links, notices: found } = linkArticles(articles.map(article => analyzed(article)));
  noteLater(session, { articles, notices: found }, notices);
  if (formatOf(options) === 'text') {
    yield* storiesText(links.stories, articles, { width: terminalWidth(), words: options.text });
  } else {
    for (const story of links.stories) yield toLine(options.text ? storyLine(story) : quiet(storyLine(story)));
  }
}
