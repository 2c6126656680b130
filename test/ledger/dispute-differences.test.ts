import { describe, expect, it } from 'vitest';
import { findDifferences } from '../../src/ledger/dispute/find-differences.ts';
import type { Difference } from '../../src/ledger/dispute/reading.ts';
import type { AnalyzedArticle, Mention, TimeExpression } from '../../src/record/index.ts';
import { makeArticle } from './make-article.ts';

interface Told {
  readonly text: string;
  readonly outlet?: string;
  readonly day?: string;
  /** Names of persons and of places, and times of day or days with their values: snippets that stand in the text once. */
  readonly people?: Readonly<Record<string, string>>;
  readonly places?: readonly string[];
  readonly times?: Readonly<Record<string, string>>;
}

const article = (n: number, { text, outlet, day, people, places, times }: Told): AnalyzedArticle => {
  const made = makeArticle({
    id: `article-${n}`,
    outlet: outlet ?? `outlet-${n}`,
    published: day ?? '2031-03-04',
    text,
    ...(people && { people }),
  });
  const span = (words: string) => [text.indexOf(words), text.indexOf(words) + words.length] as const;
  const located = (places ?? []).map((name): Mention => ({ span: span(name), label: 'Location', entity: name }));
  const timed = Object.entries(times ?? {}).map(
    ([words, value]): TimeExpression => ({ span: span(words), type: value.includes('T') ? 'TIME' : 'DATE', value }),
  );
  const bySpan = (a: { span: readonly [number, number] }, b: { span: readonly [number, number] }) =>
    a.span[0] - b.span[0];
  return { ...made, mentions: [...made.mentions, ...located].sort(bySpan), times: timed.sort(bySpan) };
};

const differences = (...told: readonly Told[]): Difference[] => findDifferences(told.map((one, i) => article(i, one)));

const summary = (found: readonly Difference[]) =>
  found.map(({ kind, relation, sides }) => [kind, relation, ...sides.map(({ readings }) => readings[0]?.words)]);

describe('what two articles of one story tell differently', () => {
  it.each<[string, Told, Told, (readonly (string | undefined)[])[]]>([
    [
      'two ages of one person',
      { text: 'Ida Vorel, 31, was rowing home.', people: { 'Ida Vorel': 'ida' } },
      { text: 'The rower was 33-year-old Ida Vorel of Tarn.', people: { 'Ida Vorel': 'ida' } },
      [['number', 'dispute', '31', '33-year-old']],
    ],
    [
      'no difference between an age and that of a daughter',
      { text: 'Ida Vorel, 31, was rowing home.', people: { 'Ida Vorel': 'ida' } },
      { text: 'The 5-year-old daughter of Ida Vorel rowed.', people: { 'Ida Vorel': 'ida' } },
      [],
    ],
    [
      'no difference between an age and the next one after a birthday',
      { text: 'Ida Vorel, 31, was rowing home.', people: { 'Ida Vorel': 'ida' }, day: '2031-03-04' },
      { text: 'Ida Vorel, 32, was in court.', people: { 'Ida Vorel': 'ida' }, day: '2031-09-04' },
      [],
    ],
    [
      'a surname spelled in two ways',
      { text: 'Police found Ida Vorel at the pier.', people: { 'Ida Vorel': 'ida' } },
      { text: 'Ida Vorrel was at the pier.', people: { 'Ida Vorrel': 'other' } },
      [['name', 'dispute', 'Ida Vorel', 'Ida Vorrel']],
    ],
    [
      'no difference between a surname and its plural',
      { text: 'Police found Ida Vorel at the pier.', people: { 'Ida Vorel': 'ida' } },
      { text: 'The Vorels were at the pier.', people: { Vorels: 'other' } },
      [],
    ],
    [
      'a town spelled in two ways',
      { text: 'The fire was in Tarnmouth.', places: ['Tarnmouth'] },
      { text: 'A fire broke out at Tarnmuth.', places: ['Tarnmuth'] },
      [['place', 'dispute', 'Tarnmouth', 'Tarnmuth']],
    ],
    [
      'no difference between a country and its people',
      { text: 'The fire was in Korvenia.', places: ['Korvenia'] },
      { text: 'A Korvenian town burned.', places: ['Korvenian'] },
      [],
    ],
    [
      'two counts of the hurt on one day',
      { text: 'One person was killed and five others were injured.' },
      { text: 'The blast left one dead and seven others injured.' },
      [['number', 'dispute', 'five others were injured', 'seven others injured']],
    ],
    [
      'a toll that rose as an update',
      { text: 'Two people were killed in the blast.', day: '2031-03-04' },
      { text: 'Four people were killed in the blast.', day: '2031-03-05' },
      [['number', 'update', 'Two people were killed', 'Four people were killed']],
    ],
    [
      'no difference between "at least three" and "five"',
      { text: 'At least three people were injured.' },
      { text: 'Five people were injured.' },
      [],
    ],
    [
      'a death after a critical condition as an update',
      { text: 'A 16-year-old boy was shot.\nThe boy is in critical condition.', day: '2031-03-04' },
      { text: 'The 16-year-old boy died on Monday.', day: '2031-03-06' },
      [['wording', 'update', 'critical condition', 'died']],
    ],
    [
      'critical here and serious there on one day',
      { text: 'The 16-year-old boy is in critical condition.' },
      { text: 'The 16-year-old boy is in serious condition.' },
      [['wording', 'dispute', 'critical condition', 'serious condition']],
    ],
    [
      'no difference between conditions of two people',
      { text: 'The 16-year-old boy is in critical condition.' },
      { text: 'The 40-year-old woman is in serious condition.' },
      [],
    ],
    [
      'an arrest after a search as an update',
      { text: 'No arrests have been made.', day: '2031-03-04' },
      { text: 'Police have arrested a man over the fire.', day: '2031-03-06' },
      [['denial', 'update', 'No arrests have been made', 'Police have arrested']],
    ],
    [
      'no update where an arrest was told before',
      { text: 'Police have arrested a man over the fire.', day: '2031-03-04' },
      { text: 'No arrests have been made.', day: '2031-03-06' },
      [],
    ],
    [
      'charges after none as an update',
      { text: 'No charges have been filed.', day: '2031-03-04' },
      { text: 'The driver is charged with manslaughter.', day: '2031-03-06' },
      [['denial', 'update', 'No charges have been filed', 'charged with manslaughter']],
    ],
    [
      'a sentence after a charge as an update',
      { text: 'Ida Vorel was charged with assault.', people: { 'Ida Vorel': 'ida' }, day: '2031-03-04' },
      { text: 'Ida Vorel was sentenced to four years.', people: { 'Ida Vorel': 'ida' }, day: '2031-09-06' },
      [['wording', 'update', 'charged with assault', 'was sentenced']],
    ],
    [
      'two times of day of one event',
      { text: 'It happened around 3:30 a.m. at the pier.', times: { 'around 3:30 a.m.': '2031-03-04T03:30' } },
      { text: 'The blast occurred at 3:50 a.m. there.', times: { '3:50 a.m.': '2031-03-04T03:50' } },
      [['date', 'dispute', 'around 3:30 a.m.', '3:50 a.m.']],
    ],
    [
      'no difference between "about 4" and "4:10"',
      { text: 'It happened about 4 a.m. at the pier.', times: { 'about 4 a.m.': '2031-03-04T04:00' } },
      { text: 'The blast occurred at 4:10 a.m. there.', times: { '4:10 a.m.': '2031-03-04T04:10' } },
      [],
    ],
    [
      'no difference where the time is that of a hearing',
      { text: 'It happened around 3:30 a.m. at the pier.', times: { 'around 3:30 a.m.': '2031-03-04T03:30' } },
      { text: 'The blast led to a hearing scheduled for 5:30 a.m. today.', times: { '5:30 a.m.': '2031-03-04T05:30' } },
      [],
    ],
    [
      'two days of one event',
      { text: 'The car was struck on Saturday afternoon.', times: { 'Saturday afternoon': '2031-03-01TAF' } },
      { text: 'The car was struck Sunday afternoon.', times: { 'Sunday afternoon': '2031-03-02TAF' } },
      [['date', 'dispute', 'Saturday afternoon', 'Sunday afternoon']],
    ],
    [
      'no difference between a night and the day after it',
      { text: 'The car was struck on Saturday night.', times: { 'Saturday night': '2031-03-01TNI' } },
      { text: 'The car was struck early Sunday.', times: { 'early Sunday': '2031-03-02' } },
      [],
    ],
    [
      'two blocks of one street',
      { text: 'It happened in the 2100 block of Quay Street.' },
      { text: 'The blast occurred in the 2400 block of Quay St. there.' },
      [['place', 'dispute', '2100 block of Quay Street', '2400 block of Quay St']],
    ],
    [
      'two ages of the only one who died',
      { text: 'A 24-year-old man was killed on the pier.' },
      { text: 'Bo Vorel, 26, died at the pier.', people: { 'Bo Vorel': 'bo' } },
      [['number', 'dispute', 'A 24-year-old man', '26']],
    ],
    [
      'two surnames of one given name and age',
      { text: 'Police arrested Ida Vorel, 31, there.', people: { 'Ida Vorel': 'ida' } },
      { text: 'Ida Brandt, 31, was held at home.', people: { 'Ida Brandt': 'other' } },
      [['name', 'dispute', 'Ida Vorel', 'Ida Brandt']],
    ],
    [
      'no difference between a name and a longer form of it',
      { text: 'Police arrested Ida Vorel, 31, there.', people: { 'Ida Vorel': 'ida' } },
      { text: 'Ida Vorel Brandt, 31, was held at home.', people: { 'Ida Vorel Brandt': 'other' } },
      [],
    ],
    [
      'two parts of the body',
      { text: 'The 9-year-old girl was hit in the hip.' },
      { text: 'The 9-year-old girl was shot in the head.' },
      [['wording', 'dispute', 'hip', 'head']],
    ],
    [
      'no difference between a face and a head',
      { text: 'The 9-year-old girl was hit in the face.' },
      { text: 'The 9-year-old girl was shot in the head.' },
      [],
    ],
  ])('gives %s', (_name, a, b, expected) => {
    expect(summary(differences(a, b))).toEqual(expected);
  });

  it('calls the same outlet’s later age a correction', () => {
    const found = differences(
      { text: 'Ida Vorel, 31, was rowing.', people: { 'Ida Vorel': 'ida' }, outlet: 'courier', day: '2031-03-04' },
      { text: 'Ida Vorel, 33, was rowing.', people: { 'Ida Vorel': 'ida' }, outlet: 'courier', day: '2031-03-05' },
    );
    expect(found).toMatchObject([{ relation: 'update', because: [expect.anything(), 'update/same-outlet-later'] }]);
  });

  it('keeps fathers and sons of one surname apart', () => {
    const people = { 'Ida Vorel': 'ida', 'Bo Vorel': 'bo' };
    expect(
      differences(
        { text: 'Ida Vorel and Bo Vorel were rowing.\nVorel, 55, steered.', people: { ...people, '\nVorel': 'ida' } },
        { text: 'Ida Vorel, 31, and Bo Vorel rowed.', people },
      ),
    ).toEqual([]);
  });

  it('knows by pronoun, age and noun who is meant', () => {
    const found = differences(
      { text: 'A 5-year-old girl was hit by a car.\nShe is in critical condition.', day: '2031-03-04' },
      { text: 'Mia Brandt, 5, has died.', people: { 'Mia Brandt': 'mia' }, day: '2031-03-08' },
    );
    expect(summary(found)).toEqual([['wording', 'update', 'critical condition', 'has died']]);
  });

  it('puts every value into the words of its article', () => {
    const found = differences(
      { text: 'One person was killed and five others were injured.' },
      { text: 'The blast left one dead and seven others injured.' },
    );
    for (const { sides } of found) {
      for (const { readings } of sides) {
        for (const { article: from, span, words } of readings) expect(from.text.slice(...span)).toContain(words);
      }
    }
  });
});
