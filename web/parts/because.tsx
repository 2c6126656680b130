import { splitBecause } from '../model/names.ts';

/** Reasons as a list: the words, then the rule that gave them. */
export function Because({ because }: { readonly because: readonly string[] }) {
  if (because.length === 0) return null;
  return (
    <ul class="because">
      {because.map(text => {
        const { rule, reason } = splitBecause(text);
        return (
          <li key={text}>
            {rule === reason ? null : `${reason} `}
            {rule && <code>{rule}</code>}
          </li>
        );
      })}
    </ul>
  );
}
