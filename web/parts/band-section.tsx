import { useMemo, useState } from 'preact/hooks';
import { rangeWords } from '../../src/present/band.ts';
import { count, grouped } from '../../src/present/count.ts';
import { type OriginCounts, originWords, wideWords } from '../../src/present/origin-counts.ts';
import { type BandDrawing, type BandLine, drawBand, type LineKind } from '../model/band-lines.ts';
import { splitBecause } from '../model/names.ts';
import { useReport } from '../report-context.ts';
import { BandFigure, BandPath, type Touched } from './band-figure.tsx';
import { OutletName } from './outlet-name.tsx';
import { Empty, Section } from './section.tsx';

export const LINE_WORDS: Record<LineKind, string> = {
  copied: 'copied',
  shared: 'same text, direction unknown',
  retold: 'retold',
  cited: 'cited',
  own: 'in its own words',
};

/** How many articles, outlets and origins, drawn: outlets left, origins right, and how the one came by the other. */
export function BandSection() {
  const { index, story } = useReport();
  const drawing = useMemo(() => drawBand(index, story), [index, story]);
  const [touched, setTouched] = useState<Touched>();
  const { band } = drawing;
  const { counts } = band;
  const outlets = band.outlets.most;
  return (
    <Section
      id="independence"
      title={
        <span class="band-count">
          <span>
            <b>{grouped(band.articles)}</b> {band.articles === 1 ? 'article' : 'articles'}
          </span>
          <span>
            <b>{rangeWords(band.outlets)}</b> {outlets === 1 ? 'outlet' : 'outlets'}
          </span>
          <span class="origins">
            <b>{counts.shared > 0 ? `${counts.one} of ${counts.shared}` : 0}</b>{' '}
            {counts.shared > 0 ? 'shared claims from one origin' : 'shared claims'}
          </span>
        </span>
      }
      note={
        <>
          {sentences([originWords(counts), wideWords(counts), aloneWords(counts, band.articles)])}
          {band.outlets.unnamed > 0 && ` ${count(band.outlets.unnamed, 'article names', 'articles name')} no outlet.`}
        </>
      }
    >
      {drawing.parts.length === 0 ? (
        <Empty>No origin to draw: no claim was found in these articles.</Empty>
      ) : (
        <figure class="band">
          <BandFigure drawing={drawing} touched={touched} touch={setTouched} />
          <figcaption>
            <LineLegend />
            <p class="why" aria-live="polite">
              {touched ? whyWords(drawing, touched) : 'Point at a line, an outlet or an origin for the reason.'}
            </p>
          </figcaption>
          <LineTable drawing={drawing} />
        </figure>
      )}
    </Section>
  );
}

function LineLegend() {
  return (
    <ul class="legend">
      {(['copied', 'shared', 'retold', 'cited', 'own'] as const).map(kind => (
        <li key={kind}>
          <svg width="36" height="10" aria-hidden="true">
            <BandPath kind={kind} d="M1 5h34" />
          </svg>
          {LINE_WORDS[kind]}
        </li>
      ))}
    </ul>
  );
}

function whyWords({ lines, outlets, parts }: BandDrawing, touched: Touched): string {
  const met = lines.filter(line => line.from === touched.outlet || line.to === touched.part);
  const one = touched.line;
  const say = (line: BandLine): string => {
    const [first] = line.because;
    return `${outlets[line.from]?.name} – ${parts[line.to]?.name}: ${LINE_WORDS[line.kind]}${first ? ` (${splitBecause(first).reason})` : ''}`;
  };
  return one ? say(one) : met.map(say).join(' · ');
}

/** The figure once more in words: for print, for screen readers, for those who want the reasons in one place. */
function LineTable({ drawing }: { readonly drawing: BandDrawing }) {
  const { lines, outlets, parts, hidden } = drawing;
  return (
    <details>
      <summary>The lines in words</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">Outlet</th>
            <th scope="col">has from</th>
            <th scope="col">how</th>
            <th scope="col">because</th>
          </tr>
        </thead>
        <tbody>
          {[...lines]
            .sort((a, b) => a.from - b.from || a.to - b.to)
            .map(line => {
              const article = outlets[line.from]?.articles[0];
              return (
                <tr key={`${line.from} ${line.to}`}>
                  <th scope="row">{article && <OutletName article={article} />}</th>
                  <td>{parts[line.to]?.name}</td>
                  <td>{LINE_WORDS[line.kind]}</td>
                  <td>{line.because.map(text => splitBecause(text).reason).join('; ')}</td>
                </tr>
              );
            })}
        </tbody>
      </table>
      {hidden.outlets + hidden.parts > 0 && (
        <p class="note">
          Not drawn: {count(hidden.outlets, 'further outlet')} and {count(hidden.parts, 'further origin')}.
        </p>
      )}
    </details>
  );
}

/** What one outlet alone carries is nobody else's to confirm. */
function aloneWords({ alone, claims }: OriginCounts, articles: number): string {
  return articles > 1 && alone > 0 ? `${grouped(alone)} of ${count(claims, 'claim')} stand with one outlet alone` : '';
}

function sentences(texts: readonly string[]): string {
  return texts
    .filter(text => text !== '')
    .map(text => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`)
    .join(' ');
}
