import { count } from '../../src/present/count.ts';
import type { Article, Attribution, Passage } from '../../src/record/index.ts';
import type { TextBlock } from '../model/article-layout.ts';
import { wordsOf } from '../model/different-words.ts';
import { entityName, speakersLabel } from '../model/names.ts';
import { styleOfSpeaker } from '../model/speaker-styles.ts';
import { speakerKey } from '../model/speakers.ts';
import { hrefOf, useReport } from '../report-context.ts';
import { OutletName } from './outlet-name.tsx';

/** Beside a paragraph: who speaks in it, and where else its words stand. */
export function MarginNotes({ article, block }: { readonly article: Article; readonly block: TextBlock }) {
  if (block.attributions.length + block.passages.length === 0) return null;
  return (
    <ul class="margin" aria-label="Notes to this paragraph">
      {block.attributions.map(attribution => (
        <SpeakerNote key={attribution.id} attribution={attribution} />
      ))}
      {block.passages.map(passage => (
        <TwinNote key={passage.id} article={article} passage={passage} />
      ))}
    </ul>
  );
}

function SpeakerNote({ attribution }: { readonly attribution: Attribution }) {
  const report = useReport();
  const { index } = report;
  const claims = index.claimsOfAttribution.get(attribution.id) ?? [];
  const [claim] = claims;
  const speaker = attribution.speakers[0];
  return (
    <li class="speaker-note">
      <a
        class={`said ${styleOfSpeaker(report.speakerStyles, attribution)}`}
        href={hrefOf(report, { kind: 'speaker', id: speaker ? speakerKey(speaker) : 'unknown:' })}
      >
        {speakersLabel(index, attribution)}
      </a>
      <span class="sub">
        {attribution.stance !== 'states' && ` · ${attribution.stance}`}
        {attribution.via && ` · via ${attribution.via.map(relay => entityName(index, relay.entity)).join(', ')}`}
        {claim && (
          <>
            {' · '}
            <a href={hrefOf(report, { kind: 'claim', id: claim.id })}>{carriersWords(claim.carriers.length)}</a>
          </>
        )}
      </span>
    </li>
  );
}

function carriersWords(carriers: number): string {
  return carriers === 1 ? 'only here' : `${carriers} carriers`;
}

function TwinNote({ article, passage }: { readonly article: Article; readonly passage: Passage }) {
  const report = useReport();
  const isA = passage.a.article === article.id;
  const [mine, twin] = isA ? [passage.a, passage.b] : [passage.b, passage.a];
  const other = report.index.articles.get(twin.article);
  if (!other) return null;
  const gave = passage.direction === (isA ? 'a-to-b' : 'b-to-a');
  const got = passage.direction === (isA ? 'b-to-a' : 'a-to-b');
  return (
    <li class="twin-note">
      <a href={hrefOf(report, { kind: 'passage', id: passage.id })}>
        <span class="arrow">{gave ? '→' : got ? '←' : '↔'}</span> <OutletName article={other} />
      </a>{' '}
      <span class="sub">
        {passage.kind}, {count(wordsOf(article.text, mine.span).length, 'word')}
      </span>
    </li>
  );
}
