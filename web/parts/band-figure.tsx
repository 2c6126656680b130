import { count } from '../../src/present/count.ts';
import type { BandDrawing, BandLine, LineKind } from '../model/band-lines.ts';

/** What the pointer or the keyboard is at. */
export interface Touched {
  readonly outlet?: number;
  readonly part?: number;
  readonly line?: BandLine;
}

interface BandFigureProps {
  readonly drawing: BandDrawing;
  readonly touched: Touched | undefined;
  readonly touch: (touched: Touched | undefined) => void;
}

/** px; labels are set in lines of this height, so that the lines between know where they begin and end without measuring. */
const ROW = 36;

export function BandFigure({ drawing, touched, touch }: BandFigureProps) {
  const { outlets, parts, lines, hidden } = drawing;
  const height = Math.max(outlets.length, parts.length) * ROW;
  const y = (i: number, of: number): number => ((i + 0.5) * height) / of;
  const lit = (line: BandLine): boolean =>
    touched !== undefined && (touched.line === line || touched.outlet === line.from || touched.part === line.to);
  const handlers = (what: Touched) => ({
    onMouseEnter: () => touch(what),
    onMouseLeave: () => touch(undefined),
    onFocus: () => touch(what),
    onBlur: () => touch(undefined),
  });
  return (
    <div class={`band-figure${touched ? ' touched' : ''}`}>
      <ol class="band-left" style={{ height: `${height}px` }} aria-label="Outlets">
        {outlets.map((outlet, i) => (
          <li key={outlet.articles[0]?.id}>
            <button
              type="button"
              class={`band-label${lines.some(line => line.from === i && lit(line)) ? ' lit' : ''}`}
              {...handlers({ outlet: i })}
            >
              <span class={outlet.articles[0]?.outlet.name ? 'name' : 'name file'} title={outlet.name}>
                {outlet.name}
              </span>
              {outlet.articles.length > 1 && <span class="sub">{count(outlet.articles.length, 'article')}</span>}
              {!outlet.shares && <span class="sub">nothing shared</span>}
              <i class="mark outlet-mark" />
            </button>
          </li>
        ))}
      </ol>
      <svg
        class="band-lines"
        viewBox={`0 0 100 ${height}`}
        preserveAspectRatio="none"
        style={{ height: `${height}px` }}
        aria-hidden="true"
      >
        {lines.map(line => {
          const y1 = y(line.from, outlets.length);
          const y2 = y(line.to, parts.length);
          const d = `M0 ${y1}C45 ${y1} 55 ${y2} 100 ${y2}`;
          return (
            <g key={`${line.from} ${line.to}`} class={lit(line) ? 'lit' : ''} {...handlers({ line })}>
              <path class="hit" d={d} />
              <BandPath kind={line.kind} d={d} />
            </g>
          );
        })}
      </svg>
      <ol class="band-right" style={{ height: `${height}px` }} aria-label="Origins">
        {parts.map((part, i) => (
          <li key={part.origin.claims.join()}>
            <button
              type="button"
              class={`band-label${lines.some(line => line.to === i && lit(line)) ? ' lit' : ''}`}
              {...handlers({ part: i })}
            >
              <i class={`mark origin-mark ${part.origin.kind}`} />
              <span class={part.file ? 'name file' : 'name'} title={part.name}>
                {part.name}
              </span>
              <span class="sub">
                {part.label}, {count(part.origin.claims.length, 'claim')}
              </span>
            </button>
          </li>
        ))}
      </ol>
      {hidden.outlets + hidden.parts > 0 && (
        <p class="hidden-count">
          {hidden.outlets > 0 && `and ${count(hidden.outlets, 'more outlet')}`}
          {hidden.outlets > 0 && hidden.parts > 0 && ', '}
          {hidden.parts > 0 && `and ${count(hidden.parts, 'more origin')}`}
        </p>
      )}
    </div>
  );
}

/** A line of the band; text that is shared without a direction is two lines, for which no single stroke will do. */
export function BandPath({ kind, d }: { readonly kind: LineKind; readonly d: string }) {
  return (
    <>
      <path class={`line ${kind}`} d={d} />
      {kind === 'shared' && <path class="line-core" d={d} />}
    </>
  );
}
