import type { Span } from '../../../record/index.ts';
import { findKnown } from '../../mention/gazetteer.ts';
import { findRole } from '../../speaker/roles.ts';

const DAY = '(?:\\p{L}+day|yesterday|today|tonight|earlier|later|last|this|early|late|recently|again|then|afterwards)';
/** What ends a phrase that names somebody: a mark, a clause, a preposition other than "of" and "for". */
const STOP = new RegExp(
  `^(?:[,;:“”"()\\n]|[.?!](?:[\\s”"’]|$)| [–—-] |\\s(?:that|how|why|what|when|where|whether|if|to|in|at|on|during|after|before|by|about|over|from|via|through|while|as|who|whom|whose|which|and (?:said|says|added|told)|${DAY})(?!\\p{L}))`,
  'u',
);
/** "a person close to him", "officials briefed on the case". */
const GOES_ON = /(?:close to|briefed on)$/;
const LONGEST = 90;

/** The words from an offset on that can name somebody, up to `limit`: empty when there are none. Cost: its length. */
export function namePhraseAt(text: string, start: number, limit: number): Span {
  const most = Math.min(limit, start + LONGEST, text.length);
  let end = start;
  while (
    end < most &&
    (!STOP.test(text.slice(end, end + 12)) || GOES_ON.test(text.slice(Math.max(start, end - 9), end + 3)))
  )
    end++;
  // a phrase that was cut by its length names nobody for sure
  if (end === start + LONGEST) return [start, start];
  while (end > start && /[\s’'-]/.test(text.charAt(end - 1))) end--;
  return [start, end];
}

const DETERMINER =
  /^(?:the|an?|his|her|its|their|our|my|two|three|four|several|some|many|multiple|unnamed|another)\s+/i;
/** Behind these words a phrase says more of the one it has named. */
const BEHIND =
  /\s(?:of|for|with|from|in|at|on|familiar|briefed|close|released|published|obtained|seen|who|which|that|including)\s/i;

export type Said = 'speaker' | 'document' | 'nobody';

/** Whether a phrase names somebody who can say something, something written that can, or neither ("citing safety concerns"). */
export function whoIs(phrase: string): Said {
  const whole = phrase.trim();
  if (whole === '' || /[“”"]/.test(whole) || /^what\b/.test(whole)) return 'nobody';
  const head = (whole.split(BEHIND)[0] ?? '')
    .replace(DETERMINER, '')
    .replace(/[’']s$/, '')
    .trim();
  const last = head.split(/\s+/).at(-1) ?? '';
  if (/^\p{Lu}/u.test(last) && isMedium(head)) return 'speaker';
  if (ANYBODY.test(last)) return 'speaker';
  const role = findRole(last.replace(/[’']s$/, ''));
  if (role) return role.kind === 'document' || role.kind === 'saying' ? 'document' : 'speaker';
  return /^\p{Lu}/u.test(last) && !OWNED.test(whole) && !DATE.test(last) ? 'speaker' : 'nobody';
}

/** "a person close to him". */
const ANYBODY = /^(?:person|persons|people|individuals?|others|those)$/i;

const DATE =
  /^(?:\p{L}+day|January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?|Twitter|Facebook|Instagram|YouTube|TikTok|Telegram)$/u;

/** "his Leadership Record": a thing of somebody's. */
const OWNED = /^(?:his|her|its|their)\s/i;

const MEDIUM_NOUN =
  /\b(?:agency|newspaper|paper|magazine|website|site|network|station|channel|broadcaster|outlets?|media|daily|tabloid|weekly|correspondents?|reporters?|wire|newswire|report|reports|article|analysis|study)$/i;
const MEDIUM_NAME =
  /\b(?:News|Times|Post|Journal|Herald|Tribune|Daily|Press|Telegraph|Agency|Gazette|Chronicle|Observer|Mail|Mirror|Independent|Guardian|Examiner|Globe|Standard|Courier|Register|Dispatch|Inquirer|Radio|Television|TV|Today|Magazine)\b|\b(?:CNN|NBC|ABC|CBS|BBC|NPR|PBS|MSNBC|CNBC|USA)\b/;

/** A newspaper, agency, station or report: passing on what others say is what it does. */
export function isMedium(phrase: string): boolean {
  const name = phrase.trim();
  return MEDIUM_NOUN.test(name) || MEDIUM_NAME.test(name) || findKnown(name)?.rule === 'agency';
}
