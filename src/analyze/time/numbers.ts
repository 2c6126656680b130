const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const SMALL = `(?:(?:${TENS.slice(2).join('|')})(?:[- ](?:${ONES.slice(1, 10).join('|')}))?|${ONES.slice(1).join('|')})`;

/** Source of a pattern for an amount of something: digits, words up to "two thousand", "a", "several". */
export const NUMBER = `(?:\\d{1,5}(?:,\\d{3})?(?:\\.\\d{1,3})?(?: 1/2| ?½)?|(?:${SMALL}|a) (?:hundred|thousand)(?: (?:and )?${SMALL})?|${SMALL}(?:[- ]and[- ]a[- ]half)?|half an?|an?(?: couple(?: of)?| few)?|couple of|several|many|a number of|few|some)`;

/** The number that the words say; undefined where they say no number ("several"). */
export function readNumber(words: string): number | undefined {
  const text = words.toLowerCase().trim();
  if (/^[\d,.]+( 1\/2| ?½)?$/.test(text)) {
    const [whole = '', half] = text.replace(/ ?½/, ' 1/2').split(' ');
    return Number(whole.replaceAll(',', '')) + (half ? 0.5 : 0);
  }
  if (text === 'a' || text === 'an') return 1;
  if (/^(?:a )?couple(?: of)?$/.test(text)) return 2;
  if (/^half an?$/.test(text)) return 0.5;
  if (/[- ]and[- ]a[- ]half$/.test(text)) {
    const whole = readNumber(text.slice(0, -11));
    return whole === undefined ? undefined : whole + 0.5;
  }
  const scale = /^(.+?) (hundred|thousand)(?: (?:and )?(.+))?$/.exec(text);
  if (scale) {
    const rest = scale[3] === undefined ? 0 : (readNumber(scale[3]) ?? 0);
    return (readNumber(scale[1] ?? '') ?? 1) * (scale[2] === 'hundred' ? 100 : 1000) + rest;
  }
  const parts = text.split(/[- ]/);
  let sum = 0;
  for (const part of parts) {
    const one = ONES.indexOf(part);
    const ten = TENS.indexOf(part);
    if (one < 0 && ten < 2) return undefined;
    sum += one >= 0 ? one : ten * 10;
  }
  return sum;
}

/** Source of a pattern for a year in digits. */
export const YEAR = '(?:1[0-9]\\d\\d|20\\d\\d)';

/** A year in words, "nineteen ninety-six", "two thousand". */
export const YEAR_WORDS = `(?:(?:nineteen|eighteen|twenty) (?:${SMALL}|hundred)|two thousand(?: (?:and )?${SMALL})?)`;

export function readYearWords(words: string): number | undefined {
  const text = words.toLowerCase();
  const thousand = /^two thousand(?: (?:and )?(.+))?$/.exec(text);
  if (thousand) return 2000 + (thousand[1] ? (readNumber(thousand[1]) ?? 0) : 0);
  const [century = '', ...rest] = text.split(' ');
  const tail = rest.join(' ');
  const years = tail === 'hundred' ? 0 : readNumber(tail);
  return years === undefined ? undefined : (readNumber(century) ?? 0) * 100 + years;
}
