import type { Mention, Span } from '../../record/index.ts';

const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\b\\.?';
const WEEKDAY = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?';
const YEAR = '(?:1[0-9]|20)\\d\\d';
const DAY = '(?:[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th)?';
const DASH = '(?:\\s?[-–—]\\s?|\\s(?:to|and|or)\\s)';
const DATE = new RegExp(
  [
    `\\b${YEAR}-\\d\\d-\\d\\d(?=\\b|T\\d)`,
    `\\b(?:${WEEKDAY},?\\s)?${DAY}\\s(?:of\\s)?${MONTH}(?:,?\\s${YEAR}\\b)?`,
    `\\b(?:${WEEKDAY},?\\s)?${MONTH}\\s?${DAY}(?:${DASH}(?:${MONTH}\\s)?${DAY})?(?!\\d|,\\d{3}\\b|%|\\s?(?:percent|per cent|million))(?:,?\\s${YEAR}\\b)?`,
    `\\b${MONTH}(?:\\s|,\\s|\\sof\\s)${YEAR}\\b`,
    `\\b${WEEKDAY}\\b`,
    `\\b${YEAR}(?=s\\b)`,
    `(?<![\\d.,$€£#/-])\\b${YEAR}(?:[-–/](?:${YEAR}|\\d\\d))?\\b(?![\\d%]|[.,:]\\d|-\\p{L}|/\\d)`,
    `\\b(?:January|February|March|April|June|July|August|September|October|November|December)\\b`,
    `(?<=\\b(?:in|last|since|by|of|until|from|this|next|early|late|mid|during|on)\\s)May\\b`,
  ].join('|'),
  'gu',
);

const SCALE = '(?:hundred|thousand|million|billion|trillion|crore|lakh|mn|bn|tn|m|b|k)\\b';
const AMOUNT = '\\d[\\d,]{0,20}(?:\\.\\d{1,9})?';
const CURRENCY_NAME =
  '(?:(?:US|Hong Kong|Australian|Canadian|New Zealand|Taiwan|Singapore|Namibian?)\\s)?(?:dollars?|euros?|pounds?|pence|yen|yuan|renminbi|rupees?|pesos?|reais|real|rubles?|roubles?|won|baht|cedis?|naira|shillings?|rand|dirhams?|riyals?|rials?|dinars?|liras?|francs?|ringgit|rupiah|dong|shekels?|kwacha|birr|cents|crowns|kronor|kroner|zloty|forints?|kyats?|taka|tugriks?|colones|lempiras?|quetzales|bolivars?|bolívares)';
const SIGN =
  '(?:(?:US|HK|NT|A|C|N|S|NZ|R|Z|J)?\\$|[€£¥₡₹₦₩₪₫₱₽₺]|\\b(?:USD|EUR|GBP|CNY|RMB|JPY|INR|Rs\\.?|R|RM|QR|GHS|GH¢|GH₵|KSh|Ksh|Sh|N|SR|AED|KD|BD|BND|CHF|NIS|NT|Tk|Nu|MVR|OMR|QAR|SAR|EGP|LE|ZAR|NGN|KES|UGX|TZS|BRL|ARS|MXN|THB|PHP|P|IDR|Rp|VND|MNT|CUP|NAD|XCD|SCR))';
const MONEY = new RegExp(
  [
    `${SIGN}\\s?${AMOUNT}(?:[- ]?${SCALE})?(?:\\s${CURRENCY_NAME}\\b)?`,
    `\\b${AMOUNT}[- ]?(?:${SCALE}[- ]?)?${CURRENCY_NAME}\\b`,
    `\\b(?:(?:tens|hundreds|thousands|millions|billions)\\sof\\s)+${CURRENCY_NAME}\\b`,
  ].join('|'),
  'gu',
);
const HAS_DIGIT_OR_CAPITAL = /[\d\p{Lu}$€£]/u;

/** Dates by the calendar and amounts of money in one stretch of text, in text order. Cost: linear. */
export function findDatesAndMoney(text: string, [from, to]: Span): Mention[] {
  const slice = text.slice(from, to);
  if (!HAS_DIGIT_OR_CAPITAL.test(slice)) return [];
  const money = [...slice.matchAll(MONEY)].map(match => at(match, from, 'Money', 'mention/money'));
  const dates = [...slice.matchAll(DATE)].map(match => at(match, from, 'Date', 'mention/date'));
  return withoutOverlap([...money, ...dates]);
}

/** Of mentions that share characters, the first stays; at one place the first given. */
function withoutOverlap(mentions: readonly Mention[]): Mention[] {
  let end = -1;
  return [...mentions]
    .sort((a, b) => a.span[0] - b.span[0])
    .filter(({ span }) => {
      if (span[0] < end) return false;
      end = span[1];
      return true;
    });
}

function at(match: RegExpExecArray, from: number, label: 'Date' | 'Money', rule: string): Mention {
  // an abbreviated month keeps its full stop only before a day
  const text = match[0].replace(/(?<=\p{L})\.$/u, '');
  return { span: [from + match.index, from + match.index + text.length], label, rule };
}
