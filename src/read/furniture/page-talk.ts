import type { Furniture } from '../../record/index.ts';
import { furnitureOf, type Piece, type Recognizer } from './page.ts';

const RULE = 'furniture/page-talk';
/** Where a page sends its readers for more: not to the police, nor to a court. */
const MORE =
  '(?:for (?:\\S+ ){0,4}?(?:latest|updates?|developments?|details|more|information|coverage)\\b|as (?:this|the) (?:story|situation) |as (?:we|more|new|details|they) )';
/** A station, a paper or a site, told by its letters, its number or its address. */
const OUTLET =
  "(?:[A-Z\\d][\\w&']* ){0,4}(?:News|TV|[KW][A-Z]{2,3}(?:-TV)?|F(?:OX|ox) ?\\d+|CBS|NBC|ABC|Channel|\\w+\\.(?:com|org|net|tv))\\b";

/** Sentences in which a page speaks to its reader of itself; each is seen alone, from its beginning to its end. */
const TALK: readonly RegExp[] = [
  // come back
  new RegExp(
    `^(?:Please )?(?:keep checking|check back|monitor|stay tuned|stay with|stay on|refresh|tune in|follow @\\w+).{0,160}?\\b${MORE}`,
    'i',
  ),
  new RegExp(`^Watch (?:${OUTLET}).{0,120}?\\b${MORE}`),
  new RegExp(
    `^(?:${OUTLET})[^.]{0,40} (?:will|is working to) (?:continue to )?(?:update|provide|deliver|bring|post|have|learn) .{0,80}$`,
  ),
  /^We(?:'re| are) (?:following this story|working to learn more)\b.{0,80}$/i,
  /^(?:We|[A-Z][\w ]{1,30}) (?:have a crew on (?:the )?scene and )?(?:will|'ll) (?:continue to |be sure to )?keep you (?:updated|posted|informed)\b.{0,100}$/,
  new RegExp(
    `^(?:${OUTLET}) (?:will be following|is following|is working to bring you|will continue coverage)\\b.{0,160}$`,
  ),
  /^We (?:will|'ll) (?:bring|have) (?:you )?more on this (?:\w+ )?story\b.{0,60}$/,
  /^Be sure (?:to|and) (?:follow|like|watch|download|tune)\b.{0,100}$/i,
  /^If you enjoyed this (?:post|story|article),/i,
  /^Watch for (?:updates|more) on .{0,80}$/i,
  new RegExp(
    `^(?:More|Additional) (?:information|details|updates?)(?: from (?:${OUTLET}))? (?:later|soon|to come|to follow|at \\d)\\b[^—@]{0,40}$`,
  ),
  /^This is a breaking news alert\b/i,
  // programs for telephones
  /^(?:(?:Click|Tap) here ?to )?(?:Download|Get|Install|Grab) (?:the|our) (?:free )?(?:[\w'.]+ ){0,6}(?:mobile )?apps?\b/i,
  /^(?:[\w'.]+ ){0,9}(?:free|mobile|news) (?:[\w'.]+ ){0,3}app (?:for|- ?Install)\b.{0,80}\b(?:Android|iPhone|iOS|Apple)\b/i,
  // alerts and letters
  /^(?:Sign|Signing) up (?:today|now|here|for|to)\b.{0,120}(?:\b(?:newsletters?|alerts?|e-?mails?|inbox|updates|today|now|here|free)\b|$)/i,
  /^You can also (?:sign up for|like|follow|get) (?:.{0,60}\b(?:alerts?|newsletters?|Facebook|Twitter|e-?mail)\b)/i,
  /^(?:To|If you want to) (?:get|receive) (?:\w+ ){0,3}alerts\b/i,
  /^(?:Don't|Never) miss (?:a thing|a beat|another .{1,30} post)\b/i,
  /^Get (?:our |free )?(?:e-?mail|text|breaking news) alerts\b/i,
  /^Get (?:alerted|breaking news|(?:the|our) (?:latest|top|hottest) (?:news|stories|headlines)|updates)\b.{0,220}\b(?:alerts?|sign up|inbox|e-?mail|apps?|when news breaks|on the go|each morning)\b/i,
  /^All of the day's .{3,60}\b(?:wherever you are|inbox)\b/i,
  /^Text "?\w+"? to \d{4,6} .{0,60}\b(?:alerts?|news|updates)\b/i,
  /^Keep up with (?:local|the latest|breaking) news\b.{0,120}\b(?:app|newsletters?|inbox|here)\b/i,
  /^Whenever .{0,60}\bposts new content, you'll get an e-?mail\b/i,
  // accounts
  /^We look forward to seeing you on\b/i,
  /^Visit us and sign in\b/i,
  /^Sign in (?:using|with) you(?:r)? .{1,60}$/i,
  /^Welcome back\. Please sign in\b|^Please sign in\b/i,
  // elsewhere
  /^(?:E-?mail )?Newsletters? Sign up\b/i,
  /^Find .{2,40} on (?:Twitter|Facebook|Instagram)\b/i,
  /^(?:Have|Got) a (?:question|comment|news tip|story idea)\b.{0,60}\?$/i,
  /^(?:Click|Tap) (?:here|above|below) (?:for|to) .{0,100}$/i,
  /^See breaking news photos\b|^Upload your (?:photos|videos)\b/i,
  // who the outlet is
  /^.{0,200}\bpart of [A-Z][\w ]{2,40}, a (?:division|subsidiary|unit) of [A-Z].{0,120}$/,
  /^.{0,200}\bto give you the best .{2,40} has to offer\b/,
  // what would not play
  /^(?:Sorry, )?your browser does(?:n't| not) support\b/i,
  /^You need (?:the latest version of )?(?:the )?(?:Adobe )?Flash\b/i,
  /^Having trouble (?:viewing|watching|seeing) (?:the|this) video\?/i,
  /^Try disabling any ad\b/i,
  // the weather
  /^[A-Z][\w ]{2,40} (?:Watch|Warning|Advisory|Statement|Alert) issued .{5,40} expiring\b/,
  // pleas and notes about the page itself
  /^(?:Editor's Note: )?Want to support [A-Z].{0,200}\?$/i,
  /^(?:Editor's Note: )?Want .{2,60} in your inbox\b.{0,20}\?$/i,
  /^Join .{2,40} and use the promo code\b/i,
  /^Our mission has never been more vital\b|^Your financial contribution will\b|^Please consider making a contribution to\b/i,
  /^Content created by .{2,60} is available without charge\b|^For licensing opportunities\b/i,
  /^(?:The )?(?:views|opinions) expressed (?:here|above|in this \w+|by \w+)\b.{0,120}\b(?:own|author'?s?|not necessarily|do not)\b/i,
  /^This is a rush transcript\b|^Copy may not be in its final form\b/i,
  /^Watch the latest videos? at \S+/i,
  /^Check out the .{2,60}\b(?:map|calculator|quiz|tracker)\b/i,
  // buttons behind these
  /^(?:Download now|Sign up|More|Learn more)\W*$/i,
];
/** Words of people: then it is a report that says so. */
const SAID = /\b(?:said|says|told|according to|wrote)\b/i;
/** Longest line that is looked at sentence by sentence from its beginning; of longer ones the end only. */
const LINE_WORDS = 90;
const LINE_LENGTH = LINE_WORDS * 40;
const TAIL = 500;
const SENTENCE = /[^.!?]*(?:[.!?](?!["')\]]* ?["'(]?[A-Z]|["')\]]*\s*$)[^.!?]*)*[.!?]*["')\]]*\s*/y;

/** "Stay with 9 News for updates.", "Download our app.", "Sign in using your account": lines of such sentences, or those at either end of a line. */
export const pageTalk: Recognizer = {
  rule: RULE,
  find: ({ pieces }) => pieces.flatMap(findIn),
};

function findIn(piece: Piece): Furniture[] {
  const { flat, words } = piece;
  const from = words > LINE_WORDS || flat.length > LINE_LENGTH ? Math.max(0, flat.length - TAIL) : 0;
  const sentences = splitSentences(flat, from);
  let first = sentences.length;
  while (first > 0 && isTalk(sentences[first - 1]?.text ?? '')) first--;
  const start = sentences[first]?.start;
  // a sentence that the window cut may begin anywhere
  if (first === 0) return start === undefined || from > 0 ? [] : [furnitureOf(piece, 'other', RULE)];
  let last = 0;
  while (from === 0 && last < first && isTalk(sentences[last]?.text ?? '')) last++;
  return [
    ...(last > 0 ? [furnitureOf(piece, 'other', RULE, 0, sentences[last]?.start)] : []),
    ...(start === undefined ? [] : [furnitureOf(piece, 'other', RULE, start)]),
  ];
}

function isTalk(marked: string): boolean {
  const sentence = marked.replace(/^[>»*•–—-]+ ?/, '');
  return !SAID.test(sentence) && !/^["']/.test(sentence) && TALK.some(pattern => pattern.test(sentence));
}

/** Sentences by their marks alone: one cut at an abbreviation is judged in parts, each of which must be talk. */
function splitSentences(flat: string, from: number): { text: string; start: number }[] {
  const found: { text: string; start: number }[] = [];
  for (let at = from; at < flat.length; ) {
    SENTENCE.lastIndex = at;
    const raw = SENTENCE.exec(flat)?.[0] ?? '';
    if (raw === '') break;
    if (raw.trim() !== '') found.push({ text: raw.trim(), start: at + raw.length - raw.trimStart().length });
    at += raw.length;
  }
  return found;
}
