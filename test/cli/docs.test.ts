import { existsSync, readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { expect, test } from 'vitest';
import { EXIT } from '../../src/cli/exit.ts';
import { buildProgram } from '../../src/cli/program.ts';
import { tables } from '../../src/present/table/tables.ts';
import { DEFAULT_FETCHING, DEFAULT_LIMITS } from '../../src/read/limits.ts';

const PAGE = readFileSync(new URL('../../docs/commands.md', import.meta.url), 'utf8');
const program = buildProgram(() => {});

function optionsOf(command: Command): string[] {
  return command.options.map(option => option.long ?? '').concat('--help');
}

test('every command has its section with an example, and every section is a command', () => {
  const names = program.commands.map(command => command.name());
  const sections = [...PAGE.matchAll(/^## ([a-z]+)$/gm)].map(match => match[1]);
  expect(sections).toEqual(names);
  for (const name of names) expect(PAGE).toMatch(new RegExp(`^## ${name}\n\n {4}hearsay ${name} `, 'm'));
});

test('every option is in the page, and the page names no other', () => {
  const known = new Set(program.commands.flatMap(optionsOf));
  const named = new Set(PAGE.match(/--[a-z-]+[a-z]/g));
  expect([...named].sort()).toEqual([...known].sort());
});

test('the page says which commands have which options', () => {
  const having = (option: string) =>
    program.commands.filter(command => optionsOf(command).includes(option)).map(command => command.name());
  for (const option of ['--out', '--no-text', '--quiet', '--debug', '--version'])
    expect(having(option)).toHaveLength(program.commands.length);
  for (const option of ['--input', '--metadata', '--language'])
    expect(having(option)).toEqual(['trace', 'analyze', 'reuse', 'stories', 'read']);
  expect(having('--format')).toEqual(['analyze', 'reuse', 'stories', 'compare']);
  expect(having('--open')).toEqual(['trace', 'report']);
});

test('the page and the help say the limits that hold when nothing is said', () => {
  const read = program.commands.find(command => command.name() === 'read');
  for (const [name, value] of Object.entries({ ...DEFAULT_LIMITS, ...DEFAULT_FETCHING })) {
    const option = read?.options.find(one => one.attributeName() === name);
    if (typeof value === 'boolean') continue;
    expect(option?.description).toContain(`(default: ${value})`);
    expect(PAGE).toMatch(new RegExp(`^\\| \`${option?.long}\` \\|.*\\| ${value} \\|$`, 'm'));
  }
});

test('every exit code and every table is in the page', () => {
  for (const code of Object.values(EXIT)) expect(PAGE).toContain(`\n| ${code} | `);
  expect(PAGE).toContain(tables.map(table => table.name).join(', '));
});

test('every schema that the page links to is there', () => {
  const links = [...PAGE.matchAll(/\((schema\/[^)]+)\)/g)].map(match => match[1] ?? '');
  expect(links.length).toBeGreaterThan(5);
  for (const link of links)
    expect([link, existsSync(new URL(`../../docs/${link}`, import.meta.url))]).toEqual([link, true]);
});
