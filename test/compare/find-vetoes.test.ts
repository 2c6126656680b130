import { expect, it } from 'vitest';
import { findVetoes } from '../../src/compare/find-vetoes.ts';
import { readMarks } from '../../src/compare/read-marks.ts';

const vetoes = (a: string, b: string): string[] => findVetoes(readMarks(a), readMarks(b));
const rules = (a: string, b: string): string[] => vetoes(a, b).map(reason => reason.replace(/:.*/s, ''));

const VETOED: readonly (readonly [rule: string, a: string, b: string])[] = [
  ['numbers', 'The ferry took 14 cars to Orra.', 'The ferry took 19 cars to Orra.'],
  ['numbers', 'Four bakers were fined.', 'Nine bakers were fined.'],
  ['numbers', 'A 23-year-old sailor fell.', 'A 41-year-old sailor fell.'],
  ['names', 'The pier was sold to Mara Quill.', 'The pier was sold to Jonas Weller.'],
  ['names', 'Brennick police closed the road.', 'Lathmoor police closed the road.'],
  ['names', 'The crew met on Elm Street.', 'The crew met on Birch Street.'],
  ['times', 'The bridge closed at 9:30 p.m.', 'The bridge closed at 11:15 p.m.'],
  ['dates', 'The mill burned down on Tuesday.', 'The mill burned down on Friday.'],
  ['dates', 'The dam opened on May 3.', 'The dam opened on May 17.'],
  ['negation', 'The council approved the bridge.', 'The council never approved the bridge.'],
];

it.each(VETOED)('%s: "%s" is not "%s"', (rule, a, b) => {
  expect(rules(a, b)).toEqual([rule]);
  expect(rules(b, a)).toEqual([rule]);
});

const ALIKE: readonly (readonly [what: string, a: string, b: string])[] = [
  ['a detail that one adds', 'The ferry took 14 cars on Monday.', 'The ferry took cars.'],
  ['a surname for a name', 'Mara Quill sold the pier.', 'The pier was sold by Quill.'],
  ['a title before a name', 'Mayor Ida Brandt resigned.', 'Ida Brandt resigned.'],
  ['digits for words', 'Four bakers were fined.', 'Officials fined 4 bakers.'],
  ['a number rounded', 'Some 1,000 people marched.', 'About 1,010 people marched.'],
  ['initials', 'Envoys of the U.S. left.', 'Envoys of the United States left.'],
  ['a common word that begins a sentence', 'Police closed the road.', 'Officers closed the road.'],
  ['an hour without its half of the day', 'The bridge closed at 9:30 p.m.', 'The bridge closed at 9:30.'],
  ['a month for a day of it', 'The dam opened on May 3.', 'The dam opened in May.'],
];

it.each(ALIKE)('%s is no veto', (_, a, b) => {
  expect(vetoes(a, b)).toEqual([]);
  expect(vetoes(b, a)).toEqual([]);
});

it('a reason names what either has for itself', () => {
  expect(vetoes('The ferry took 14 cars.', 'The ferry took 19 cars.')).toEqual(['numbers: 14 | 19']);
});
