import type { ComponentChildren } from 'preact';
import type { Notice } from '../../src/record/index.ts';
import { hrefOfArticle, useReport } from '../report-context.ts';
import { Empty, Section } from './section.tsx';
import { ShowMore } from './show-more.tsx';

const LEVEL_WORDS: Record<Notice['level'], string> = { error: 'error', warning: 'warning', info: 'note' };
const ORDER = { error: 0, warning: 1, info: 2 } as const;

/** What about the input the reader should know: of this story's articles, and of what was not read at all. */
export function NoticesSection() {
  const { story, index } = useReport();
  const unplaced = index.ledger.notices.filter(notice => !notice.article);
  const notices = [...story.notices, ...unplaced].sort((a, b) => ORDER[a.level] - ORDER[b.level]);
  return (
    <Section id="notices" title="What could not be made out">
      {notices.length === 0 ? (
        <Empty>No notices: everything that was given was read.</Empty>
      ) : (
        <ShowMore
          items={notices}
          step={100}
          noun="notice"
          render={notice => <NoticeRow key={JSON.stringify(notice)} notice={notice} />}
          wrap={rows => <NoticeTable rows={rows} />}
        />
      )}
    </Section>
  );
}

function NoticeTable({ rows }: { readonly rows: ComponentChildren }) {
  return (
    <table class="notices">
      <thead>
        <tr>
          <th scope="col">Level</th>
          <th scope="col">Where</th>
          <th scope="col">What</th>
          <th scope="col">Rule</th>
        </tr>
      </thead>
      <tbody>{rows}</tbody>
    </table>
  );
}

function NoticeRow({ notice }: { readonly notice: Notice }) {
  const report = useReport();
  const { article, path, span } = notice;
  return (
    <tr class={notice.level}>
      <td>{LEVEL_WORDS[notice.level]}</td>
      <td>
        {article ? <a href={hrefOfArticle(report, article, span ? [span] : [])}>{path ?? article}</a> : (path ?? '–')}
      </td>
      <td>{notice.message}</td>
      <td>
        <code>{notice.rule}</code>
      </td>
    </tr>
  );
}
