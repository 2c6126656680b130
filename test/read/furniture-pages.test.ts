import { describe, expect, it } from 'vitest';
import { readArticle } from '../../src/read/read-article.ts';

const PARAGRAPHS = [
  'The harbor council voted on Tuesday to close the old bridge for three months, officials said after a long meeting.',
  'Mayor Ida Brandt said the pillars were rotten and that the work could not wait until the next budget was passed.',
  'Residents of the east bank will have to take the ferry, which runs every twenty minutes until late in the evening.',
] as const;
const [A, B, C] = PARAGRAPHS;

/** The furniture of a text: `[words, rule]`. */
function furnitureOf(...lines: readonly string[]): (readonly [string, string])[] {
  const { text, furniture } = readArticle({ text: lines.join('\n\n'), path: 'a.txt' });
  return furniture.map(item => [text.slice(...item.span), item.rule.replace('furniture/', '')] as const);
}

describe('in a page that was scraped badly, a recogniser takes', () => {
  it.each([
    ['&amp;amp;lt;!--iframe--&amp;amp;gt;', undefined, 'markup'],
    ['( Mon Jun 09 17:08:35 PDT 2031 $__output ) ( Mon Jun 09 17:08:35 PDT 2031 $__output )', undefined, 'markup'],
    ['[slide_show id=12]', undefined, 'markup'],
    ['Report A Typo | Send Tip | Get Alerts', undefined, 'menu'],
    ['Enlarge', undefined, 'interface-words'],
    ['0 Pending Comments', undefined, 'interface-words'],
    ['.......... .......... .......... ..........', undefined, 'interface-words'],
    ['The pier was shut on Friday. Previous Next', 'Previous Next', 'seam-words'],
    ['Enlarge The pier was shut on Friday, the port said.', 'Enlarge', 'seam-words'],
    [
      'Jane Roe/for New York Daily News The pier was shut on Friday.',
      'Jane Roe/for New York Daily News',
      'photo-credit',
    ],
    ['(Quay Photo/Jane Roe)', undefined, 'photo-credit'],
    ['[Read our full story about the old bridge.]', undefined, 'related-line'],
    ['[Ferry company fires its captain after the storm]', undefined, 'related-line'],
    ['+ Ferry company fires its captain', undefined, 'related-line'],
    ['(READ: FERRY COMPANY FIRES ITS CAPTAIN)', undefined, 'related-line'],
    ['VIDEO | Mayor speaks on the bridge', undefined, 'related-line'],
    ['Previous story: Council closes the bridge', undefined, 'related-line'],
    ['Watch the report', undefined, 'call-to-action'],
    ['ON A MOBILE DEVICE? WATCH THE VIDEO HERE.', undefined, 'call-to-action'],
    ['More information from WXYQ later today.', undefined, 'page-talk'],
    ['We will continue to follow this developing story.', undefined, 'update-note'],
    ['Share This:', undefined, 'interface-words'],
    [
      'Read or Share this story: http://quaycourant.example/story/news/2031/06/13/four-ferries-stopped-at-the-old-pier-after-the-storm/95372958/',
      undefined,
      'share-bar',
    ],
    ['Copyright Associated Press / Quay 7 News', undefined, 'copyright'],
    ['var _q = _q || []; _q.push([1]);', undefined, 'markup'],
    ['Already have an account?', undefined, 'interface-words'],
    ['Jane Roe: 555-555-0199, jroe@quaycourant.example or twitter.com/jroe', undefined, 'staff-contact'],
    ['By Jane Roe [email protected]', undefined, 'staff-contact'],
    ['Created: 06/13/2031 3:54 PM quay7.example', undefined, 'timestamp'],
    ['Originally posted at 12:26 a.m. June 13', undefined, 'timestamp'],
    ['5:42 p.m.: This story was updated with more from the port.', undefined, 'update-note'],
    ['For more information about the old bridge, click here.', undefined, 'call-to-action'],
    ['DOWNLOAD: quay7 app for Apple or Android', undefined, 'call-to-action'],
    ['Monitor QUAY7 News and quay7.example for updates.', undefined, 'page-talk'],
    ['WXYQ will keep you updated on this story.', undefined, 'page-talk'],
    [
      'Tornado Watch issued May 8 at 7:41PM CDT expiring May 9 at 3:00AM CDT in effect for: Quay',
      undefined,
      'page-talk',
    ],
    ['Quay Courant’s Jane Roe contributed.', undefined, 'reporting-credit'],
    ['► Update: Mayor resigns over the bridge', undefined, 'related-line'],
    ['Photos of Brandt via Facebook', undefined, 'photo-credit'],
  ] as const)('%s', (line, text, rule) => {
    expect(furnitureOf(A, B, line, C)).toEqual([[text ?? line, rule]]);
  });

  it.each([
    ['Published: Friday, 6/13/2031 - Updated: 3 months ago', undefined, 'timestamp'],
    ['by Jane Roe', undefined, 'byline'],
    ['GREEN HARBOR, WI', undefined, 'dateline'],
    ['GREEN HARBOR (HNA)', undefined, 'dateline'],
    ['(Green Harbor, Wis.) – The ferry stopped.', '(Green Harbor, Wis.) –', 'dateline'],
    ['Green Harbor, WI - The ferry stopped.', 'Green Harbor, WI -', 'dateline'],
    [
      'Bridge to close for the summer Local News Bridge to close for the summer The council voted on Tuesday.',
      'Local News Bridge to close for the summer',
      'repeated-headline',
    ],
  ] as const)('at the top, %s', (line, text, rule) => {
    expect(furnitureOf(line, ...PARAGRAPHS)).toEqual([[text ?? line, rule]]);
  });

  it('what an agency asks of those who print its picture', () => {
    const line = 'The old pier. (AP Photo/Jane Roe) QUAY NEWS OUT; NO SALES; MANDATORY CREDIT';
    expect(furnitureOf(A, line, B, C).map(([words]) => words)).toEqual([
      '(AP Photo/Jane Roe)',
      'QUAY NEWS OUT; NO SALES; MANDATORY CREDIT',
    ]);
  });

  it('a heading over other stories when nothing stands under it', () => {
    expect(furnitureOf(...PARAGRAPHS, 'What others are clicking on:')).toEqual([
      ['What others are clicking on:', 'related-list'],
    ]);
  });

  it('the title over a caption that ends in its own date', () => {
    expect(
      furnitureOf(A, 'Ferry Stopped At Pier', 'The ferry lies still. (Published Monday, June 9, 2031)', B, C).map(
        ([, rule]) => rule,
      ),
    ).toEqual(['video-title', 'photo-credit']);
  });

  it('the second of two lines that are alike', () => {
    const { text, body } = readArticle({ text: [A, A, B, C].join('\n\n') });
    expect(body.map(span => text.slice(...span))).toEqual([A, B, C]);
  });

  it('teasers that stand twice each, with their titles', () => {
    const teasers = ['Town buys a new crane', 'The crane was paid for by the port and its friends abroad.'];
    const others = ['Choir sings in the rain', 'Two hundred singers would not go home, whatever the weather did.'];
    const twice = [teasers, others].flatMap(([title = '', line = '']) => [title, line, line]);
    expect(furnitureOf(...PARAGRAPHS, ...twice).map(([line]) => line)).toEqual(twice);
  });

  it('both of two lines alike in front of a dateline that have nothing of the report', () => {
    const foreign = 'In another decade, somebody painted yellow elephants upon every chimney.';
    expect(furnitureOf(foreign, foreign, `QUAY CITY (HNA) — ${A}`, B, C).map(([line]) => line)).toEqual([
      foreign,
      foreign,
      'QUAY CITY (HNA) —',
    ]);
  });
});

describe('in a page that was scraped badly, a recogniser leaves alone', () => {
  it.each([
    'The port wants to enlarge the pier. Enlarge it by half, the mayor said.',
    'The council will continue to follow the advice of its engineers, the mayor said.',
    'Watch the river rise, and you will see why the town is afraid.',
    'Copyright law was the reason',
    'The Quay Harbor/Los Angeles Times poll had the mayor ahead by two points.',
    '[It was not clear whether he had seen the letter.]',
    'Her phone holds photos | letters | maps of the old harbor.',
    'Later, Roe -- who had been on the ferry -- said nothing.',
    'More details on the damage will be released by the port.',
    'By train it takes an hour, by ferry two.',
    'Anyone who saw the ferry may write to Sgt. John Doe at jdoe@quay.example or call 555-555-0199.',
    'Sgt. John Doe: 555-555-0199, jdoe@quay.example',
    '— Jane Roe (@jroe) June 13, 2031',
    '@jroe2031.',
    '• Related charges were dropped, the court said.',
    'The mayor will keep the council updated, her office said.',
    'Updated rules for ferries will be ready in 2032.',
    'The first clause reads <sic> and the second is blank.',
  ])('%s', line => {
    expect(furnitureOf(A, B, line, C)).toEqual([]);
    expect(furnitureOf(line, ...PARAGRAPHS)).toEqual([]);
  });

  it('the rows of a table', () => {
    expect(furnitureOf(A, 'Name | Ship | Port', 'Roe | Heron | Quay', 'Doe | Gull | Brack', B)).toEqual([]);
  });

  it('a line that is all there is, though it stands twice', () => {
    const { text, body } = readArticle({ text: `${A}\n\n${A}` });
    expect(body.map(span => text.slice(...span))).toEqual([A]);
  });
});
