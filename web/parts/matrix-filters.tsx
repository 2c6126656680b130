import { useMemo } from 'preact/hooks';
import { type Filters, NO_FILTERS, type Only, SORTS, type Sort } from '../model/address.ts';
import { type Choice, outletChoices, type Row, speakerChoices } from '../model/rows.ts';
import { useReport } from '../report-context.ts';

const SORT_WORDS: Record<Sort, string> = {
  carriers: 'most articles',
  origins: 'most origins',
  gap: 'widest gap between articles and origins',
  disputes: 'most disputed',
  time: 'earliest',
};
const ONLY_WORDS: readonly (readonly [Only, string])[] = [
  ['single', 'only one origin'],
  ['disputed', 'disputed'],
  ['here', 'in one outlet only'],
];

/** Which rows, in which order; all of it in the address. */
export function MatrixFilters({ all }: { readonly all: readonly Row[] }) {
  const { index, address, go } = useReport();
  const { filters } = address;
  const speakers = useMemo(() => speakerChoices(index, all), [index, all]);
  const outlets = useMemo(() => outletChoices(all), [all]);
  const set = (change: { [K in keyof Filters]?: Filters[K] | undefined }): void => {
    const { section: _section, ...rest } = address;
    go({ ...rest, filters: withoutUndefined({ ...filters, ...change }) }, true);
  };
  const filtered = filters.speaker || filters.outlet || filters.words || filters.only.length > 0;
  return (
    <form class="filters" aria-label="Rows" onSubmit={event => event.preventDefault()}>
      <label>
        Sort by
        <select
          value={filters.sort}
          onChange={event => set({ sort: SORTS.find(s => s === event.currentTarget.value) ?? 'carriers' })}
        >
          {SORTS.map(sort => (
            <option key={sort} value={sort}>
              {SORT_WORDS[sort]}
            </option>
          ))}
        </select>
      </label>
      <Chooser label="Speaker" choices={speakers} value={filters.speaker} set={speaker => set({ speaker })} />
      <Chooser label="Outlet" choices={outlets} value={filters.outlet} set={outlet => set({ outlet })} />
      <label>
        Words
        <input
          type="search"
          value={filters.words ?? ''}
          placeholder="any"
          onInput={event => set({ words: event.currentTarget.value || undefined })}
        />
      </label>
      <fieldset>
        <legend class="hidden">Show only</legend>
        {ONLY_WORDS.map(([only, words]) => (
          <label key={only} class="toggle">
            <input
              type="checkbox"
              checked={filters.only.includes(only)}
              onChange={event =>
                set({
                  only: event.currentTarget.checked
                    ? [...filters.only, only]
                    : filters.only.filter(name => name !== only),
                })
              }
            />
            {words}
          </label>
        ))}
      </fieldset>
      {filtered && (
        <button
          type="button"
          class="quiet"
          onClick={() =>
            set({ ...NO_FILTERS, sort: filters.sort, speaker: undefined, outlet: undefined, words: undefined })
          }
        >
          Clear
        </button>
      )}
    </form>
  );
}

interface ChooserProps {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly value: string | undefined;
  readonly set: (value: string | undefined) => void;
}

function Chooser({ label, choices, value, set }: ChooserProps) {
  return (
    <label>
      {label}
      <select value={value ?? ''} onChange={event => set(event.currentTarget.value || undefined)}>
        <option value="">any</option>
        {choices.map(choice => (
          <option key={choice.value} value={choice.value}>
            {choice.label} ({choice.count})
          </option>
        ))}
      </select>
    </label>
  );
}

function withoutUndefined(filters: { [K in keyof Filters]?: Filters[K] | undefined }): Filters {
  const kept = Object.entries(filters).filter(([, value]) => value !== undefined);
  return { ...NO_FILTERS, ...Object.fromEntries(kept) };
}
