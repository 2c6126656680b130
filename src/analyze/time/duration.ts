import { MONTH } from './absolute.ts';
import { NUMBER, readNumber } from './numbers.ts';
import { type Recognizer, reading, UNIT_WORD } from './reading.ts';

const UNITS = '(second|minute|min(?=s)|hour|day|night|week|weekend|month|quarter|year|decade|centur(?:y|ie)|season)';
const CODE: Readonly<Record<string, readonly [prefix: string, scale: number, code: string]>> = {
  second: ['PT', 1, 'S'],
  minute: ['PT', 1, 'M'],
  min: ['PT', 1, 'M'],
  hour: ['PT', 1, 'H'],
  day: ['P', 1, 'D'],
  night: ['P', 1, 'D'],
  week: ['P', 1, 'W'],
  weekend: ['P', 1, 'WE'],
  month: ['P', 1, 'M'],
  quarter: ['P', 3, 'M'],
  year: ['P', 1, 'Y'],
  decade: ['P', 10, 'Y'],
  century: ['P', 100, 'Y'],
};
/** "lasted over two weeks" is more than that; "cut spending over two years" is during them. */
const MORE =
  '(?<=\\b(?:for|in|of|after|within|last|lasted|lasting|spent|took|takes?|just|well|little|slightly|has|have|had|been|was|is) )over(?! the)';
const ABOUT = `(?:(?:nearly|almost|more than|${MORE}|less than|fewer than|no more than|up to|another) )?`;

/** TIMEX3 duration: "P3D", "PT1H30M", "PXY" when the number is not said. */
export function durationValue(words: string | undefined, unit: string): string | undefined {
  const code = CODE[unit.toLowerCase().replace(/centur(?:y|ie)/, 'century')];
  if (!code) return undefined;
  const [prefix, scale, letter] = code;
  const count = words === undefined ? undefined : readNumber(words);
  if (count === undefined) return `${prefix}X${letter}`;
  const whole = count * scale;
  if (Number.isInteger(whole)) return `${prefix}${whole}${letter}`;
  return halfValue(Math.floor(whole), whole - Math.floor(whole), prefix, letter);
}

/** "2 1/2 years": P2Y6M. */
function halfValue(whole: number, rest: number, prefix: string, letter: string): string {
  const parts: Readonly<Record<string, readonly [number, string]>> = {
    Y: [12, 'M'],
    W: [7, 'D'],
    D: [24, 'H'],
    H: [60, 'M'],
    M: [prefix === 'PT' ? 60 : 30, prefix === 'PT' ? 'S' : 'D'],
  };
  const [scale, code] = parts[letter] ?? [10, ''];
  const head = whole ? `${whole}${letter}` : '';
  const hours = letter === 'D' ? 'T' : '';
  return `${prefix}${head}${hours}${Math.round(rest * scale)}${code}`;
}

const MONTH_BEFORE = new RegExp(`\\b${MONTH} $`);

/** "three days", "the past two months", "nearly two years", "at least 20 more years". */
const counted: Recognizer = {
  name: 'counted-duration',
  needs: UNIT_WORD,
  pattern: new RegExp(
    `\\b${ABOUT}(?:the |these |those )?(?:(?:last|past|next|first|coming|previous|final|following) )?(${NUMBER} (?:to|or) )?(${NUMBER}) (?:more |additional |full |consecutive |straight |calendar |trading |fiscal |school |business )?${UNITS}s?( and a half)?\\b(?: or (?:so|two|more)\\b)?(?![- ](?:old|ago|night|fixed|term\\b))`,
    'gi',
  ),
  read: (match, { text }) => {
    const [, range, count = '', unit = '', half = ''] = match;
    const number = `${count}${half}`.replace(/^an? and a half$/i, 'one and a half');
    if (/^(?:1[89]|20)\d\d$/.test(count) || /^(?:1[89]|20)\d\d\b/.test(range ?? '')) return undefined;
    // "the May 1 weekend"
    if (/^\d/.test(match[0]) && MONTH_BEFORE.test(text.slice(0, match.index))) return undefined;
    if (/^(?:some|few|many|several)$/i.test(count) && !/s$/.test(match[0])) return undefined;
    // "will one day open": some time to come (vague.ts)
    if (/^one day$/i.test(match[0]) && /\b(?:will|may|might|could|would|can) $/.test(text.slice(0, match.index)))
      return undefined;
    // "a Century speedboat", "in some quarters"
    if ((/^[A-Z]/.test(unit) && /^[a-z]/.test(count)) || /^some quarter/i.test(match[0])) return undefined;
    const single = /^an?$/i.test(count);
    // "a second group", "more than a quarter of the market"
    if (single && (/^(?:second|quarter)$/i.test(unit) || /^a (?:fiscal|calendar|school|business) /i.test(match[0])))
      return undefined;
    // "it was a night of", "a weekend convention": no stretch but where something goes on for it
    if (
      single &&
      /^(?:night|weekend)$/i.test(unit) &&
      !/\b(?:for|in|over|within|spen[dt]\w*|lasted|took|takes) $/i.test(text.slice(0, match.index))
    )
      return undefined;
    // "$5 a day", "twice a week": a rate, not a stretch
    if (
      single &&
      /(?:[$€£]?\d[\d,.]*(?: \w+)?|percent|%|once|twice|times|hours?|days?|million|billion|much) $/i.test(
        text.slice(0, match.index),
      )
    ) {
      return undefined;
    }
    const value = durationValue(range || / or two$/i.test(match[0]) ? undefined : number, unit);
    return value ? reading('DURATION', value, 'counted-duration') : undefined;
  },
};

/** "three-day", "30-year", "18-month-long". */
const hyphened: Recognizer = {
  name: 'hyphened-duration',
  needs: UNIT_WORD,
  pattern: new RegExp(`\\b(${NUMBER})-${UNITS}\\b(?:-long\\b)?(?!s|-old|-term)`, 'gi'),
  read: match => {
    if (/^(?:the|some|many|few)$/i.test(match[1] ?? '')) return undefined;
    const value = durationValue(match[1] ?? '', match[2] ?? '');
    return value ? reading('DURATION', value, 'hyphened-duration') : undefined;
  },
};

/** "a half-century of work", "a half-hour meeting", "a quarter-century": the article belongs to it where no noun follows. */
const part: Recognizer = {
  name: 'part-duration',
  needs: /half|quarter/i,
  pattern:
    /\b(?:an? (?=[a-z]+[- ][a-z]+(?: (?:of|ago|before|after|later|earlier|or|and|to|in|on|at|since|now)\b|[.,;:)"”’]|$)))?(?:(half)[- ](hour|day|decade|century)|(quarter)[- ]century)\b(?![- ](?:long|old))/gi,
  read: match => {
    const value = match[3] ? 'P25Y' : durationValue('half a', match[2] ?? '');
    return value ? reading('DURATION', value, 'part-duration') : undefined;
  },
};

/** "for years", "in recent weeks", "the past decade". */
const vague: Recognizer = {
  name: 'vague-duration',
  needs: UNIT_WORD,
  pattern:
    /\b(?:(?:the (?:coming|past) |(?:the )?(?:last|next|recent|previous) (?!years\b|decades\b)|the (?:last|next|previous) )(minutes|hours|days|weeks|months|quarters|years|decades|centuries)|(?<=\b(?:for|within|over|after|in|took|take|of) (?:just |only |mere )?)(minutes|hours|days|weeks|months|years|decades|centuries)(?! (?:ago|old|earlier|later|before))|(?:the )?(?:past|last|next) (decade|century|quarter-century))\b/gi,
  read: match => {
    const unit = (match[1] ?? match[2] ?? match[3] ?? '').toLowerCase();
    if (match[3]) return reading('DURATION', unit === 'decade' ? 'P10Y' : 'P100Y', 'vague-duration');
    return reading(
      'DURATION',
      durationValue(undefined, unit.replace(/ies$/, 'y').replace(/s$/, '')) ?? '',
      'vague-duration',
    );
  },
};

/** "just hours before the vote", "the weeks that followed", "the months ahead": counted from something, how many is not said. */
const uncounted: Recognizer = {
  name: 'uncounted-duration',
  needs: UNIT_WORD,
  pattern:
    /\b(?:(?<!of )(minutes|hours|days|weeks|months|years|decades)(?= (?:before|after|later|earlier|since|that followed|leading (?:up )?to)\b)|the (hours|days|weeks|months|years|decades) (?:ahead|to come)\b)/gi,
  read: match => {
    const unit = (match[1] ?? match[2] ?? '').toLowerCase().replace(/s$/, '');
    return reading('DURATION', durationValue(undefined, unit) ?? '', 'uncounted-duration');
  },
};

/** "decades-long", "a centuries-old feud", "a day-long meeting". */
const long: Recognizer = {
  name: 'long-duration',
  needs: /long\b|s-old\b/i,
  pattern:
    /\b(?:(hour|day|week|month|year|decade|century)-?long|(hours|days|weeks|months|years|decades|centuries)-(?:long|old))\b/gi,
  read: match => {
    const value = match[1]
      ? durationValue('one', match[1])
      : durationValue(undefined, (match[2] ?? '').toLowerCase().replace(/ies$/, 'y').replace(/s$/, ''));
    return value ? reading('DURATION', value, 'long-duration') : undefined;
  },
};

/** "the year ended March 31", "the week ending Friday", "the year to March": as long as it says, whichever it is. */
const ended: Recognizer = {
  name: 'ended-period',
  needs: UNIT_WORD,
  pattern:
    /\b(?:the )?(?:fiscal )?(week|month|year)(?= (?:ended|ending)\b| to (?:Jan|Feb|Mar|Apr|May\b|Jun|Jul|Aug|Sep|Oct|Nov|Dec|the end\b))/gi,
  read: match => reading('DURATION', durationValue('one', match[1] ?? '') ?? '', 'ended-period'),
};

/** "for a while": a stretch of no named length. */
const stretch: Recognizer = {
  name: 'stretch',
  needs: /while/i,
  pattern: /(?<=\b(?:for|in|after|quite) )a (?:little |long |short )?while\b/gi,
  read: () => reading('DURATION', 'PXX', 'stretch'),
};

export const DURATIONS: readonly Recognizer[] = [stretch, counted, hyphened, part, vague, uncounted, long, ended];
