import { type Command, Option } from 'commander';
import { addCommand, addFormatOption, addInputOptions, numberFrom } from '../options.ts';
import type { Done } from '../program.ts';
import type { StoriesOptions } from '../work/stories.ts';

export function addStories(program: Command, done: Done): void {
  const command = addCommand(program, {
    name: 'stories',
    summary: 'Articles of one event together, each story with its reasons; a line per story.',
    example: 'hearsay stories articles/ --format ndjson > stories.ndjson',
    out: { flag: '--out <file>', help: 'file to write (default: standard output)' },
  });
  addFormatOption(addInputOptions(command))
    .option('--stream', 'as articles come, in order of time: a line an article with the story that it joins or begins')
    .addOption(
      new Option('--window <days>', 'days for which a stream remembers an article (default: 365)').argParser(
        numberFrom(1),
      ),
    )
    .action(async (paths: string[], options: StoriesOptions) => {
      const { stories } = await import('../work/stories.ts');
      done(await stories(paths, options));
    });
}
