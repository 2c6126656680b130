import type { Passage } from '../../src/record/index.ts';
import { useReport } from '../report-context.ts';
import { CompareLegend } from './compare-legend.tsx';
import { PassageCompare } from './passage-compare.tsx';
import { StrandTree } from './strand-tree.tsx';

/** A pair of places, and the family that it belongs to. */
export function PassagePane({ passage }: { readonly passage: Passage }) {
  const { index } = useReport();
  const strand = passage.strand ? index.strands.get(passage.strand) : undefined;
  return (
    <>
      <CompareLegend />
      <PassageCompare passage={passage} />
      {strand && (
        <>
          <h3>Its family of text</h3>
          <StrandTree strand={strand} />
        </>
      )}
    </>
  );
}
