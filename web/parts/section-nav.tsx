import { grouped } from '../../src/present/count.ts';
import { formatAddress, type Section } from '../model/address.ts';
import { useReport } from '../report-context.ts';
import { showSection } from '../show-section.ts';

/** The parts of the report with how much is in each; stays in reach while the page scrolls. */
export function SectionNav() {
  const { index, story, speakers, address } = useReport();
  const unplaced = index.ledger.notices.filter(notice => !notice.article).length;
  const parts: readonly (readonly [Section, string, number?])[] = [
    ['independence', 'Origins'],
    ['claims', 'Claims', story.claims.length],
    ['passages', 'Copies', story.passages.length],
    ['disputes', 'Disputes', story.disputes.length],
    ...(story.framing.length > 0 ? [['framing', 'Words', story.framing.length] as const] : []),
    ['timeline', 'Timeline', story.events.length],
    ['speakers', 'Speakers', speakers.length],
    ['articles', 'Articles', story.articles.length],
    ['notices', 'Notices', story.notices.length + unplaced],
  ];
  return (
    <nav class="sections" aria-label="Parts of the report">
      <ul>
        {parts.map(([section, name, n]) => (
          <li key={section}>
            <a href={formatAddress({ ...address, section })} onClick={() => showSection(section)}>
              {name} {n !== undefined && <span class="n">{grouped(n)}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
