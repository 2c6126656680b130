import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ArticleInput } from '../../src/record/index.ts';

/** Three invented articles about a pier, one of them cut from another, and an invented one about a choir. Small enough for many runs. */
export const PIER_STORY: readonly (ArticleInput & { readonly id: string })[] = [
  {
    id: 'harbor-1',
    outlet: 'Harbor Wire',
    headline: 'Old pier at Tamsel closed after cracks found',
    published: '2031-05-01T08:00Z',
    url: 'https://harborwire.example/pier',
    text:
      'The old pier at Tamsel was closed on Thursday after divers found cracks in four of its pillars, the port office said.\n\n' +
      '"We would rather lose a summer than a single visitor," said Mara Quill, the port\'s chief engineer. She said that repairs would ' +
      'cost 12 million crowns and take until October.\n\nAbout 300 boats use the pier every week, according to the port office.',
  },
  {
    id: 'tamsel-1',
    outlet: 'Tamsel Gazette',
    headline: 'Pier shut until October',
    published: '2031-05-01T15:30Z',
    text:
      'The old pier at Tamsel was closed on Thursday after divers found cracks in four of its pillars, the port office told Harbor Wire.\n\n' +
      '"We would rather lose a summer than a single visitor," said Mara Quill, the port\'s chief engineer.\n\n' +
      'Fishermen said that nobody had warned them. Mayor Odo Brenn denied that the cracks had been known for years.',
  },
  {
    id: 'coast-1',
    outlet: 'Coast Today',
    headline: 'Repairs at Tamsel to cost 15 million',
    published: '2031-05-02',
    text:
      'Repairs to the closed pier at Tamsel will cost 15 million crowns, Mara Quill said on Friday.\n\nThe engineer added that the cracks ' +
      'were found by divers in four pillars.',
  },
  {
    id: 'choir-1',
    outlet: 'Upland Echo',
    headline: 'Choir wins medal',
    published: '2031-05-02',
    text: 'The Upland choir won a silver medal in Brockhaven. "We sang for our grandmothers," said its conductor, Lio Farn.',
  },
];

/** The story as NDJSON; `order` picks and orders its articles. */
export function pierLines(order: readonly number[] = [0, 1, 2, 3]): string {
  return order.map(i => `${JSON.stringify(PIER_STORY[i])}\n`).join('');
}

/** The story as text files, as a reader of the web would save them. */
export function writePierFiles(folder: string): string[] {
  return PIER_STORY.map(({ id, headline, text }) => {
    const path = join(folder, `${id}.txt`);
    writeFileSync(path, `${headline}\n\n${text}\n`);
    return path;
  });
}
