import { pad } from './calendar.ts';
import { readYearWords, YEAR, YEAR_WORDS } from './numbers.ts';
import { type Recognizer, reading } from './reading.ts';

const year: Recognizer = {
  name: 'year',
  pattern: new RegExp(
    `(?<![\\d.,\\p{Sc}#/:+]|(?<!\\b[Pp](?:ost|re))-|\\b[Nn]o\\. |\\p{Lu}|(?<!\\b[Pp](?:ost|re))[-–](?=\\d{4}))\\b(?:(?:early|late|mid)[- ]|the (?:end|beginning|middle|start) of |the year |fiscal )?(?:(${YEAR})(?:([-–/])(${YEAR}|\\d\\d?))?(?!-?\\p{L}|s\\b|[%°/]|[.,:]\\d|-\\d| (?:people|troops|soldiers|men|women|dead|died|killed|homes|houses|miles|meters|metres|feet|tons|tonnes|yards|shares|workers|jobs|pounds|dollars|GMT|points|hours|employees))|(${YEAR_WORDS}))\\b`,
    'gu',
  ),
  read: match => {
    const first = match[1] ?? readYearWords(match[4] ?? '')?.toString();
    if (first === undefined) return undefined;
    if (!match[3]) return reading('DATE', first, 'year');
    const last = match[3].length === 4 ? match[3] : first.slice(0, 4 - match[3].length) + match[3];
    return Number(last) > Number(first) ? reading('DATE', `${first}/${last}`, 'years') : reading('DATE', first, 'year');
  },
};

/** "in ’98": of the century that it fits; a year to come is none. */
const shortYear: Recognizer = {
  name: 'short-year',
  needs: /['’]\d\d\b/,
  pattern: /(?<=\b(?:[Ii]n|of|[Ss]ince|from|by|until|early|late) )['’](\d\d)\b(?!['’])/g,
  read: (match, { published }) => {
    const last = (published?.year ?? 2050) % 100;
    const century = Number(match[1]) > last ? -1 : 0;
    return reading('DATE', `${Math.floor((published?.year ?? 2050) / 100) + century}${match[1]}`, 'year');
  },
};

/** "fiscal year 2014", "the 2015 fiscal year", "FY2016": by the name that it has. */
const fiscalYear: Recognizer = {
  name: 'fiscal-year',
  needs: /fiscal|FY/i,
  pattern: new RegExp(
    `\\b(?:(?:the )?fiscal year (${YEAR}(?:[-–/]\\d{2,4})?)|the (${YEAR}(?:[-–/]\\d{2,4})?) fiscal year|FY ?(20\\d\\d))\\b`,
    'g',
  ),
  read: match => {
    const [first = '', last] = (match.slice(1).find(Boolean) ?? '').split(/[-–/]/);
    return reading('DATE', last ? `${first}/${first.slice(0, 4 - last.length)}${last}` : first, 'year');
  },
};

const DECADES = ['', '', 'twenties', 'thirties', 'forties', 'fifties', 'sixties', 'seventies', 'eighties', 'nineties'];

const decade: Recognizer = {
  name: 'decade',
  needs: /0[’']?s|ties\b/i,
  pattern: new RegExp(
    `(?<![\\p{L}\\d])(?:the )?(?:(?:early|late|mid)[- ])?(?:(${YEAR.replace('\\d\\d)', '\\d0)').replace('20\\d\\d', '20\\d0').replace('1[0-9]\\d\\d', '1[0-9]\\d0')})['’]?s|(?:['’]|(?<=(?:early|late|mid)[- ])|(?<=\\b(?:19|20)\\d0s (?:and|or|to) (?:the )?))(\\d)0s|(?<=\\b[Tt]he )([5-9])0['’]?s(?! (?:degrees|on )\\b)|(?:(?<=\\b[Tt]he |(?:early|late|mid)[- ])|([Nn]ine|[Ee]igh)teen[- ])(${DECADES.slice(2).join('|')}))\\b`,
    'gu',
  ),
  read: match => {
    const word = match[5] ? DECADES.indexOf(match[5]) : undefined;
    const value = match[1]?.slice(0, 3) ?? `${/^eigh/i.test(match[4] ?? '') ? 18 : 19}${match[2] ?? match[3] ?? word}`;
    return reading('DATE', value, 'decade');
  },
};

const CENTURIES =
  'tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first'.split(
    ' ',
  );

const ROMAN = ' I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI'.split(' ');

/** "the 19th century", "twentieth-century", "the XIX century". */
const century: Recognizer = {
  name: 'century',
  needs: /centur/i,
  pattern: new RegExp(
    `\\b(?:the )?(?:(?:early|late|mid)[- ])?(?:(\\d{1,2})(?:st|nd|rd|th)|(${CENTURIES.join('|')})|(${ROMAN.slice(1).join('|')})(?:th|st)?)[- ]century\\b`,
    'gi',
  ),
  read: match => {
    if (match[3] !== undefined) return reading('DATE', pad(ROMAN.indexOf(match[3].toUpperCase()) - 1), 'century');
    const number = Number(match[1] ?? CENTURIES.indexOf((match[2] ?? '').toLowerCase()) + 10);
    return reading('DATE', pad(number - 1), 'century');
  },
};

export const YEARS: readonly Recognizer[] = [year, shortYear, fiscalYear, decade, century];
