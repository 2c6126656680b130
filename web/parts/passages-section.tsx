import { useMemo } from 'preact/hooks';
import { count } from '../../src/present/count.ts';
import type { Passage, Strand } from '../../src/record/index.ts';
import { useReport } from '../report-context.ts';
import { CompareLegend } from './compare-legend.tsx';
import { PassageCompare } from './passage-compare.tsx';
import { Empty, Section } from './section.tsx';
import { ShowMore } from './show-more.tsx';
import { StrandTree } from './strand-tree.tsx';

/** Who copied whom: families of text, then the pairs that belong to none. */
export function PassagesSection() {
  const { story } = useReport();
  const { families, single } = useMemo(() => {
    const byStrand = new Map<string, Passage[]>(story.strands.map(strand => [strand.id, []]));
    const rest: Passage[] = [];
    for (const passage of story.passages) (byStrand.get(passage.strand ?? '') ?? rest).push(passage);
    const all = story.strands.map(strand => ({ strand, passages: byStrand.get(strand.id) ?? [] }));
    return { families: all.sort((a, b) => reachOf(b.strand) - reachOf(a.strand)), single: rest };
  }, [story]);
  return (
    <Section id="passages" title="Who copied whom" note="Stretches that stand in more than one article, side by side.">
      {story.passages.length === 0 ? (
        <Empty>
          No stretch of words stands in two of these articles: none copies another as far as words can show.
        </Empty>
      ) : (
        <>
          <CompareLegend />
          <ShowMore
            items={families}
            step={6}
            noun="family"
            plural="families"
            render={family => <Family key={family.strand.id} {...family} />}
          />
          {single.length > 0 && families.length > 0 && <h3 class="apart">Pairs in no family</h3>}
          <ShowMore
            items={single}
            step={6}
            noun="pair"
            render={passage => <PassageCompare key={passage.id} passage={passage} />}
          />
        </>
      )}
    </Section>
  );
}

/** Articles first, then characters: the family that explains most stands at the top. */
function reachOf({ members }: Strand): number {
  const articles = new Set(members.map(member => member.article)).size;
  const characters = members.reduce((sum, { span }) => sum + span[1] - span[0], 0);
  return articles * 1e9 + characters;
}

function Family({ strand, passages }: { readonly strand: Strand; readonly passages: readonly Passage[] }) {
  const articles = new Set(strand.members.map(member => member.article)).size;
  return (
    <div class="family">
      <div class="family-side">
        <h3>A text in {count(articles, 'article')}</h3>
        <StrandTree strand={strand} />
      </div>
      <div class="family-pairs">
        <ShowMore
          items={passages}
          step={3}
          noun="pair"
          render={passage => <PassageCompare key={passage.id} passage={passage} />}
        />
      </div>
    </div>
  );
}
