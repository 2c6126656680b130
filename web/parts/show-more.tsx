import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { count } from '../../src/present/count.ts';

interface ShowMoreProps<T> {
  readonly items: readonly T[];
  readonly step: number;
  readonly noun: string;
  /** Where an s does not do. */
  readonly plural?: string;
  readonly render: (item: T) => ComponentChildren;
  /** Puts the items that are shown into the list or table that they belong to; the button stands after it. */
  readonly wrap?: (shown: ComponentChildren) => ComponentChildren;
}

/** The first items, and a button for the next. */
export function ShowMore<T>({
  items,
  step,
  noun,
  plural = `${noun}s`,
  render,
  wrap = shown => shown,
}: ShowMoreProps<T>) {
  const [shown, setShown] = useState(step);
  const rest = items.length - shown;
  return (
    <>
      {wrap(items.slice(0, shown).map(render))}
      {rest > 0 && (
        <p class="more">
          <button type="button" onClick={() => setShown(shown + step)}>
            Show {count(Math.min(step, rest), `more ${noun}`, `more ${plural}`)}
          </button>{' '}
          {rest > step && <span>of {rest} not shown</span>}
        </p>
      )}
    </>
  );
}
