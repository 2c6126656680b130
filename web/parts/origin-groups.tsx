import type { Claim, OriginGroup } from '../../src/record/index.ts';
import { letterOf } from '../model/cells.ts';
import { entityName, outletLabel } from '../model/names.ts';
import { useReport } from '../report-context.ts';
import { Because } from './because.tsx';

const KIND_WORDS: Record<OriginGroup['kind'], string> = {
  speaker: 'one speaker',
  document: 'one document',
  relay: 'one wire or relay',
  text: 'one text',
  own: 'the article itself',
};

/** The carriers by origin, and which origins may be one. */
export function OriginGroups({ claim }: { readonly claim: Claim }) {
  const { index } = useReport();
  const { groups, may } = claim.origins;
  const outlets = (group: OriginGroup): string => {
    const articles = group.carriers.flatMap(i => index.articles.get(claim.carriers[i]?.article ?? '') ?? []);
    return [...new Set(articles.map(outletLabel))].join(', ');
  };
  return (
    <>
      <ol class="groups">
        {groups.map((group, i) => (
          <li key={group.carriers.join()}>
            {groups.length > 1 && <b class="letter">{letterOf(i)}</b>}
            <div>
              <p>
                <b>{group.entity ? entityName(index, group.entity) : KIND_WORDS[group.kind]}</b>
                {group.entity && <span class="sub"> {KIND_WORDS[group.kind]}</span>}: {outlets(group)}
              </p>
              <Because because={group.because} />
            </div>
          </li>
        ))}
      </ol>
      {may.map(({ groups: joined, because }) => (
        <div key={joined.join()} class="may">
          <p>
            {joined.map(letterOf).map((letter, i) => (
              <span key={letter}>
                {i > 0 && ' and '}
                <b class="letter">{letter}</b>
              </span>
            ))}{' '}
            may be one
          </p>
          <Because because={because} />
        </div>
      ))}
    </>
  );
}
