import { useMemo } from 'preact/hooks';
import { rangeWords } from '../../src/present/band.ts';
import { count } from '../../src/present/count.ts';
import type { Claim } from '../../src/record/index.ts';
import { carryWords, originLetters } from '../model/cells.ts';
import { type ChainEnd, deriveChain } from '../model/chain.ts';
import { findDifferentWords } from '../model/different-words.ts';
import { hrefOfArticle, useReport } from '../report-context.ts';
import { Absences } from './absences.tsx';
import { Attributed } from './attributed.tsx';
import { ChainFigure } from './chain-figure.tsx';
import { DisputeCard } from './dispute-card.tsx';
import { CarryGlyph } from './glyph.tsx';
import { MarkedText } from './marked-text.tsx';
import { OriginGroups } from './origin-groups.tsx';
import { OutletName, PublishedTime } from './outlet-name.tsx';

/** One claim: how it got here, in whose words, from how many origins, and where it was not found. */
export function ClaimPane({ claim }: { readonly claim: Claim }) {
  const { index } = useReport();
  const chain = useMemo(() => deriveChain(index, claim), [index, claim]);
  const letters = originLetters(claim);
  const different = useMemo(
    () => findDifferentWords(chain.ends.map(({ article, carrier }) => ({ article, spans: carrier.spans }))),
    [chain],
  );
  const disputes = claim.disputes.flatMap(id => index.disputes.get(id) ?? []);
  const articles = new Set(claim.carriers.map(carrier => carrier.article)).size;
  const outlets = claim.outlets.known + claim.outlets.unknown;
  return (
    <>
      <h2 class="claim-title">{claim.text}</h2>
      <p class="facts">
        {count(articles, 'article')} · {count(outlets, 'outlet')} · {rangeWords(claim.origins)}{' '}
        {claim.origins.most === 1 ? 'origin' : 'origins'}
      </p>
      <h3>How it got here</h3>
      <ChainFigure chain={chain} letters={letters} />
      <h3>In their words</h3>
      {different.some(words => words.length > 0) && (
        <p class="note">
          <em class="different">Set off like this</em>: words that no other carrier of the claim uses.
        </p>
      )}
      <ol class="carriers">
        {chain.ends.map((end, i) => (
          <CarrierItem key={end.at} end={end} letter={letters.get(end.at)} different={different[i] ?? []} />
        ))}
      </ol>
      <h3>Origins: {rangeWords(claim.origins)}</h3>
      <OriginGroups claim={claim} />
      {disputes.length > 0 && <h3>Where it is disputed or updated</h3>}
      {disputes.map(dispute => (
        <DisputeCard key={dispute.id} dispute={dispute} />
      ))}
      <h3>Articles that do not carry it</h3>
      <Absences claim={claim} />
    </>
  );
}

interface CarrierItemProps {
  readonly end: ChainEnd;
  readonly letter: string | undefined;
  readonly different: Parameters<typeof MarkedText>[0]['different'];
}

function CarrierItem({ end: { carrier, article }, letter, different = [] }: CarrierItemProps) {
  const report = useReport();
  const attribution = carrier.attribution ? report.index.attributions.get(carrier.attribution) : undefined;
  return (
    <li>
      <p class="carrier-head">
        <CarryGlyph mode={carrier.mode} stance={carrier.stance} />
        <OutletName article={article} />
        <PublishedTime article={article} />
        {letter && (
          <b class="letter" title={`origin ${letter}`}>
            {letter}
          </b>
        )}
      </p>
      <p class="carrier-how">
        {carryWords(carrier.mode, carrier.stance)}
        {attribution && (
          <>
            : <Attributed attribution={attribution} />
          </>
        )}
      </p>
      <blockquote>
        <a href={hrefOfArticle(report, article.id, carrier.spans)} title="read it in the article">
          <MarkedText article={article} spans={carrier.spans} different={different} />
        </a>
      </blockquote>
    </li>
  );
}
