import { describe, expect, it } from 'vitest';
import { readArticle } from '../../src/read/read-article.ts';

const PARAGRAPHS = [
  'The harbor council voted on Tuesday to close the old bridge for three months, officials said after a long meeting.',
  'Mayor Ida Brandt said the pillars were rotten and that the work could not wait until the next budget was passed.',
  'Residents of the east bank will have to take the ferry, which runs every twenty minutes until late in the evening.',
];

/** The furniture of a line that stands between paragraphs of a report: `[text, rule]`. */
function found(line: string, where: 'top' | 'middle' | 'end' = 'middle'): (readonly [string, string])[] {
  const [a = '', b = '', c = ''] = PARAGRAPHS;
  const lines = where === 'top' ? [line, a, b, c] : where === 'middle' ? [a, b, line, c] : [a, b, c, line];
  const article = readArticle({ text: lines.join('\n\n'), path: 'a.txt', headline: 'Council closes the bridge' });
  return article.furniture.map(
    item => [article.text.slice(...item.span), item.rule.replace('furniture/', '')] as const,
  );
}

describe('a recogniser takes', () => {
  it.each([
    ['date 2031-06-13 The ferry stopped on Friday, the company said.', 'date 2031-06-13', 'pasted-date', 'top'],
    [
      'https://quaycourant.example/2031/06/13/bridge',
      'https://quaycourant.example/2031/06/13/bridge',
      'url-line',
      'top',
    ],
    ['The Quay Courant | Friday 13 June 2031', undefined, 'header-line', 'top'],
    ['THE QUAY COURANT — JUNE 13, 2031', undefined, 'header-line', 'top'],
    ['QUAY LANTERN · Ours to carry since 1871 · Friday 13 June 2031', undefined, 'header-line', 'top'],
    ['The Mole Review | Cranes, cargo and cable | 13 June 2031, evening', undefined, 'header-line', 'top'],
    ['2031-06-13T05:13+0000', undefined, 'timestamp', 'top'],
    [
      'Posted: Friday, June 13, 2031 2:16 PM EDT Updated: Friday, June 13, 2031 2:17 PM EDT',
      undefined,
      'timestamp',
      'top',
    ],
    [
      'Bridge to close Posted: Friday, June 13, 2031 2:16 PM EDT',
      'Posted: Friday, June 13, 2031 2:16 PM EDT',
      'timestamp',
      'top',
    ],
    ['Updated at 4:45 p.m. ET: The council said it would vote again.', 'Updated at 4:45 p.m. ET:', 'timestamp', 'top'],
    ['3 hours ago', undefined, 'timestamp', 'top'],
    ['Wednesday, 07:30', undefined, 'timestamp', 'top'],
    ['Late edition, 13 June 2031', undefined, 'timestamp', 'top'],
    ['By Jane Roe and John Doe', undefined, 'byline', 'top'],
    ['By JANE ROE, Associated Press', undefined, 'byline', 'top'],
    ['QUAY CITY, June 13 (Reuters) - The ferry stopped.', 'QUAY CITY, June 13 (Reuters) -', 'dateline', 'top'],
    ['LONDON (AP) — The ferry stopped.', 'LONDON (AP) —', 'dateline', 'top'],
    ['GREEN HARBOR, Wis. - The ferry stopped.', 'GREEN HARBOR, Wis. -', 'dateline', 'top'],
    ['Seoul (Yonhap) — The ferry stopped.', 'Seoul (Yonhap) —', 'dateline', 'top'],
    ['MOSCOW, June 13. /TASS/. The ferry stopped.', 'MOSCOW, June 13. /TASS/.', 'dateline', 'top'],
    ['READ MORE Ferry company fires its captain days after storm[REPORT]', undefined, 'related-line', 'middle'],
    ['RELATED: Ferry company fires its captain', undefined, 'related-line', 'middle'],
    ['Read more about the bridge here.', undefined, 'related-line', 'middle'],
    ['SEE ALSO: Why the bridge matters', undefined, 'related-line', 'middle'],
    ['VIDEO: Mayor walks across the bridge', undefined, 'related-line', 'middle'],
    [
      'We use your sign-up to provide content in ways you’ve consented to. You can unsubscribe at any time. More info',
      undefined,
      'sign-up',
      'middle',
    ],
    ['Sign up for our daily newsletter', undefined, 'sign-up', 'middle'],
    ['By signing up, you agree to our Privacy Policy.', undefined, 'sign-up', 'middle'],
    ['Facebook Twitter Pinterest Email', undefined, 'share-bar', 'middle'],
    ['Follow us on Twitter', undefined, 'share-bar', 'end'],
    ['Contact Jane Roe at jroe@quaycourant.example or follow @jroe on Twitter.', undefined, 'contact-line', 'end'],
    ['ADVERTISEMENT', undefined, 'advertisement', 'middle'],
    ['Story continues below', undefined, 'advertisement', 'middle'],
    ['Click here to see more pictures of the bridge', undefined, 'call-to-action', 'middle'],
    ['This is a developing story. Please check back for updates.', undefined, 'update-note', 'end'],
    ['This story has been updated.', undefined, 'update-note', 'end'],
    ['The Associated Press contributed to this report.', undefined, 'reporting-credit', 'end'],
    ['(Reporting by Jane Roe in Quay City; Editing by John Doe)', undefined, 'reporting-credit', 'end'],
    ['— Reuters', undefined, 'reporting-credit', 'end'],
    ['With files from The Canadian Press', undefined, 'reporting-credit', 'end'],
    ['Source: Read Full Article', undefined, 'source-line', 'end'],
    [
      '© 2031 Quay Media Group. All rights reserved. This material may not be published.',
      undefined,
      'copyright',
      'end',
    ],
    ['Photo: Jane Roe', undefined, 'photo-credit', 'middle'],
    ['Ida Brandt on the old bridge. Photograph: Jane Roe/Quay Pictures', undefined, 'photo-credit', 'middle'],
    ['The bridge before the storm. (Image: Getty)', undefined, 'photo-credit', 'middle'],
    ['FILE - In this May 3, 2030 file photo, boats pass under the bridge.', undefined, 'photo-credit', 'middle'],
    ['___', undefined, 'interface-words', 'middle'],
    ['Stay with Quay 7 News and quay7.example as the story goes on.', undefined, 'page-talk', 'end'],
    [
      'Keep checking quay7.example for updates. To get breaking alerts, grab the free Quay 7 app. You can also sign up for alerts by email.',
      undefined,
      'page-talk',
      'end',
    ],
    ['>>Download the Quay 7 News app for iPhone and Android', undefined, 'page-talk', 'middle'],
    ['Never miss a thing. Get email alerts from Quay 7 today.', undefined, 'page-talk', 'end'],
    [
      'Get breaking news alerts Be the first to know when news breaks on the coast. More',
      undefined,
      'page-talk',
      'top',
    ],
    [
      'Whenever Jane Roe posts new content, you’ll get an email with a link to the story.',
      undefined,
      'page-talk',
      'end',
    ],
    ['Sign in using your quay profile', undefined, 'page-talk', 'top'],
    ['Having trouble watching this video? Try disabling any ad blocker that runs.', undefined, 'page-talk', 'top'],
    ['Text "QUAY" to 12345 for breaking news alerts', undefined, 'page-talk', 'end'],
    ['Quay 7 News will deliver more details as the work goes on.', undefined, 'page-talk', 'end'],
    [
      'The port has not said how deep the hole is. Refresh this page for updates as we learn more.',
      'Refresh this page for updates as we learn more.',
      'page-talk',
      'end',
    ],
    [
      'Sorry, your browser does not support this player. The ferry lies at the old pier since the storm.',
      'Sorry, your browser does not support this player.',
      'page-talk',
      'top',
    ],
    ['Want Quay Lantern First in your inbox every day? Sign up here.', undefined, 'page-talk', 'end'],
    ['The opinions expressed by columnists are their own.', undefined, 'page-talk', 'top'],
    ['- Check out the Quay Courant election map.', undefined, 'page-talk', 'middle'],
    ['This is a rush transcript. Copy may not be in its final form.', undefined, 'page-talk', 'top'],
    [
      'The Morning Rope Hemp and harbor news in your inbox. Email Sign Up By signing up you agree to receive letters from Quay Media.',
      undefined,
      'sign-up',
      'middle',
    ],
    ['• This article is based in part on wire service reports.', undefined, 'reporting-credit', 'end'],
    [
      'Jane Roe has written for this paper since 2019. To find out more about Jane Roe and her books, visit www.quaycourant.example',
      undefined,
      'author-note',
      'end',
    ],
    [
      'Mayor Ida Brandt Ida Marie BrandtCouncil opens new pier Storm nears the coast: report Ferry sinks MORE said she would stay.',
      'Ida Marie BrandtCouncil opens new pier Storm nears the coast: report Ferry sinks MORE',
      'name-card',
      'middle',
    ],
    [
      'The pier was closed by Kai McHolm Kai (Kip) McHolm2031 ferries in review MORE (Quay) on Friday, she said.',
      'Kai (Kip) McHolm2031 ferries in review MORE',
      'name-card',
      'middle',
    ],
    ['Photo: Jane Roe, Quay Courant Image 1 of / 3 Caption Close', undefined, 'player', 'top'],
    ['Image 2 of 3 The ferry at the old pier on Friday. Photo: Jane Roe, Quay Courant', undefined, 'player', 'middle'],
    ['open_thumbs|article-gallery-12|0 show_all|article-gallery-12|0', undefined, 'player', 'top'],
    [
      'CLOSE Skip in Skip x Embed x Share The ferry ran aground on Friday.',
      'CLOSE Skip in Skip x Embed x Share',
      'player',
      'top',
    ],
    ['To contact writer Jane Roe, call 555-0199.', undefined, 'contact-line', 'end'],
    ['jroe@quaycourant.example or 555-555-0199', undefined, 'contact-line', 'end'],
    ['Jane Roe: jroe@quaycourant.example, 555-555-0199 or on Twitter @jroe.', undefined, 'contact-line', 'end'],
    [
      'Jane Roe works on the harbor desk. She writes about everything from cranes to cargo.',
      undefined,
      'contact-line',
      'end',
    ],
    ['Read more top trending stories on quay7.example:', undefined, 'related-line', 'end'],
    ['The work goes on … [+1234 chars]', '… [+1234 chars]', 'cut-mark', 'end'],
    ['A bridge too old for its river [VIDEO]', '[VIDEO]', 'tag', 'top'],
  ] as const)('%s', (line, text, rule, where) => {
    expect(found(line, where)).toEqual([[text ?? line, rule]]);
  });

  it('the copyright at the end of a paragraph, and no more', () => {
    expect(found('The ferry runs until midnight. Copyright 2031 Quay Media. All rights reserved.', 'end')).toEqual([
      ['Copyright 2031 Quay Media. All rights reserved.', 'copyright'],
    ]);
    expect(found('© 2031 Quay Media Group. The captain is also still under investigation by the port.', 'end')).toEqual(
      [['© 2031 Quay Media Group.', 'copyright']],
    );
  });

  it('the credit at the end of a paragraph', () => {
    expect(
      found('The ferry runs until midnight, he said. (Reporting by Jane Roe; Editing by John Doe)', 'end'),
    ).toEqual([['(Reporting by Jane Roe; Editing by John Doe)', 'reporting-credit']]);
  });

  it('titles with their lengths when there are three in a row', () => {
    const list = [
      '0:56 Mayor walks across the bridge',
      '2:13 Storm breaks over Quay City',
      '1:05 Ferry sinks at its pier',
    ];
    expect(found(list.join('\n\n')).map(([, rule]) => rule)).toEqual(['playlist', 'playlist', 'playlist']);
  });
});

describe('a place and a colon', () => {
  const [a = '', b = '', c = ''] = PARAGRAPHS;
  const datelines = (text: string) => readArticle({ text }).furniture.map(item => text.slice(...item.span));

  it('before the first paragraph are a dateline', () => {
    expect(datelines(`GREEN HARBOR: ${a}\n\n${b}\n\n${c}`)).toEqual(['GREEN HARBOR:']);
  });

  it('are none in a transcript, before a label or later on', () => {
    expect(datelines(`BRANDT: ${a}\n\nHOLM: ${b}\n\n${c}`)).toEqual([]);
    expect(datelines(`POLICE: ${a}\n\n${b}\n\n${c}`)).toEqual([]);
    expect(datelines(`${a}\n\nBRANDT: ${b}\n\n${c}`)).toEqual([]);
  });
});

describe('a recogniser leaves alone', () => {
  it.each([
    'Read more carefully, the contract says something else, according to two lawyers who have seen it.',
    'Related charges against the captain were dropped in March, the court said.',
    'READ is a program that lends books to children on the ferry, its founder said on Friday.',
    'Video from the pier showed the captain leaving the ferry before the passengers did.',
    'Production by family firms made the town the biggest exporter of rope in the country.',
    'Reporting by the paper showed that the company knew of the damage for years.',
    'Heavy rain and poor drainage contributed.',
    'Poor maintenance contributed to the collapse, the report said.',
    'The men held out hope that a deal can be reached before the budget vote on Friday.',
    'We use the ferry every day, and nobody told us that it would stop.',
    'Sign up sheets for volunteers hang in the town hall, the mayor said.',
    'By Friday night the storm had passed.',
    'By Monday, Council Had No Plan Left',
    'The council — which has nine members — said it would vote again.',
    'NORAD — the joint command — said it had seen nothing.',
    'UPDATE - 3 ships are missing, the port said.',
    'MURDER-SUICIDE ruled out, the police said.',
    'He said the rule applied to "all members of [NATO]"',
    'The prize went to a photo by an unknown sailor, the jury said.',
    'The captain (left) and his crew were cleared by the court.',
    'The court upheld the copyright of the song, its author said.',
    'Advertisement spending fell by a third last year, the paper reported.',
    'Trending downward since March, ferry traffic fell again last month.',
    '“Sign up for our newsletter” was the only answer that he ever got.',
    'Anyone with information is asked to call the Quay City police.',
    'The event took place on 13 June 2031.',
    '9:30 The captain calls the port and gets no answer.',
    'Source: a sailor who asked not to be named because he fears for his job.',
    'Follow the money, the prosecutor told the jury on Friday.',
    'More from the sea than from the land comes the wealth of this town.',
    'You can opt for the ferry or the long way round, the mayor said.',
    'Mayor Ida Brandt said that MORE ferries would run, and the SeaPort sign now says so.',
    'The crowd cheered Brandt as BrandtCorp workers asked for MORE on Friday.',
    'Stay with relatives until the water falls, the mayor told those who live on the east bank.',
    'Watch the river for more signs of the flood.',
    'Police will provide updates as they become available.',
    'Download speeds fell by half on the island. The app for the ferry no longer loads.',
    'The ferry company is part of Quay Holdings, which the town has owned since the storm.',
    'Image 4 of the series was shown to the jury on Friday, and the captain wept when he saw it.',
    'Anyone with information should contact Sgt. John Doe at 555-0199.',
    'Get to the pier by nine for the last ferry, or you will wait until the morning.',
  ])('%s', line => {
    expect(found(line)).toEqual([]);
    expect(found(line, 'end')).toEqual([]);
  });

  it('two clock times in a row, which may be a chronology', () => {
    expect(found('9:30 Captain calls the port\n\n9:41 Port answers the call')).toEqual([]);
  });
});

describe('a list of links', () => {
  const titles = [
    'Storm breaks over Quay City as ferries stop running[REPORT]',
    'Everything we know about the sunken ferry in Quay[REVEAL ]',
  ];

  it('ends at the blank line when its titles follow without one', () => {
    const text = `${PARAGRAPHS[0]}\n\nDon’t miss…\n${titles.join('\n')}\n\n${PARAGRAPHS[1]}`;
    const article = readArticle({ text });
    expect(article.furniture.map(item => text.slice(...item.span))).toEqual(['Don’t miss…', ...titles]);
    expect(article.body.map(span => text.slice(...span))).toEqual([PARAGRAPHS[0], PARAGRAPHS[1]]);
  });

  it('ends where sentences begin when every line has a blank line before it', () => {
    const plain = ['Storm breaks over Quay City as ferries stop', 'Mayor walks across the bridge in the rain'];
    const text = [PARAGRAPHS[0], 'Most read', ...plain, PARAGRAPHS[1]].join('\n\n');
    expect(readArticle({ text }).furniture.map(item => text.slice(...item.span))).toEqual(['Most read', ...plain]);
  });

  it('keeps a crosshead that stands in front of a paragraph', () => {
    const text = [
      PARAGRAPHS[0],
      'Most read',
      'Storm breaks over Quay City as ferries stop',
      'A town divided',
      PARAGRAPHS[1],
    ].join('\n\n');
    const article = readArticle({ text });
    expect(article.body.map(span => text.slice(...span))).toContain('A town divided');
  });

  it('does not begin at a crosshead with a paragraph under it', () => {
    const text = [PARAGRAPHS[0], 'Trending', PARAGRAPHS[1]].join('\n\n');
    expect(readArticle({ text }).furniture).toEqual([]);
  });
});

it('gives characters that two rules claim to the earlier one', () => {
  const line = 'READ MORE Storm breaks over Quay City as ferries stop running[REPORT]';
  expect(found(line)).toEqual([[line, 'related-line']]);
});

it('takes a name alone on the first line for the masthead only where the copyright line has it too', () => {
  const rules = (end: string) =>
    readArticle({ text: ['The Mole Review', ...PARAGRAPHS, end].join('\n\n') }).furniture.map(item => item.rule);
  expect(rules('© 2031 Mole Review Media')).toContain('furniture/masthead');
  expect(rules('© 2031 Quay Media Group')).not.toContain('furniture/masthead');
});

it('takes a paper’s or agency’s name above a headline for the masthead, and its words for the outlet', () => {
  const article = readArticle({
    text: ['QUAY DISPATCH AGENCY', 'Bridge to close for summer', ...PARAGRAPHS].join('\n\n'),
  });
  expect(article.furniture.map(item => item.rule)).toEqual(['furniture/masthead']);
  expect(article.outlet).toMatchObject({ name: 'QUAY DISPATCH AGENCY', basis: 'stated' });
  expect(article.headline?.text).toBe('Bridge to close for summer');
  expect(readArticle({ text: ['Council closes the Herald', ...PARAGRAPHS].join('\n\n') }).furniture).toEqual([]);
});

it('finds a dateline behind a pasted date, and credits its wire though no list has it', () => {
  const article = readArticle({ text: `date 2031-06-13 QUAY CITY (Tidewire) - ${PARAGRAPHS.join('\n\n')}` });
  expect(article.furniture.map(item => article.text.slice(...item.span))).toEqual([
    'date 2031-06-13',
    'QUAY CITY (Tidewire) -',
  ]);
  expect(article.credits).toMatchObject([{ entity: 'Tidewire', role: 'text', rule: 'credit/dateline-unlisted' }]);
});
