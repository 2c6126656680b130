import { strict } from 'chrono-node/en';
import { zoneOf } from './absolute.ts';
import { pad } from './calendar.ts';
import { DIGIT, type Recognizer, reading } from './reading.ts';

const ZONE =
  '(?: ?(?:GMT|UTC|BST|CET|CEST|EST|EDT|ET|CST|CDT|CT|MST|MDT|MT|PST|PDT|PT|IST|JST|KST|AEST|AEDT|HKT|SGT|MSK|EET|WAT|EAT|SAST|(?:Eastern|Central|Mountain|Pacific)(?: (?:Standard |Daylight )?time)?|Moscow time|local time)\\b)?';
const ANY_REFERENCE = { instant: new Date(Date.UTC(2000, 0, 1, 12)), timezone: 0 };

const HOURS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** "4 in the morning", "1:30 in the afternoon", "nine o'clock at night". */
export const SPOKEN_CLOCK: Recognizer = {
  name: 'spoken-clock',
  needs: /morning|afternoon|evening|night|clock/i,
  pattern: new RegExp(
    `\\b(?<!\\d[:.])(1[0-2]|[1-9]|${HOURS.join('|')})(:[0-5]\\d)?(?:(?: o[’']clock)? (?:in the (morning|afternoon|evening)|at (night))| o[’']clock)\\b`,
    'gi',
  ),
  read: match => {
    const said = HOURS.indexOf((match[1] ?? '').toLowerCase()) + 1 || Number(match[1]);
    const part = (match[3] ?? match[4] ?? '').toLowerCase();
    const late = part === 'afternoon' || part === 'evening' || (part === 'night' && said > 5);
    return reading('TIME', '', 'clock', { clock: `T${pad((said % 12) + (late ? 12 : 0))}${match[2] ?? ':00'}` });
  },
};

/** "8 p.m.", "9:50pm EST", "1100 GMT", "noon": read by chrono; the zone only where the text names one. */
export const CLOCK: Recognizer = {
  name: 'clock',
  needs: DIGIT,
  pattern: new RegExp(
    `\\b(?:(?:about|around) )?((?:[01]?\\d|2[0-4])(?:[:.][0-5]\\d)?(?::[0-5]\\d)? ?(?:[ap]\\.m\\.|[ap]m\\b)${ZONE}|(?:[01]?\\d|2[0-4])[:][0-5]\\d${ZONE}(?![:\\d]|[ap]m)|(?:[01]\\d|2[0-4])[0-5]\\d ?(?:GMT|UTC|EST|EDT|CET|BST|KST|JST)\\b|(?:[1-9]|1[0-2]) o[’']clock)`,
    'gi',
  ),
  read: match => {
    const words = (match[1] ?? '')
      .replace(/^(\d\d)(\d\d)(?= ?[A-Z])/, '$1:$2')
      .replace(/^(\d{1,2})\.(\d\d)/, '$1:$2')
      .replace(/ o[’']clock/i, ':00')
      // "ET" is an hour nearer to Greenwich in summer: no zone is better than the wrong one
      .replace(
        / ?(?<![A-Z])(?:[ECMP]T|(?:Eastern|Central|Mountain|Pacific|local|Moscow)(?: (?:Standard |Daylight )?time)?)$/i,
        '',
      );
    const start = strict.parse(words, ANY_REFERENCE)[0]?.start;
    if (!start?.isCertain('hour')) return undefined;
    const zone = start.isCertain('timezoneOffset') ? zoneOf(start.get('timezoneOffset')) : '';
    return reading('TIME', '', 'clock', {
      clock: `T${pad(start.get('hour') ?? 0)}:${pad(start.get('minute') ?? 0)}${zone}`,
    });
  },
};
