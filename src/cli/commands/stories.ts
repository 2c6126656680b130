import type { Command } from 'commander';
import { addCommand, addFormatOption, addInputOptions } from '../options.ts';
import type { Done } from '../program.ts';
import type { StoriesOptions } from '../work/stories.ts';

export function addStories(program: Command, done: Done): void {
  const command = addCommand(program, {
    name: 'stories',
    summary: 'Articles of one event together, each story with its reasons; a line per story.',
    example: 'hearsay stories articles/ --format ndjson > stories.ndjson',
    out: { flag: '--out <file>', help: 'file to write (default: standard output)' },
  });
  addFormatOption(addInputOptions(command)).action(async (paths: string[], options: StoriesOptions) => {
    const { stories } = await import('../work/stories.ts');
    done(await stories(paths, options));
  });
}
