import type { Article } from '../../src/record/index.ts';
import { outletLabel } from '../model/names.ts';
import { formatWhen } from '../model/when.ts';

/** The outlet; where it is not known, the file's name in type of its own, so that nobody takes it for an outlet. */
export function OutletName({ article }: { readonly article: Article }) {
  if (article.outlet.name) return <span class="outlet">{article.outlet.name}</span>;
  return (
    <span class="outlet file" title="outlet unknown; the name of the file">
      {outletLabel(article)}
    </span>
  );
}

export function PublishedTime({ article }: { readonly article: Article }) {
  const { published } = article;
  const words = formatWhen(published);
  const basis = published.basis === 'stated' ? '' : ` (${published.basis})`;
  const why = published.because?.join('; ');
  return (
    <span
      class={words === 'date unknown' ? 'when unknown' : 'when'}
      title={why ? `${words}${basis}: ${why}` : words + basis}
    >
      {published.basis === 'implied' ? `about ${words}` : words}
    </span>
  );
}
