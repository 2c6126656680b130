import { atEnd, lineRule } from './line-rule.ts';

const WORD =
  '(?:Facebook|Twitter|X|Pinterest|LinkedIn|WhatsApp|Whatsapp|Reddit|Tumblr|Flipboard|Telegram|Messenger|Instagram|YouTube|Youtube|Google\\+?|E-?mail|Mail|Print|Share|SHARE|Tweet|TWEET|Copy(?: link)?|Link copied|Save|Bookmark|Comments?|\\d{1,6}(?: (?:shares?|comments?|likes?))?|SMS|Pin(?: it)?|Like|RSS|on|via|this|with|to|\\+|\\||/|•|·|,)';

/** Share bars and pages of the outlet elsewhere. */
export const shareBar = lineRule({
  rule: 'furniture/share-bar',
  kind: 'share',
  maxWords: 30,
  patterns: [
    new RegExp(
      `^(?:Facebook|Twitter|Pinterest|LinkedIn|WhatsApp|Reddit|Google\\+?|Tumblr|Flipboard|Share|SHARE|Tweet|TWEET|E-?mail|Print|Copy link|Save)(?:[ :]*${WORD}){0,16}[.:]?$`,
    ),
    /^(?:Read or )?Share this (?:story|article|page|post|video)\b(?:.{0,80}|: ?https?:\S+)$/i,
    /^(?:Share|Tweet|Post|Pin) (?:this )?(?:on|via|with|to) (?:Facebook|Twitter|X|Pinterest|LinkedIn|WhatsApp|Reddit|your friends|e-?mail)\b/i,
    /^(?:Please )?(?:Follow|Like|Find|Join|Add|Connect with|Friend|Visit) (?:us|[A-Z@][\w@. ]{1,40}|the author|our .{2,30}|the conversation)(?: and like us)?,? on (?:Facebook|Twitter|X|Instagram|LinkedIn|WhatsApp|Telegram|YouTube|TikTok|Google News|the .{2,30} (?:Facebook|Twitter) (?:page|feed)|social media)\b/i,
    /^(?:Like|Share) this: .{0,60}(?:Loading(?:\.{3}|…)?|Facebook|Twitter)$/i,
    /^Follow .{2,40}: ?(?:(?:Facebook|Twitter|Instagram|YouTube|LinkedIn)(?: ?[|,/] ?)?){1,6}$/i,
    /^Join the conversation\b/i,
    /^(?:Twitter|Instagram|Facebook|E-?mail|X): ?@?\S+$/i,
    /^(?:www\.)?(?:twitter|facebook|instagram)\.com\/\S+$/i,
    /^Follow [A-Z]\w{2,20}:$/,
    /^(?:[\w.+-]{1,64}@[\w.-]{1,64}\.[a-z]{2,10}|@\w{2,30})$/i,
  ],
});

/** How to reach the author. */
export const contactLine = lineRule({
  rule: 'furniture/contact-line',
  kind: 'credit',
  maxWords: 45,
  patterns: [
    /^(?:You can )?(?:Contact|Reach|E-?mail|Follow|Write to|Send (?:tips|comments) to|Got a (?:news )?tip\?) .{0,160}(?:@ ?\w|\bon (?:Twitter|Facebook)\b|\b(?:twitter|facebook)\.com\/)/i,
    /^(?:[A-Z][\w.'-]+,? ){1,7}can be reached (?:by|at|via|on|through)\b/,
    /^To contact (?:the )?(?:writer|reporter|author)s?\b/,
    /^Call (?:The )?(?:[A-Z][\w']* ){1,3}(?:(?:staff )?(?:reporter|writer) )?(?:[A-Z][\w.'-]+ ){1,3}at \(?\d{3}\)?[ .-]\d.{0,120}@/,
    /^(?:[A-Z][\w.'-]+ ){1,3}[A-Z][\w.'-]+: ?[\w.+-]{1,64}@(?![\w.-]*(?:\.gov|police|sheriff))[\w.-]{1,64}\.[a-z]{2,10}\b/,
    /^(?:[\w.+-]{1,64}@[\w.-]{1,64}\.[a-z]{2,10}(?:,? (?:or )?\(?\d{3}\)?[ .-]\d{3}[.-]\d{4})?(?: or| \||,)? ?){1,4}$/,
    /^Have a (?:question|comment)\b[^?]{0,60}\? .{0,60}@\w/,
    /^(?:[A-Z][\w.'-]+ ){1,4}(?:works on|writes about|covers) [^.]{3,80}\. (?:She|He|They) (?:writes about|reports on|covers|can be reached)\b/,
    /^(?:[A-Z][\w.'-]+ ){1,4}is (?:a|an|the) (?:[\w-]+ ){0,5}(?:reporter|correspondent|writer|columnist|contributor|producer|editor|freelancer)\b.{0,200}(?:[Ff]ollow|[Ee]-?mail|[Rr]each|@)/,
  ],
});

/** A note on the author at the end, which sends the reader to their other writing. */
export const authorNote = lineRule({
  rule: 'furniture/author-note',
  kind: 'credit',
  maxWords: 150,
  patterns: [/^[A-Z].{0,800}\bTo (?:find out|learn|read) more about [A-Z].{2,160}\bvisit\b.{0,100}$/],
  where: atEnd(4),
});
