import { carryWords } from '../model/cells.ts';
import type { Chain, ChainEnd } from '../model/chain.ts';
import { outletLabel } from '../model/names.ts';
import { formatWhen, isDated } from '../model/when.ts';
import { hrefOfArticle, useReport } from '../report-context.ts';
import { CarryGlyph } from './glyph.tsx';

/** px */
const ROW = 46;
/** Where columns begin and end, in percent of the figure: speakers, relays, outlets. */
const WITH_RELAYS = { speakerEnd: 25, relayStart: 33, relayEnd: 53, outletStart: 60 };
const NOBODY = { speakerEnd: 0, relayStart: 0, relayEnd: 0, outletStart: 0 };
const WITHOUT = { speakerEnd: 32, relayStart: 32, relayEnd: 32, outletStart: 45 };
/** Where a line has reached the row of its outlet, so that it passes no other's relay. */
const TURN = 33;
/** Share of the outlets' column that stands for time. */
const TIME_SHARE = 0.28;

interface ChainFigureProps {
  readonly chain: Chain;
  readonly letters: ReadonlyMap<number, string>;
}

/** Speaker -> relays -> outlets, from left to right; outlets stand further right the later they were published. */
export function ChainFigure({ chain, letters }: ChainFigureProps) {
  const report = useReport();
  const { speakers, relays, ends } = chain;
  const x = relays.length > 0 ? WITH_RELAYS : speakers.length > 0 ? WITHOUT : NOBODY;
  const height = Math.max(speakers.length, relays.length, ends.length) * ROW;
  const y = (i: number, of: number): number => ((i + 0.5) * height) / of;
  // a relay stands in the row of the first outlet that has it from there: a row of its own
  const relayY = (relay: number): number =>
    y(
      Math.max(
        0,
        ends.findIndex(end => end.relay === relay),
      ),
      ends.length,
    );
  const style = { height: `${height}px` };
  const place = (from: number, to: number) => ({ ...style, left: `${from}%`, width: `${to - from}%` });
  return (
    <figure class="chain">
      <div class="chain-heads" aria-hidden="true">
        <span style={{ left: 0 }}>{speakers.length > 0 ? 'said by' : ''}</span>
        {relays.length > 0 && <span style={{ left: `${x.relayStart}%` }}>passed on by</span>}
        <span style={{ left: `${x.outletStart}%` }}>
          published by<small>, earlier → later</small>
        </span>
      </div>
      <div class="chain-body" style={style}>
        <svg viewBox={`0 0 100 ${height}`} preserveAspectRatio="none" style={style} aria-hidden="true">
          {relays.map((relay, i) =>
            relay.from === undefined ? null : (
              <path key={relay.id} d={curve(x.speakerEnd, y(relay.from, speakers.length), x.relayStart, relayY(i))} />
            ),
          )}
          {ends.map((end, i) => (
            <path
              key={end.at}
              class={end.carrier.stance === 'denies' ? 'denied' : ''}
              d={endLine(end, y(i, ends.length), x, relayY, row => y(row, speakers.length))}
            />
          ))}
        </svg>
        <ol class="chain-column speakers" style={place(0, x.speakerEnd)} aria-label="Said by">
          {speakers.map(speaker => (
            <li key={speaker.id}>
              <span title={speaker.name}>{speaker.name}</span>
            </li>
          ))}
        </ol>
        {relays.length > 0 && (
          <ol class="chain-column relays" style={place(x.relayStart, x.relayEnd)} aria-label="Passed on by">
            {relays.map((relay, i) => (
              <li key={relay.id} style={{ top: `${relayY(i) - ROW / 2}px` }}>
                <span title={relay.name}>{relay.name}</span>
              </li>
            ))}
          </ol>
        )}
        <ol class="chain-column ends" style={place(x.outletStart, 100)} aria-label="Published by">
          {ends.map(end => {
            const { article, carrier } = end;
            return (
              <li key={end.at} style={{ paddingLeft: `${(end.time ?? 1) * TIME_SHARE * 100}%` }}>
                <a href={hrefOfArticle(report, article.id, carrier.spans)}>
                  <CarryGlyph mode={carrier.mode} stance={carrier.stance} />
                  <span class="end-label">
                    <span class={article.outlet.name ? 'name' : 'name file'} title={outletLabel(article)}>
                      {outletLabel(article)} {letters.has(end.at) && <b class="letter">{letters.get(end.at)}</b>}
                    </span>
                    <span class="sub" title={carryWords(carrier.mode, carrier.stance)}>
                      {isDated(article.published) ? formatWhen(article.published) : 'date unknown'}
                    </span>
                  </span>
                </a>
              </li>
            );
          })}
        </ol>
      </div>
    </figure>
  );
}

type Columns = typeof WITH_RELAYS;

/** From the relay, else the speaker, to the outlet's mark; for its own voice only the stretch of time before it. */
function endLine(
  end: ChainEnd,
  y: number,
  x: Columns,
  relayY: (relay: number) => number,
  speakerY: (speaker: number) => number,
): string {
  const mark = x.outletStart + (end.time ?? 1) * TIME_SHARE * (100 - x.outletStart);
  if (end.relay !== undefined) return `${curve(x.relayEnd, relayY(end.relay), x.outletStart, y)}H${mark}`;
  const turn = x === WITH_RELAYS ? TURN : x.outletStart;
  if (end.speaker !== undefined) return `${curve(x.speakerEnd, speakerY(end.speaker), turn, y)}H${mark}`;
  return `M${x.outletStart} ${y}H${mark}`;
}

function curve(x1: number, y1: number, x2: number, y2: number): string {
  const middle = (x1 + x2) / 2;
  return `M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}`;
}
