import { describe, expect, it } from 'vitest';
import type { AttributionDraft } from '../../src/analyze/attribution/draft.ts';
import { findMentions } from '../../src/analyze/mention/find-mentions.ts';
import { buildDoc } from '../../src/analyze/segment/build-doc.ts';
import { type Resolved, resolveSpeakers } from '../../src/analyze/speaker/resolve-speakers.ts';
import type { Span } from '../../src/record/index.ts';
import { articleOf } from './article-of.ts';

/** "[source] {cue}": the marked words of each line are one attribution; the rest of its line is the content. */
function resolve(
  marked: string,
  change: (draft: AttributionDraft, at: number) => Partial<AttributionDraft> = () => ({}),
): Resolved {
  let text = '';
  const lines: { sources: Span[]; cues: Span[]; contents: Span[] }[] = [];
  for (const line of marked.split('\n')) {
    const start = text.length;
    const found = { sources: [] as Span[], cues: [] as Span[] };
    for (const match of line.matchAll(/\[([^\]]*)\]|\{([^}]*)\}|[^[{]+/g)) {
      const words = match[1] ?? match[2] ?? match[0];
      const span: Span = [text.length, text.length + words.length];
      if (match[1] !== undefined) found.sources.push(span);
      if (match[2] !== undefined) found.cues.push(span);
      text += words;
    }
    if (found.cues.length > 0) lines.push({ ...found, contents: [[start, text.length]] });
    text += '\n';
  }
  const drafts = lines.map((line, at): AttributionDraft => {
    const draft = {
      ...line,
      style: 'indirect',
      attitude: 'says',
      stance: 'states',
      relays: [],
      to: [],
      rule: 'test',
      confidence: 1,
    } as const;
    return { ...draft, ...change(draft, at) };
  });
  const doc = buildDoc(articleOf(text));
  return resolveSpeakers(doc, findMentions(doc), drafts);
}

function speakers(resolved: Resolved): string[] {
  const names = new Map(resolved.entities.map(entity => [entity.id, entity.name]));
  return resolved.attributions.map(({ speakers: all }) =>
    all.map(s => names.get(s.entity ?? '') ?? `? ${s.reason}`).join(' & '),
  );
}

describe('speakers', () => {
  it.each([
    ['names', '[Ana Berg] {said} it rained.', ['Ana Berg']],
    ['names behind titles', '[Kenyan Defense Minister Obi Kamau] {said} it rained.', ['Obi Kamau']],
    [
      'names behind what they are',
      '[Her neighbor in the hall, a cook named Ana Berg,] {said} it rained.',
      ['Ana Berg'],
    ],
    [
      'possessives as pronouns',
      '[Obi Kamau] {said} it rained.\nBy [his] {count} nine roofs leaked.',
      ['Obi Kamau', 'Obi Kamau'],
    ],
    [
      'names with an apposition',
      '[Ana Berg, a professor at Marlow University in Peru,] {said} it rained.',
      ['Ana Berg'],
    ],
    ['a role with the name behind it', '[The mayor, Obi Kamau,] {said} it rained.', ['Obi Kamau']],
    ['two who speak together', '[Ana Berg and Obi Kamau] {said} it rained.', ['Ana Berg & Obi Kamau']],
    ['short names', 'Ana Berg left.\n[Berg] {said} it rained.', ['Ana Berg']],
    ['surname-first short names', 'Kang Mun-ho left.\n[Kang] {said} it rained.', ['Kang Mun-ho']],
    ['acronyms', 'The Valemont News Agency (VNA) wrote.\n[VNA] {said} it rained.', ['Valemont News Agency']],
    [
      'he after a speaker',
      '[Obi Kamau] {said} it rained.\nFor them, [he] {added} it was wet.',
      ['Obi Kamau', 'Obi Kamau'],
    ],
    ['the subject before its object', 'Obi Kamau met Jan Lund. [He] {said} it rained.', ['Obi Kamau']],
    ['she past a man', 'Helen Moss met Carlos Pinto. [She] {said} it rained.', ['Helen Moss']],
    ['her campaign', 'Helen Moss ran. The Moss campaign grew.\n[Her campaign] {said} it rained.', ['Moss campaign']],
    ['a poll told of before', 'A Marlow College poll came out.\n[The poll] {showed} rain.', ['A Marlow College poll']],
    ['two polls apart', 'A Marlow poll and an Orsa poll came.\n[The Orsa poll] {showed} rain.', ['Orsa poll']],
    ['two named with what they are', '[Mayor Obi Kamau and the painter Ana Berg] {said} so.', ['Obi Kamau & Ana Berg']],
    ['two behind what they are', '[Two painters, Obi Kamau and Ana Berg,] {said} so.', ['Obi Kamau & Ana Berg']],
    ['who behind an apposition', 'It was Ana Berg, a painter [who] {said} it rained.', ['Ana Berg']],
    ['who behind a phrase', 'Some voters [who] {said} it rained left.', ['Some voters']],
    ['titles written short', 'Sen. Ana Berg left.\n[The senator] {said} it rained.', ['Ana Berg']],
    ['the honorific’s sex', 'Helen Moss met Carlos Moss.\n[Mrs. Moss] {said} it rained.', ['Helen Moss']],
    [
      'a surname that one had first',
      'Helen Moss won. Moss was glad. Carlos Moss wept.\n[Moss] {said} so.',
      ['Helen Moss'],
    ],
    ['names cut short by a title', 'Prince Anwar al-Din came.\n[Prince Anwar] {said} it rained.', ['Anwar al-Din']],
    ['possessives', '[Ana Berg’s] {claim} that it rained.', ['Ana Berg']],
    ['he after the only person', 'Obi Kamau left. [He] {said} it rained.', ['Obi Kamau']],
    [
      'the agency',
      '[The Valemont News Agency] {said} it rained.\n[The agency] {said} more.',
      ['Valemont News Agency', 'Valemont News Agency'],
    ],
    [
      'the report of an agency',
      '[The Valemont News Agency] {reported} rain.\n[The report] {said} more.',
      ['Valemont News Agency', 'Valemont News Agency'],
    ],
    [
      'a report that was told of',
      'A report by the council came out. [The Valemont News Agency] {reported} rain.\n[The report] {said} more.',
      ['Valemont News Agency', 'report'],
    ],
    ['the minister', 'Kenyan Defense Minister Obi Kamau left.\n[The minister] {said} it rained.', ['Obi Kamau']],
    [
      'a person’s ministry',
      'Kenyan Defense Minister Obi Kamau left. Kenya’s Defence Ministry shut.\n[Kamau’s ministry] {said} so.',
      ['Kenya’s Defence Ministry'],
    ],
    ['a country', '[Kenya] {said} it rained.', ['Kenya']],
    ['a capital that speaks', 'Kenya voted. [Nairobi] {said} it rained.', ['Kenya']],
    ['the only North', 'North Korea voted. [The North] {said} it rained.', ['North Korea']],
    ['documents', '[Photos of the square] {showed} rain.', ['Photos of the square']],
    ['unnamed groups', '[Two government sources] {said} it rained.', ['Two government sources']],
    ['an administration', '[The Oduya administration] {said} it rained.', ['Oduya administration']],
    [
      'a new role for who spoke',
      '[Helen Moss] {said} no.\n[The documentarian] {said} more.',
      ['Helen Moss', 'Helen Moss'],
    ],
    [
      'a new role with a party',
      '[Helen Moss] {said} no.\n[The Democratic mogul] {said} so.',
      ['Helen Moss', 'Helen Moss'],
    ],
    ['a member with more behind', '[Obi Kamau of Orsa, a painter and a Democrat] {said} so.', ['Obi Kamau']],
    ['who behind a member of a party', 'It was Ana Berg, a Democrat [who] {said} so.', ['Ana Berg']],
    ['who behind a copula', 'Ana Berg is a painter [who] {said} so.', ['Ana Berg']],
    ['two letters swapped', 'Olof Bergmann left.\n[Bregmann] {said} so.', ['Olof Bergmann']],
    ['a new poll named later', 'A new poll came.\n[The Orsa poll] {showed} rain.', ['Orsa poll']],
    ['the newspaper', 'It stood in the Marlow Daily News.\n[The newspaper] {said} so.', ['Marlow Daily News']],
    ['the country', 'Few live in Kenya.\n[The country] {said} so.', ['Kenya']],
    ['the two', 'Ana Berg met Obi Kamau. [The two] {said} so.', ['Ana Berg & Obi Kamau']],
    ['they after people joined', 'Ana Berg and Obi Kamau met. [They] {said} so.', ['Ana Berg & Obi Kamau']],
    [
      'they after several with two named as examples',
      'Nine painters, including Ana Berg and Obi Kamau, met. [They] {said} so.',
      ['Nine painters'],
    ],
    ['they after several', 'Nine painters met in May. [They] {said} so.', ['Nine painters']],
    ['a headline’s role', '[Painter] {Recalls} Flood.\n[Ana Berg] {said} so.', ['Ana Berg', 'Ana Berg']],
    ['a candidate’s team', 'The Moss campaign grew. Helen Moss left.\n[Moss’s team] {said} so.', ['Moss campaign']],
    ['a surname with a capital particle', 'Mayor Bill de Orsa left.\n[De Orsa] {said} so.', ['Bill de Orsa']],
    ['a second verb', 'Helen Moss left early, {telling} them so.', ['Helen Moss']],
    ['own statements', '[A statement from the Kenyan Foreign Ministry] {said} so.', ['Kenyan Foreign Ministry']],
  ])('resolve %s', (_name, marked, expected) => {
    expect(speakers(resolve(marked))).toEqual(expected);
  });

  it.each([
    ['he with two before', 'Obi Kamau and Jan Lund met. [He] {said} it rained.', '? "He" could be any of 2 people'],
    ['he with nobody before', '[He] {said} it rained.', '? "He" has nobody before it'],
    ['she after a man', 'Mr. Obi Kamau left. [She] {said} it rained.', '? "She" has nobody before it'],
    ['no source', '{reportedly} it rained.', '? no source in the text'],
  ])('leave open %s', (_name, marked, expected) => {
    expect(speakers(resolve(marked)).at(-1)?.toLowerCase()).toBe(expected.toLowerCase());
  });

  it.each([
    ['a short name that two bear', 'Ana Berg met Olof Berg.\n[Berg] {said} so.', 'Berg'],
    ['a Mr. who cannot be the only one named', 'Mary Berg left with Mr. Berg.\n[Berg] {said} so.', 'Berg'],
    ['somebody of a body for who spoke', 'Ana Berg spoke.\n[The Marlow supporter] {said} so.', 'Marlow supporter'],
    ['the other one', 'Ana Berg spoke.\n[The other painter] {said} so.', 'other painter'],
    ['a vice president for the president', 'Vice President Ana Berg left.\n[The president] {said} so.', 'president'],
    [
      'another council for the one before',
      'The Marlow Council met.\n[The council of elders] {said} so.',
      'council of elders',
    ],
    [
      'a previous administration',
      'The Oduya administration left.\n[The previous administration] {said} so.',
      'previous administration',
    ],
  ])('do not take %s', (_name, marked, expected) => {
    expect(speakers(resolve(marked))).toEqual([expected]);
  });

  it('give a pronoun to the person who has taken the floor', () => {
    const marked = '[Obi Kamau] {said} it rained.\nJan Lund then stood up. [He] {said} more.';
    expect(speakers(resolve(marked)).at(-1)).toBe('Jan Lund');
  });

  it.each([
    [
      'a quotation has named another',
      '[Obi Kamau] {said} it rained.\n“Jan Lund left Orsa early,” [he] {added} at noon.',
    ],
    ['another stands behind them in the sentence before', '[Obi Kamau] {told} Jan Lund it rained. [He] {said} more.'],
    ['nobody has come between', 'Jan Lund left.\n[Obi Kamau] {said} it rained.\n[He] {said} more.'],
  ])('go on by a pronoun where %s', (_name, marked) => {
    expect(speakers(resolve(marked)).at(-1)).toBe('Obi Kamau');
  });

  it('give the outer speaker and the carrier as relays', () => {
    const marked =
      '[The Valemont News Agency] {said} more.\n[Photos carried by the official Marlow Daily newspaper] {showed} rain.\n[Ana Berg] {praised} it.';
    const resolved = resolve(marked, (_draft, at) => (at === 2 ? { within: 0 } : {}));
    const names = new Map(resolved.entities.map(entity => [entity.id, entity.name]));
    expect(resolved.attributions.map(a => a.via?.map(relay => names.get(relay.entity)))).toEqual([
      undefined,
      ['Marlow Daily'],
      ['Valemont News Agency'],
    ]);
    expect(resolved.attributions[2]?.within).toBe(resolved.attributions[0]?.id);
  });

  it('keep two of one surname apart and describe whom the text describes', () => {
    const { entities } = resolve(
      'Kenyan Defense Minister Obi Kamau met Ana Berg, a professor at Marlow University, on Friday.',
    );
    const people = entities.filter(entity => entity.kind === 'person');
    expect(people.map(p => [p.name, p.descriptions.map(d => d.text)])).toEqual([
      ['Obi Kamau', ['Kenyan Defense Minister']],
      ['Ana Berg', ['a professor at Marlow University']],
    ]);
  });

  it('give every entity and attribution its own id, the same on every run', () => {
    const marked = '[Ana Berg] {said} it rained.\n[Officials] {said} it rained.\n[Ana Berg] {said} it rained.';
    const [one, two] = [resolve(marked), resolve(marked)];
    expect(one).toEqual(two);
    for (const list of [one.entities, one.attributions])
      expect(new Set(list.map(item => item.id)).size).toBe(list.length);
    const known = new Set(one.entities.map(entity => entity.id));
    for (const mention of one.mentions) if (mention.entity) expect(known.has(mention.entity)).toBe(true);
  });
});
