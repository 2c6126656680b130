import type { Framing } from '../../src/record/index.ts';
import { groupBy } from '../../src/util/order.ts';
import { entityName } from '../model/names.ts';
import { hrefOf, hrefOfArticle, useReport } from '../report-context.ts';
import { Because } from './because.tsx';
import { OutletName } from './outlet-name.tsx';
import { Section } from './section.tsx';
import { ShowMore } from './show-more.tsx';

const KIND_WORDS: Record<Framing['kind'], string> = {
  description: 'described',
  name: 'called',
  occasion: 'One occasion',
  wording: 'One place in a claim',
};

/** The words that outlets use for the same person, group or act, side by side. No part where they do not differ. */
export function FramingSection() {
  const { story } = useReport();
  if (story.framing.length === 0) return null;
  return (
    <Section
      id="framing"
      title="Which words they use"
      note="For the same person, group or act, side by side, where outlets differ. A word opens the place where it stands."
    >
      <ShowMore
        items={story.framing}
        step={12}
        noun="difference"
        render={framing => <FramingCard key={framing.id} framing={framing} />}
      />
    </Section>
  );
}

function FramingCard({ framing }: { readonly framing: Framing }) {
  const report = useReport();
  const { kind, entity, claim, words, because } = framing;
  return (
    <article class="framing">
      <h3>
        {entity !== undefined && `${entityName(report.index, entity)}, `}
        {claim === undefined ? (
          KIND_WORDS[kind]
        ) : (
          <a href={hrefOf(report, { kind: 'claim', id: claim })}>{KIND_WORDS[kind]}</a>
        )}
      </h3>
      <div class="sides" style={{ '--sides': Math.min(4, words.length) }}>
        {words.map(word => (
          <section key={word.text} class="side" aria-label={word.text}>
            <h4>{word.text}</h4>
            <Uses word={word} />
          </section>
        ))}
      </div>
      <footer>
        <Because because={because} />
      </footer>
    </article>
  );
}

/** Each article once, with its first use; how many more there are is a number. */
function Uses({ word }: { readonly word: Framing['words'][number] }) {
  const report = useReport();
  return (
    <ul>
      {[...groupBy(word.uses, use => use.article)].map(([id, uses]) => {
        const article = report.index.articles.get(id);
        return article ? (
          <li key={id}>
            <a
              href={hrefOfArticle(
                report,
                id,
                uses.map(use => use.span),
              )}
            >
              <OutletName article={article} />
            </a>
            {uses.length > 1 && <span class="sub"> {uses.length} times</span>}
          </li>
        ) : null;
      })}
    </ul>
  );
}
