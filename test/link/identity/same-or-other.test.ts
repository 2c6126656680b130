import { describe, expect, it } from 'vitest';
import { joinEntities } from '../../../src/link/identity/join-entities.ts';
import type { AnalyzedArticle, Entity } from '../../../src/record/index.ts';
import { articleOf } from '../../analyze/article-of.ts';

type Kind = 'person' | 'organization' | 'place' | 'group';
/** A name; behind a bar what the article says of it: "Olga Lund | foreign minister". */
type Named = string;

interface Case {
  readonly kind: Kind;
  /** What else both articles name; articles of one event name at least two others. */
  readonly others?: readonly string[];
  /** A third article, of the same event, that names these. */
  readonly third?: readonly Named[];
  readonly roles?: readonly ['government'];
  readonly days?: readonly [string, string];
}

const OTHERS = ['Ida Moe', 'Jan Aker'];

function entityOf(named: Named, kind: Kind, article: string, at: number, roles?: Case['roles']): Entity {
  const [name = '', description] = named.split(' | ');
  return {
    id: `${article}-${at}`,
    name,
    kind,
    ...(roles && { roles }),
    aliases: [],
    descriptions: description === undefined ? [] : [{ text: description, article, span: [0, 1] }],
    mentions: [{ article, span: [at, at + 1], rule: 'mention/test' }],
    because: [],
  };
}

function articleNaming(id: string, named: readonly Named[], one: Case, day?: string): AnalyzedArticle {
  const others = one.others ?? OTHERS;
  const entities = [
    ...named.map((name, i) => entityOf(name, one.kind, id, i, one.roles)),
    ...others.map((name, i) => entityOf(name, 'person', id, 10 + i)),
  ];
  return {
    ...articleOf('Something happened in Quay.', day, [], id),
    times: [],
    mentions: [],
    attributions: [],
    entities,
  };
}

/** The reasons for taking two names as one; undefined where they are kept apart. */
function judge(a: Named, b: Named, one: Case): readonly string[] | undefined {
  const articles = [
    articleNaming('a-1', [a], one, one.days?.[0]),
    articleNaming('a-2', [b], one, one.days?.[1]),
    ...(one.third ? [articleNaming('a-3', one.third, one)] : []),
  ];
  const { entities } = joinEntities(articles);
  const of = (article: string) =>
    entities.find(entity => entity.mentions.some(({ article: id, span }) => id === article && span[0] === 0));
  const [x, y] = [of('a-1'), of('a-2')];
  return x !== undefined && x === y ? x.because : undefined;
}

const person: Case = { kind: 'person' };
const body: Case = { kind: 'organization' };
const place: Case = { kind: 'place' };
const government: Case = { kind: 'place', roles: ['government'] };

describe('one', () => {
  it.each<[string, Named, Named, Case]>([
    ['hyphen', 'Kim Jong Un', 'Kim Jong-un', person],
    ['hyphen in a short given name', 'Kang Sun Nam', 'Kang Sun-nam', person],
    ['syllables written together', 'Park Won-gon', 'Park Wongon', person],
    ['family name behind', 'Park Won-gon', 'Won-gon Park', person],
    ['diacritics', 'José Núñez', 'Jose Nunez', person],
    ['Turkish dotless i', 'Binali Yıldırım', 'Binali Yildirim', person],
    ['Turkish diacritics', 'Recep Tayyip Erdoğan', 'Recep Tayyip Erdogan', person],
    ['Danish letters', 'Søren Kjær', 'Soren Kjaer', person],
    ['Polish letters', 'Łukasz Wałęsa', 'Lukasz Walesa', person],
    ['an umlaut written out', 'Gerhard Schröder', 'Gerhard Schroeder', person],
    ['an umlaut left out', 'Gerhard Schröder', 'Gerhard Schroder', person],
    ['sharp s', 'Hans Weißmann', 'Hans Weissmann', person],
    ['curly apostrophe', "Sinead O'Lund", 'Sinead O’Lund', person],
    ['possessive', 'Olga Lund’s', 'Olga Lund', person],
    ['Ukrainian ending', 'Volodymyr Zelensky', 'Volodymyr Zelenskyy', person],
    ['Ukrainian ending, another', 'Volodymyr Zelenskiy', 'Volodymyr Zelenskyi', person],
    ['Russian given name', 'Sergei Shoigu', 'Sergey Shoigu', person],
    ['Russian given name, another', 'Alexei Navalny', 'Aleksei Navalny', person],
    ['Russian given name, a third', 'Dmitry Peskov', 'Dmitri Peskov', person],
    ['Arabic given name', 'Mohammed Deif', 'Mohammad Deif', person],
    ['Arabic surname', 'Muammar Gaddafi', 'Muammar Qaddafi', person],
    ['both parts spelled otherwise', 'Moammar Gadhafi', 'Muammar Gaddafi', person],
    ['Arabic article', 'Bashar al-Assad', 'Bashar Assad', person],
    ['Arabic article with a capital', 'Bashar Al-Assad', 'Bashar al-Assad', person],
    ['Egyptian article', 'Abdel Fattah el-Sissi', 'Abdel Fattah al-Sisi', person],
    ['title', 'President Joe Biden', 'Joe Biden', person],
    ['two titles', 'Lt. Gen. Olga Lund', 'Olga Lund', person],
    ['courtesy', 'Dr. Olga Lund', 'Olga Lund', person],
    ['middle initial', 'Donald J. Trump', 'Donald Trump', person],
    ['middle name', 'Donald John Trump', 'Donald Trump', person],
    ['middle initial of a middle name', 'Donald J. Trump', 'Donald John Trump', person],
    ['suffix', 'Robert Lund Jr.', 'Robert Lund', person],
    ['short form', 'Joe Biden', 'Joseph Biden', person],
    ['short form with initial and suffix', 'Joseph R. Biden Jr.', 'Joe Biden', person],
    ['another short form', 'Mike Pence', 'Michael Pence', person],
    ['Bill', 'Bill Clinton', 'William Clinton', person],
    ['Bob', 'Bob Lund', 'Robert Lund', person],
    ['initial', 'J. Lund', 'Jane Lund', person],
    ['two initials', 'J.K. Lund', 'Jane Karin Lund', person],
    ['initials with and without points', 'J.K. Lund', 'JK Lund', person],
    ['surname alone', 'Shoigu', 'Sergei Shoigu', person],
    ['surname with its article alone', 'al-Sisi', 'Abdel Fattah al-Sisi', person],
    ['two parts of a surname', 'bin Salman', 'Mohammed bin Salman', person],
    ['one name both times', 'Lula', 'Lula', person],
    [
      'a new office years later',
      'Olga Lund | foreign minister',
      'Olga Lund | finance minister',
      { ...person, days: ['2021-03-01', '2024-05-17'] },
    ],
    ['one office in two wordings', 'Olga Lund | defence minister', 'Olga Lund | Minister of Defense', person],
    ['deputy and so no office of its own', 'Olga Lund | deputy prime minister', 'Olga Lund | finance minister', person],
    ['listed acronym', 'Korean Central News Agency', 'KCNA', body],
    ['listed acronym with points', 'United Nations', 'U.N.', body],
    ['a listed agency by a short name', 'Xinhua News Agency', 'Xinhua', body],
    ['a listed agency under an older name', 'TASS', 'ITAR-TASS', body],
    ['acronym that spells one body', 'Valemont Press Alliance', 'VPA', body],
    ['state in front', 'Russia’s Defence Ministry', 'Russian Defence Ministry', body],
    ['state behind', 'Russian Ministry of Defense', 'Ministry of Defense of Russia', body],
    ['ministry of', 'Russia’s Defence Ministry', 'the Russian Ministry of Defense', body],
    [
      'ministry of the official name of the state',
      'Ministry of Defence of the Russian Federation',
      'Russian Defense Ministry',
      body,
    ],
    ['ministry of foreign affairs', 'Ministry of Foreign Affairs of Ukraine', 'Ukraine’s Foreign Ministry', body],
    ['capital for the state in a possessive', 'Moscow’s Defence Ministry', 'Russian Defence Ministry', body],
    ['department', 'U.S. State Department', 'US Department of State', body],
    ['Security Council', 'UN Security Council', 'United Nations Security Council', body],
    ['British spelling', 'Valemont Labour Centre', 'Valemont Labor Center', body],
    ['article in front', 'The Valemont Press Alliance', 'Valemont Press Alliance', body],
    ['legal form', 'Corravane Shipping Inc.', 'Corravane Shipping', body],
    ['legal form, another', 'Corravane Shipping, Ltd', 'Corravane Shipping', body],
    ['official name of a state', 'North Korea', 'Democratic People’s Republic of Korea', place],
    ['acronym of a state', 'North Korea', 'DPRK', place],
    ['former name of a state', 'Myanmar', 'Burma', place],
    ['Turkish name of Turkey', 'Turkey', 'Türkiye', place],
    ['capital that speaks', 'Washington', 'United States', government],
    ['capital that speaks, by its older spelling', 'Kiev', 'Ukraine', government],
    ['two capitals’ names that speak', 'Beijing', 'China', government],
    ['spelling of a city', 'Kyiv', 'Kiev', place],
    ['spelling of another city', 'Kharkiv', 'Kharkov', place],
    ['saint', 'St. Petersburg', 'Saint Petersburg', place],
    ['a people by two forms', 'Russian', 'Russians', { kind: 'group' }],
  ])('%s: %s = %s', (_why, a, b, one) => {
    const because = judge(a, b, one);
    expect(because).toBeDefined();
    expect(
      because?.some(reason => reason.startsWith('identity/')),
      'a joining has a reason',
    ).toBe(true);
  });
});

describe('apart', () => {
  it.each<[string, Named, Named, Case]>([
    ['two given names', 'Kang Mun Ho', 'Kang Yu Jin', person],
    ['a syllable more', 'Lee Min', 'Lee Jae Min', person],
    ['brothers', 'Kim Jong Un', 'Kim Jong Nam', person],
    ['father and son by their initials', 'George W. Bush', 'George H.W. Bush', person],
    ['father and son by suffix', 'Robert Lund Jr.', 'Robert Lund Sr.', person],
    ['numbers of kings', 'Charles Lund II', 'Charles Lund III', person],
    ['two middle names', 'Jan Peter Lund', 'Jan Olaf Lund', person],
    ['a short form of another name', 'Bob Lund', 'Bill Lund', person],
    ['short forms of two names', 'Jack Lund', 'Jacob Lund', person],
    ['another initial', 'K. Lund', 'Jane Lund', person],
    ['an initial that fits two', 'J. Lund', 'Jane Lund', { ...person, third: ['John Lund'] }],
    ['a surname that two bear', 'Lund', 'Jane Lund', { ...person, third: ['Nils Lund'] }],
    ['a short form that fits two', 'Chris Lund', 'Christopher Lund', { ...person, third: ['Christine Lund'] }],
    ['a middle name beside two', 'George Bush', 'George W. Bush', { ...person, third: ['George H.W. Bush'] }],
    ['an initial in articles of other events', 'J. Lund', 'Jane Lund', { ...person, others: [] }],
    ['a short form in articles of other events', 'Joe Lund', 'Joseph Lund', { ...person, others: [] }],
    ['a surname in articles of other events', 'Lund', 'Jane Lund', { ...person, others: [] }],
    ['a surname alone in articles of other events', 'Lund', 'Lund', { ...person, others: [] }],
    ['names that one article has both', 'Joe Lund', 'Joseph Lund', { ...person, third: ['Joe Lund', 'Joseph Lund'] }],
    ['sexes differ', 'Robin Lund | spokesman', 'Robin Lund | spokeswoman', person],
    ['sexes differ under an initial', 'R. Lund | spokesman', 'Rita Lund | spokeswoman', person],
    ['two ministries at once', 'Olga Lund | foreign minister', 'Olga Lund | finance minister', person],
    [
      'two ministries in one month',
      'Olga Lund | foreign minister',
      'Olga Lund | finance minister',
      { ...person, days: ['2024-05-01', '2024-05-17'] },
    ],
    ['ministers of two states', 'Ana Lee | Kenyan Defense Minister', 'Ana Lee | Peruvian Defense Minister', person],
    ['presidents of two states', 'Ana Lee | president of Kenya', 'Ana Lee | president of Peru', person],
    ['another trade and other company', 'Olga Lund | professor', 'Olga Lund | goalkeeper', { ...person, others: [] }],
    ['father and son by a middle name', 'Rafael Lund | father', 'Rafael Edward Lund | senator', person],
    ['given name and surname exchanged', 'Martin James', 'James Martin', person],
    ['one letter', 'Ana Lund', 'Ana Lunde', person],
    ['ministries of two states', 'Kenya’s Foreign Ministry', 'Peru’s Foreign Ministry', body],
    ['two ministries of one state', 'Russian Defence Ministry', 'Russian Foreign Ministry', body],
    ['a ministry and its like', 'Ministry of Defence of Kenya', 'Ministry of Defence Industry of Kenya', body],
    ['bodies that every state has', 'Supreme Court', 'Supreme Court', body],
    ['ministries without a state', 'Defence Ministry', 'Defence Ministry', body],
    ['an acronym of other letters', 'Valemont Press Alliance', 'VPU', body],
    ['an acronym that two spell', 'Valemont Press Alliance', 'VPA', { ...body, third: ['Vale Pilots Alliance'] }],
    ['an acronym in articles of other events', 'Valemont Press Alliance', 'VPA', { ...body, others: [] }],
    ['two agencies of one country', 'TASS', 'RIA Novosti', body],
    ['two Korean agencies', 'Yonhap News Agency', 'Korean Central News Agency', body],
    ['a paper and its agency', 'Kyodo News', 'Jiji Press', body],
    ['North and South', 'North Korea', 'South Korea', place],
    ['two Congos', 'Democratic Republic of Congo', 'Republic of Congo', place],
    ['parts of a kingdom', 'England', 'Wales', place],
    ['a part and the whole', 'England', 'United Kingdom', place],
    ['Gaza and the West Bank', 'Gaza', 'West Bank', place],
    ['a city and its state when it does not speak', 'Washington', 'United States', place],
    ['Guinea and its namesake', 'Guinea', 'Guinea-Bissau', place],
    ['Niger and Nigeria', 'Niger', 'Nigeria', place],
    ['two cities', 'Kyiv', 'Kharkiv', place],
    ['governments of two peoples', 'Irish', 'Northern Irish', { kind: 'group' }],
    ['governments of two states', 'Welsh Government', 'British Government', body],
  ])('%s: %s, %s', (_why, a, b, one) => {
    expect(judge(a, b, one)).toBeUndefined();
  });

  it('a person, a body and a place of one name', () => {
    const articles = (['person', 'organization', 'place'] as const).map((kind, i) =>
      articleNaming(`a-${i}`, ['Jordan Lund'], { kind }),
    );
    expect(joinEntities(articles).entities.filter(entity => entity.name === 'Jordan Lund')).toHaveLength(3);
  });
});

it('takes the ministry of somebody for the ministry that he leads', () => {
  const first = articleNaming('a-1', ['Russia’s Defence Ministry'], body);
  const second = articleNaming('a-2', ['Shoigu’s ministry'], body);
  const minister = entityOf('Sergei Shoigu | Russian Defence Minister', 'person', 'a-2', 20);
  const { entities } = joinEntities([first, { ...second, entities: [...second.entities, minister] }]);
  const ministry = entities.find(entity => entity.aliases.includes('Shoigu’s ministry'));
  expect(ministry?.name).toBe('Russia’s Defence Ministry');
});
