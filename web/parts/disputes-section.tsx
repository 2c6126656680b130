import { useReport } from '../report-context.ts';
import { DisputeCard } from './dispute-card.tsx';
import { Empty, Section } from './section.tsx';
import { ShowMore } from './show-more.tsx';

/** Where the accounts cannot both be right; apart from it, what one side changed over time. */
export function DisputesSection() {
  const { story } = useReport();
  const disputes = story.disputes.filter(dispute => dispute.relation === 'dispute');
  const updates = story.disputes.filter(dispute => dispute.relation === 'update');
  return (
    <Section
      id="disputes"
      title="Where they disagree"
      note="Carriers that cannot both be right. Nothing here says which one is."
    >
      {disputes.length === 0 && (
        <Empty>No dispute was found: no denial, and no two figures, dates, places or names for one thing.</Empty>
      )}
      <ShowMore
        items={disputes}
        step={12}
        noun="dispute"
        render={dispute => <DisputeCard key={dispute.id} dispute={dispute} />}
      />
      {updates.length > 0 && <h3 class="apart">Updates, not disputes</h3>}
      <ShowMore
        items={updates}
        step={12}
        noun="update"
        render={dispute => <DisputeCard key={dispute.id} dispute={dispute} />}
      />
    </Section>
  );
}
