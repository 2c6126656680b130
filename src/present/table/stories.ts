import type { Ledger, Story } from '../../record/index.ts';
import { defineTable, integer, joined, number, text } from './table.ts';

interface MemberRow {
  readonly story: Story;
  readonly member: Story['members'][number];
}

/** A row per story and article. */
export const storiesTable = defineTable<MemberRow>('stories', rowsOf, [
  text('id', row => row.story.id),
  text('title', row => row.story.title),
  text('from', row => row.story.from),
  text('to', row => row.story.to),
  integer('articles', row => row.story.members.length),
  integer('claims', row => row.story.claims.length),
  text('article', row => row.member.article),
  text('outlet', (row, index) => index.articles.get(row.member.article)?.outlet.name),
  text('path', (row, index) => index.articles.get(row.member.article)?.path),
  text('because', row => joined(row.member.because)),
  number('confidence', row => row.member.confidence),
]);

function* rowsOf(ledger: Ledger): Generator<MemberRow> {
  for (const story of ledger.stories) for (const member of story.members) yield { story, member };
}
