import type { Ledger } from '../../src/record/index.ts';
import { type Check, twice } from './problems.ts';

/** No two records of a kind have one id. */
export const idsAreUnique: Check = function* (ledger) {
  const kinds = [
    'articles',
    'entities',
    'attributions',
    'passages',
    'strands',
    'claims',
    'disputes',
    'timeline',
    'framing',
    'stories',
  ] as const;
  for (const kind of kinds) for (const id of twice(ledger[kind].map(record => record.id))) yield `${kind}: ${id} twice`;
};

/** Everything that is named by id is there. */
export const idsLeadSomewhere: Check = function* (ledger) {
  const ids = {
    article: idsOf(ledger.articles),
    entity: idsOf(ledger.entities),
    attribution: idsOf(ledger.attributions),
    strand: idsOf(ledger.strands),
    claim: idsOf(ledger.claims),
    dispute: idsOf(ledger.disputes),
    story: idsOf(ledger.stories),
  };
  for (const [where, kind, id] of referencesOf(ledger))
    if (id !== undefined && !ids[kind].has(id)) yield `${where}: unknown ${kind} ${id}`;
};

type Kind = 'article' | 'entity' | 'attribution' | 'strand' | 'claim' | 'dispute' | 'story';
type Reference = readonly [where: string, kind: Kind, id: string | undefined];

function idsOf(records: readonly { readonly id: string }[]): ReadonlySet<string> {
  return new Set(records.map(record => record.id));
}

function* referencesOf(ledger: Ledger): Iterable<Reference> {
  yield* articleReferences(ledger);
  yield* attributionReferences(ledger);
  for (const p of ledger.passages) yield [`passage ${p.id}`, 'strand', p.strand];
  yield* claimReferences(ledger);
  for (const { id, stories, entity, claim } of ledger.framing) {
    for (const story of stories) yield [`framing ${id}`, 'story', story];
    yield [`framing ${id}`, 'entity', entity];
    yield [`framing ${id}`, 'claim', claim];
  }
  for (const { id, stories, disputes, who = [], where = [] } of ledger.timeline) {
    for (const { entity } of [...who, ...where]) yield [`event ${id}`, 'entity', entity];
    for (const story of stories) yield [`event ${id}`, 'story', story];
    for (const dispute of disputes) yield [`event ${id}`, 'dispute', dispute];
  }
  for (const { id, members, claims } of ledger.stories) {
    for (const { article } of members) yield [`story ${id}`, 'article', article];
    for (const claim of claims) yield [`story ${id}`, 'claim', claim];
  }
  for (const notice of ledger.notices) yield [`notice ${notice.rule}`, 'article', notice.article];
}

function* articleReferences(ledger: Ledger): Iterable<Reference> {
  for (const { id, outlet, credits, versionOf } of ledger.articles) {
    yield [`outlet of ${id}`, 'entity', outlet.entity];
    yield [`article ${id}`, 'article', versionOf];
    for (const credit of credits) yield [`credit of ${id}`, 'entity', credit.entity];
  }
  for (const { id, partOf } of ledger.entities) yield [`entity ${id}`, 'entity', partOf];
}

function* attributionReferences(ledger: Ledger): Iterable<Reference> {
  for (const a of ledger.attributions) {
    const where = `attribution ${a.id}`;
    yield [where, 'article', a.article];
    yield [where, 'attribution', a.within];
    yield [where, 'attribution', a.denies?.attribution];
    yield [where, 'claim', a.denies?.claim];
    for (const speaker of a.speakers) yield [where, 'entity', speaker.entity];
    for (const other of [...(a.via ?? []), ...(a.to ?? [])]) yield [where, 'entity', other.entity];
  }
}

function* claimReferences(ledger: Ledger): Iterable<Reference> {
  for (const c of ledger.claims) {
    const where = `claim ${c.id}`;
    for (const story of c.stories) yield [where, 'story', story];
    for (const speaker of c.speakers) yield [where, 'entity', speaker];
    for (const carrier of c.carriers) yield [where, 'attribution', carrier.attribution];
    for (const group of c.origins.groups) yield [where, 'entity', group.entity];
    for (const { article } of c.absent) yield [where, 'article', article];
    for (const dispute of c.disputes) yield [where, 'dispute', dispute];
    yield [where, 'article', c.first.article];
  }
  for (const { id, claims } of ledger.disputes) for (const claim of claims) yield [`dispute ${id}`, 'claim', claim];
}

/** Stories and claims, claims and disputes, strands and passages know each other from both sides. */
export const referencesAreMutual: Check = function* (ledger) {
  const claims = new Map(ledger.claims.map(claim => [claim.id, claim]));
  for (const story of ledger.stories) {
    for (const id of story.claims)
      if (!claims.get(id)?.stories.includes(story.id)) yield `story ${story.id}: ${id} does not know it`;
  }
  for (const { id, claims: sides } of ledger.disputes) {
    for (const side of sides)
      if (!claims.get(side)?.disputes.includes(id)) yield `dispute ${id}: ${side} knows nothing`;
  }
  for (const { id, stories } of ledger.claims) {
    const owners = ledger.stories.filter(story => story.claims.includes(id)).map(story => story.id);
    if (owners.join() !== stories.join()) yield `claim ${id}: stands in ${owners.join()}, says ${stories.join()}`;
  }
  const strands = new Set(ledger.passages.map(passage => passage.strand));
  for (const { id, members, nearest } of ledger.strands) {
    if (!strands.has(id)) yield `strand ${id}: no passage is of it`;
    if (members[nearest] === undefined) yield `strand ${id}: nearest is ${nearest} of ${members.length}`;
  }
  const inStory = ledger.stories.flatMap(story => story.members.map(member => member.article));
  if (new Set(inStory).size !== ledger.articles.length) yield 'an article is in no story';
};
