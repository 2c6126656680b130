import type { DrawnRange } from '../model/drawn-range.ts';
import type { At } from '../model/matrix-keys.ts';
import { outletLabel } from '../model/names.ts';
import { type Column, dayRuns } from '../model/rows.ts';
import { formatClock, formatDay } from '../model/when.ts';
import { hrefOfArticle, useReport } from '../report-context.ts';

interface MatrixHeadProps {
  readonly columns: readonly Column[];
  readonly drawn: DrawnRange;
  readonly narrow: boolean;
  /** Column that the keyboard is at, when it is in the head. */
  readonly at: number | undefined;
  readonly enter: (at: At) => void;
}

/** Two lines: days, then outlets with the time of day. */
export function MatrixHead({ columns, drawn, narrow, at, enter }: MatrixHeadProps) {
  const report = useReport();
  const shown = columns.slice(drawn.from, drawn.to);
  const rest = columns.length - drawn.to;
  return (
    <thead>
      <tr class="days" aria-rowindex={1}>
        <td class="sticky" />
        {!narrow && <td colSpan={3} />}
        {drawn.from > 0 && <td class="pad" />}
        {dayRuns(shown).map((run, i) => (
          <th
            key={`${run.day} ${i}`}
            scope="colgroup"
            colSpan={run.columns}
            class="day"
            title={run.day ? formatDay(run.day) : 'date unknown'}
          >
            <span>{run.day ? dayWords(run.day, run.columns) : run.columns > 2 ? 'date unknown' : 'n.d.'}</span>
          </th>
        ))}
        {rest > 0 && <td class="pad" />}
      </tr>
      <tr class="outlets" aria-rowindex={2}>
        <th scope="col" class="sticky">
          Claim
        </th>
        {!narrow && (
          <>
            <th scope="col">Speaker</th>
            <th scope="col" class="number">
              Articles
            </th>
            <th scope="col" class="number">
              Origins
            </th>
          </>
        )}
        {drawn.from > 0 && <td class="pad" />}
        {shown.map(({ article, startsDay }, i) => {
          const column = drawn.from + i;
          const clock = formatClock(article.published.value ?? '').slice(0, 5);
          return (
            <th
              key={article.id}
              scope="col"
              aria-colindex={column + (narrow ? 2 : 5)}
              class={startsDay ? 'column first-of-day' : 'column'}
            >
              <a
                href={hrefOfArticle(report, article.id)}
                title={outletLabel(article)}
                data-at={at === column ? 'here' : ''}
                tabIndex={at === column ? 0 : -1}
                onFocus={() => enter({ row: -1, column })}
              >
                <span class={article.outlet.name ? 'name' : 'name file'}>{outletLabel(article)}</span>
                <span class="clock">{clock || ' '}</span>
              </a>
            </th>
          );
        })}
        {rest > 0 && <td class="pad" />}
      </tr>
    </thead>
  );
}

/** As much of a date as fits over its columns; the whole is the title. */
function dayWords(day: string, columns: number): string {
  const words = formatDay(day);
  if (columns > 2) return words;
  const short = words.replace(/ \d{4}$/, '');
  return columns > 1 ? short : short.replace(/ (\p{L}{3})\p{L}*$/u, ' $1');
}
