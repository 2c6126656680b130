import type { FurnitureKind } from '../../record/index.ts';
import type { HtmlElement } from './node.ts';

/** Why what an element holds is not the report. */
export interface Reason {
  readonly kind: FurnitureKind;
  readonly rule: string;
}

/**
 * Largest share of the page's sentences that an element may hold and still not be the report: a wrapper is often called after a small
 * thing in it. Where the page says comments or consent, nearly all of its words may be.
 */
export const MOST_SHARE: Readonly<Record<string, number>> = {
  'html/hidden': 0.5,
  // a page that was saved while a dialog stood over it
  'html/aria-hidden': 0.3,
  'html/navigation': 0.5,
  'html/comments': 0.9,
  'html/consent': 0.9,
  'html/advertisement': 0.3,
  'html/dialog': 0.9,
  'html/link-box': 0.1,
  'html/related': 0.45,
  'html/aside': 0.4,
  'html/footer': 0.15,
  'html/footer-element': 0.4,
  'html/header-element': 0.4,
  'html/control': 0.3,
  'html/share': 0.15,
  'html/sign-up': 0.3,
  'html/caption': 0.4,
  'html/gallery': 0.25,
  'html/author': 0.25,
  'html/header': 0.1,
  'html/tags': 0.1,
};
/** Most characters outside links that such a thing has; a list of links may have more. */
export const MOST_WORDS: Readonly<Record<string, number>> = {
  'html/related': 900,
  'html/footer': 400,
  'html/control': 400,
  'html/share': 200,
  'html/sign-up': 700,
  'html/caption': 900,
  'html/gallery': 900,
  'html/author': 1000,
  'html/header': 500,
  'html/tags': 250,
};
/** These are of the page rather than of the article on it: nothing of them is kept. */
export const OF_PAGE: ReadonlySet<string> = new Set([
  'html/hidden',
  'html/aria-hidden',
  'html/navigation',
  'html/comments',
  'html/consent',
  'html/advertisement',
  'html/dialog',
  'html/link-box',
]);

/** By the element's own name. */
const BY_NAME: Readonly<Record<string, Reason>> = {
  nav: { kind: 'other', rule: 'html/navigation' },
  menu: { kind: 'other', rule: 'html/navigation' },
  footer: { kind: 'other', rule: 'html/footer-element' },
  header: { kind: 'header', rule: 'html/header-element' },
  aside: { kind: 'related', rule: 'html/aside' },
  figure: { kind: 'caption', rule: 'html/caption' },
  figcaption: { kind: 'caption', rule: 'html/caption' },
  'amp-sidebar': { kind: 'other', rule: 'html/navigation' },
  'amp-consent': { kind: 'consent', rule: 'html/consent' },
  'amp-user-notification': { kind: 'consent', rule: 'html/consent' },
  'amp-ad': { kind: 'advertisement', rule: 'html/advertisement' },
  'amp-embed': { kind: 'advertisement', rule: 'html/advertisement' },
  'amp-image-lightbox': { kind: 'caption', rule: 'html/caption' },
  button: { kind: 'other', rule: 'html/control' },
  form: { kind: 'other', rule: 'html/control' },
  fieldset: { kind: 'other', rule: 'html/control' },
  label: { kind: 'other', rule: 'html/control' },
  dialog: { kind: 'other', rule: 'html/dialog' },
  address: { kind: 'credit', rule: 'html/author' },
};

const BY_ROLE: Readonly<Record<string, Reason>> = {
  navigation: { kind: 'other', rule: 'html/navigation' },
  menu: { kind: 'other', rule: 'html/navigation' },
  menubar: { kind: 'other', rule: 'html/navigation' },
  tablist: { kind: 'other', rule: 'html/navigation' },
  toolbar: { kind: 'share', rule: 'html/share' },
  banner: { kind: 'header', rule: 'html/header-element' },
  contentinfo: { kind: 'other', rule: 'html/footer-element' },
  complementary: { kind: 'related', rule: 'html/aside' },
  search: { kind: 'other', rule: 'html/control' },
  dialog: { kind: 'other', rule: 'html/dialog' },
  alertdialog: { kind: 'other', rule: 'html/dialog' },
};

const BY_PROPERTY: Readonly<Record<string, Reason>> = {
  author: { kind: 'credit', rule: 'html/author' },
  publisher: { kind: 'credit', rule: 'html/author' },
  comment: { kind: 'other', rule: 'html/comments' },
  caption: { kind: 'caption', rule: 'html/caption' },
};

/** Words of `class` and `id`, the surest first. Each pattern sees them with blanks around and between. */
const BY_WORDS: readonly (readonly [kind: FurnitureKind, rule: string, words: RegExp])[] = [
  [
    'consent',
    'html/consent',
    / (?:cookies?|cookie(?:bar|banner|notice|law|consent)|consents?|gdpr|ccpa|onetrust|cmp|privacy (?:banner|notice|bar|manager)) /,
  ],
  [
    'other',
    'html/comments',
    / (?:comments?|comment(?:list|s?area|s?section|author|body|respond|form)|commenters?|disqus(?: thread)?|respond|livefyre|viafoura|coral|spotim|hyvor|replies|user reviews|fb comments|pluck|discussion) /,
  ],
  [
    'advertisement',
    'html/advertisement',
    / (?:ads?|adv|advert(?:s|isement|isements|ising|orial)?|ad(?:slot|unit|box|wrapper|container|label|block|sense|holder|space|zone|text)|dfp|gpt|google ads?|sponsor(?:s|ed|ship)?|outbrain|taboola|revcontent|mgid|zergnet|adsbygoogle|teads|nativo|banner|commercial|affiliate (?:disclosure|box)|paid content) /,
  ],
  [
    'related',
    'html/related',
    / (?:related\w*|recirc\w*|recommend\w*|read (?:more|next|also|on)|readmore|readnext|see also|more (?:from|stories|on|news|like|in|coverage|articles|links|reading)|morefrom|also (?:on|read|like|see)|you may|you might|most (?:read|popular|viewed|shared|commented|recent)|mostpopular|mostread|popular|trending|latest (?:news|stories|posts|articles|headlines)|up next|next (?:article|story|post|up)|prev(?:ious)? (?:article|story|post)|prev next|suggested|further reading|teasers?|promos?|inline promo|in ?read|jumplinks?|crosslinks?|interlink\w*|internal links?|link ?list|linkbox|story ?links?|stories list|yarpp|jp relatedposts|zemanta|zerg|top stories|topstories|river|playlist|series nav|post navigation|pagination|pager|pagenav|page links|rail|right col|rightcol|rightbar|side ?bar|side column|sidecol) /,
  ],
  [
    'share',
    'html/share',
    / (?:share|shares|sharing|sharebar|share(?:tools|links|buttons?|this|daddy)|sharedaddy|addthis|addtoany|a2a|social|socials|social\w+|sociable|ssba|tweet (?:button|this)|click to tweet|fb like|follow(?: us| me|ers|bar|button|links)?|whatsapp|toolbar|tools|print|printfriendly|reprints?|email this|text size|font size|likes|reactions|rating|ratings|votes?|voting) /,
  ],
  [
    'consent',
    'html/sign-up',
    / (?:newsletters?\w*|subscribe\w*|subscriptions?|subscription \w+|sign ?up\w*|mailing list|mailchimp|mc embed|email (?:signup|capture|form|alerts?)|optin|opt in|paywall|regwall|registration|meter|piano|tinypass|premium (?:box|message)|login|log in|sign ?in|donate|donation\w*|membership|app (?:download|promo|banner)|download app|push notification\w*|cta|call to action|popup|pop up|modal|overlay|lightbox|interstitial|toast|alert bar) /,
  ],
  [
    'caption',
    'html/caption',
    / (?:captions?|credits?|caption\w*|wp caption|\w*caption|image (?:credit|source|meta|info|desc\w*)|photo (?:credit|by|info|desc\w*|byline|text)|photocredit|img (?:desc|credit|title)|picture (?:credit|desc)|media (?:credit|info|meta|desc)|cutline|attribution) /,
  ],
  [
    'caption',
    'html/gallery',
    / (?:galler(?:y|ies)|gallery\w*|slideshow\w*|slider|carousel\w*|swiper|slick|flexslider|image (?:gallery|slider)|video (?:info|meta|title|desc\w*|player|wrapper|container|js)|jw ?player\w*|player|media ?player) /,
  ],
  [
    'credit',
    'html/author',
    / (?:author (?:bio|box|info|card|details|desc\w*|block|profile|about|footer|module|meta|name|image|avatar|byline)|authors?|authorbox|author\w*bio|bio|bios|biography|about (?:the )?author|about author|contributors?|vcard|byline\w*|by line|avatar|gravatar|reporter|staff) /,
  ],
  [
    'header',
    'html/header',
    / (?:breadcrumbs?|crumbs?|kicker|eyebrow|dek|deck|standfirst|summary|excerpt|abstract|description|highlights|key ?points|sub ?head(?:line)?s?|subtitle|sub title|strapline|tagline|date ?line|datetime|date|dates|time ?stamp|timestamps?|time|publish(?:ed)?(?: date| time| info)?|pub ?date|last ?(?:updated|modified)|entry (?:meta|date|header)|post (?:meta|date|info|header|details)|article (?:meta|date|info|header|details|tools)|meta ?data|meta|meta (?:info|box|line)|read(?:ing)? time|section (?:name|label|header)|page (?:title|header)|story (?:meta|header)|masthead|site (?:header|title|name|branding)|topbar|top bar|header|headline|hgroup) /,
  ],
  [
    'tag',
    'html/tags',
    / (?:tags?|tag ?list|tag ?cloud|tags? links|post ?tags?|article ?tags?|keywords?|topics?|topic list|categor(?:y|ies)|cat links|hashtags?|filed under|post footer|entry footer|entry utility|entry tags?) /,
  ],
  [
    'other',
    'html/footer',
    / (?:footer|foot|colophon|disclaimer|disclaimers|copyright|copyrights|legal|site info|footnote links|skip links?|skip link|screen reader text|screen reader response|screenreader\w*|sr only|visually hidden|visuallyhidden|a11y|hidden|hide|d none|noprint|no print|print hide|hide print|mobile only|tooltip\w*|weather|stock ?ticker|tickers?|quote ?box|poll|polls|quiz|survey|search\w*|menu\w*|nav|navbar|navigation|nav \w+|sub ?nav|main nav|widgets?|widget area|loading|spinner|placeholder|back to top|scroll top|error|errors|tooltip|dropdown\w*|toggle|tabs?|tablist|expand|collapsed?) /,
  ],
];

/** Links in a span that stands within a sentence, from which it is a box of them: what a name leads to. */
const BOX_LINKS = 3;
const BOX_LENGTH = 1500;

function isLinkBox({ name, children, from, to }: HtmlElement): boolean {
  if (name !== 'span' || to - from > BOX_LENGTH) return false;
  let links = 0;
  const open = [...children];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.kind === 'text') {
      if (node.data.trim() !== '') return false;
    } else if (node.name === 'a') links++;
    else if (node.name === 'span' || node.name === 'img' || node.name === 'i' || node.name === 'b')
      open.push(...node.children);
    else return false;
  }
  return links >= BOX_LINKS;
}

/** Why an element is not the report, by its own name, role, properties and words; what stands around it is not looked at. */
export function reasonOf(element: HtmlElement): Reason | undefined {
  const { name, attributes } = element;
  if (isHidden(element)) return { kind: 'other', rule: 'html/hidden' };
  if (attributes['aria-hidden'] === 'true') return { kind: 'other', rule: 'html/aria-hidden' };
  if (isLinkBox(element)) return { kind: 'related', rule: 'html/link-box' };
  return (
    BY_NAME[name] ??
    BY_ROLE[attributes.role ?? ''] ??
    BY_PROPERTY[attributes.itemprop ?? ''] ??
    (attributes.rel === 'tag' ? { kind: 'tag', rule: 'html/tags' } : byWords(wordsOf(element)))
  );
}

/** Words of what an element has or lacks, rather than is: `has-comments`, `ads-enabled`. */
const STATES =
  / (?:has|have|no|with|without|not|is|enable|disable) [\p{L}\d]+(?= )| [\p{L}\d]+ (?:enabled|disabled|open|closed|on|off|true|false|active)(?= )/gu;

function byWords(words: string): Reason | undefined {
  if (words === '') return undefined;
  // the classes of a WordPress post name its topics and what it has
  if (/ (?:hentry|type post|h entry) /.test(words)) return undefined;
  const own = words.replace(STATES, ' ');
  const found = BY_WORDS.find(([, , pattern]) => pattern.test(own));
  return found && { kind: found[0], rule: found[1] };
}

/** `class="articleRelated-box"` as ` article related box `. Long lists of classes are cut. */
export function wordsOf({ attributes }: HtmlElement): string {
  const names =
    `${attributes.class ?? ''} ${attributes.id ?? ''} ${attributes['data-component'] ?? ''} ${attributes['data-testid'] ?? ''}`.slice(
      0,
      400,
    );
  const words = names
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
    .filter(Boolean);
  return words.length > 0 ? ` ${words.join(' ')} ` : '';
}

function isHidden({ attributes }: HtmlElement): boolean {
  if (attributes.hidden !== undefined) return true;
  return /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(attributes.style ?? '');
}
