import {
  type Article,
  type ArticleInput,
  type Block,
  type Furniture,
  type Notice,
  type Outlet,
  type Published,
  type Span,
  spansOverlap,
  subtractSpans,
} from '../record/index.ts';
import { digestOf, idOf } from '../util/hash.ts';
import { type DraftBlock, findBlocks } from './blocks/find-blocks.ts';
import { checkBlocks, joinFurniture } from './blocks/given-blocks.ts';
import { cleanInput } from './clean-input.ts';
import { findNotices } from './find-notices.ts';
import { bylineName } from './furniture/byline.ts';
import { findFurniture, trimSpan } from './furniture/find-furniture.ts';
import { makePage } from './furniture/page.ts';
import { identifyLanguage } from './language/identify-language.ts';
import { findCredits } from './metadata/find-credits.ts';
import { findCut } from './metadata/find-cut.ts';
import { findHeadline } from './metadata/find-headline.ts';
import { findOutlet } from './metadata/find-outlet.ts';
import { findPublished } from './metadata/find-published.ts';
import { findByline, findUrl } from './metadata/find-url.ts';
import { joinCredits } from './metadata/join-credits.ts';
import { parseDate } from './metadata/parse-date.ts';
import { fileNameOf } from './paths/compare-paths.ts';

export interface ExamineOptions {
  /** ISO 639-1 code for every article, instead of identification. */
  readonly language?: string;
}

/** An article with what the user should know about it. */
export interface Examined {
  readonly article: Article;
  readonly notices: readonly Notice[];
}

/**
 * Blocks, furniture, metadata, credits and language of one article. The text is kept as it is, but for halves of surrogate pairs,
 * which no file can hold: each becomes U+FFFD, one for one. Empty strings count as absent. Cost: linear in the text.
 */
export function examineArticle(input: ArticleInput, options: ExamineOptions = {}): Examined {
  const given = cleanInput(input);
  const { text } = given;
  const drafts = given.blocks ? checkBlocks(text, given.blocks) : findBlocks(text);
  const credited = (given.credits ?? []).map(credit => credit.span);
  // what the format says of a credit is not guessed again
  const unknown = drafts.filter(({ span }) => !credited.some(other => spansOverlap(span, other)));
  const found = findFurniture(makePage(text, unknown, given.headline));
  const furniture = joinFurniture(text, found, given.furniture ?? []);
  // a headline that the format tells stands above the report
  const above = drafts.filter(block => block.kind === 'headline').map(block => block.span);
  const body = bodyOf(text, drafts, furniture).filter(span => !above.some(other => spansOverlap(span, other)));
  const address = findUrl(text, furniture, given.url, body);
  const outlet = outletOf(findOutlet(text, furniture, { ...given, ...address }), given);
  const headline = findHeadline(text, [...above, ...body], given.headline);
  const byline = given.byline ?? findByline(text, furniture, bylineName);
  const known = given.language ?? options.language;
  const language =
    known === undefined
      ? identifyLanguage(text, body.length > 0 ? body : drafts.map(block => block.span))
      : ({ code: known, how: 'found' } as const);
  const cut =
    given.complete === false ? 'cut/stated: the page says that there is more' : findCut(text, body, furniture);
  const updated = given.updated === undefined ? undefined : parseDate(given.updated);
  const own = { ...(outlet.name === undefined ? {} : { outlet: outlet.name }), ...address };
  const article: Article = {
    id: given.id ?? idOf('a', given.outlet ?? '', given.url ?? '', fileNameOf(given.path ?? ''), text),
    digest: digestOf(text),
    path: given.path ?? '',
    outlet,
    ...(address.url === undefined ? {} : { url: address.url }),
    ...(given.canonical === undefined || given.canonical === address.url ? {} : { canonical: given.canonical }),
    ...(headline === undefined ? {} : { headline }),
    ...(byline === undefined ? {} : { byline }),
    ...(given.section === undefined ? {} : { section: given.section }),
    ...(updated === undefined ? {} : { updated }),
    ...(given.rules === undefined ? {} : { rules: given.rules }),
    credits: joinCredits(findCredits(text, body, furniture, own), given.credits ?? []),
    published: publishedOf(findPublished(text, furniture, body, { ...given, ...address }), given),
    language: language.code,
    complete: cut === undefined,
    text,
    blocks: finishBlocks(drafts, furniture, headline?.span),
    body,
    furniture,
    sentences: [],
  };
  return { article, notices: findNotices(article, language, cut, given.published) };
}

/** The outlet with the rule by which a format found its name. */
function outletOf(outlet: Outlet, { outlet: given, rules }: ArticleInput): Outlet {
  const rule = given === undefined ? undefined : rules?.outlet;
  return rule === undefined ? outlet : { ...outlet, rule };
}

/** The same for when it was published. */
function publishedOf(published: Published, { rules }: ArticleInput): Published {
  const [because = ''] = published.because ?? [];
  return rules?.published === undefined || !because.startsWith('published/given')
    ? published
    : { ...published, because: [`published/given: the page says so (${rules.published})`] };
}

/** The blocks less the furniture, without white space at the ends. */
function bodyOf(text: string, blocks: readonly DraftBlock[], furniture: readonly Furniture[]): Span[] {
  const left = subtractSpans(
    blocks.map(block => block.span),
    furniture.map(item => item.span),
  );
  return left.flatMap(span => trimSpan(text, span));
}

/** Blocks with their kinds: the headline, captions and lists of links as the furniture says. Both lists are in order. */
function finishBlocks(
  drafts: readonly DraftBlock[],
  furniture: readonly Furniture[],
  headline: Span | undefined,
): Block[] {
  let at = 0;
  return drafts.map(({ afterBlank: _, ...block }) => {
    const { span, kind } = block;
    // what the format told stays
    if (block.from && kind !== 'paragraph') return block;
    while ((furniture[at]?.span[1] ?? Number.POSITIVE_INFINITY) <= span[0]) at++;
    const item = furniture[at];
    const whole = item !== undefined && item.span[0] <= span[0] && item.span[1] >= span[1] ? item : undefined;
    if (headline && headline[0] >= span[0] && headline[1] <= span[1]) return { ...block, kind: 'headline' };
    if (whole?.kind === 'caption') return { ...block, kind: 'caption' };
    return whole?.rule === 'furniture/related-list' ? { ...block, kind: 'list' } : block;
  });
}
