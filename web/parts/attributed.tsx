import type { Attribution } from '../../src/record/index.ts';
import { entityName, speakerLabel } from '../model/names.ts';
import { speakerKey } from '../model/speakers.ts';
import { hrefOf, useReport } from '../report-context.ts';

/** `Ilse Brandt, via Northline`: who is said to have said it, and through whom. Speakers lead to all that they say. */
export function Attributed({ attribution }: { readonly attribution: Attribution }) {
  const report = useReport();
  const { index } = report;
  const via = (attribution.via ?? []).map(relay => entityName(index, relay.entity));
  const to = (attribution.to ?? []).map(hearer => entityName(index, hearer.entity)).filter(name => !via.includes(name));
  return (
    <>
      {attribution.speakers.map((speaker, i) => (
        <span key={speakerKey(speaker)}>
          {i > 0 && ', '}
          <a href={hrefOf(report, { kind: 'speaker', id: speakerKey(speaker) })}>{speakerLabel(index, speaker)}</a>
          {speaker.basis === 'implied' && <small title={speaker.rule}> (implied)</small>}
        </span>
      ))}
      {via.length > 0 && <>, via {via.join(', via ')}</>}
      {to.length > 0 && <>, told to {to.join(', ')}</>}
    </>
  );
}
