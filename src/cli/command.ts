import { Command } from 'commander';

/** The library's messages in our one grammar: `unknown option: --frob`. */
const GRAMMAR: readonly (readonly [RegExp, string])[] = [
  [/^error: unknown option '([^']*)'\s*(\(.*\))?/, 'unknown option: $1 $2'],
  [/^error: unknown command '([^']*)'\s*(\(.*\))?/, 'unknown command: $1 $2'],
  [/^error: missing required argument '([^']*)'/, 'missing argument: $1'],
  [/^error: option '([^' ]*).*' argument missing/, 'missing value: $1'],
  [/^error: required option '([^' ]*).*' not specified/, 'missing option: $1'],
  [/^error: too many arguments.*$/, 'too many arguments'],
  [/^error: option '.*' argument '.*' is invalid\. /, ''],
  [/^error: command-argument value '.*' is invalid for argument '.*'\. /, ''],
];

/** A command that speaks our grammar and throws instead of leaving the process. */
export function makeCommand(name: string): Command {
  return new Command(name)
    .exitOverride()
    .configureOutput({ outputError: (message, write) => write(`error: ${inOurGrammar(message)}\n`) })
    .helpOption('-h, --help', 'show this help')
    .helpCommand(false)
    .showSuggestionAfterError(true);
}

function inOurGrammar(message: string): string {
  const line = message.trim().replace(/\s+/g, ' ');
  for (const [pattern, replacement] of GRAMMAR) {
    if (pattern.test(line))
      return line
        .replace(pattern, replacement)
        .replace(/\(Did you mean (.*)\?\)/, '(did you mean $1?)')
        .trim();
  }
  return line.replace(/^error: /, '');
}
