import { describe, expect, it } from 'vitest';
import { readOuter } from './read.ts';

type Case = readonly [text: string, ...expected: string[]];

function finds(name: string, cases: readonly Case[]): void {
  describe(name, () => {
    it.each(cases.map(([text, ...expected]) => ({ text, expected })))('$text', ({ text, expected }) => {
      expect(readOuter(text)).toEqual(expected);
    });
  });
}

finds('finds a content after its verb', [
  ['Mara Voss said that the bridge was closed.', 'Mara Voss | said | that the bridge was closed'],
  ['Mara Voss said the bridge was closed.', 'Mara Voss | said | the bridge was closed'],
  ['Voss said: “We closed it.”', 'Voss | said | “We closed it.”'],
  ['Voss told reporters on Monday that the bridge was closed.', 'Voss | told | that the bridge was closed'],
  [
    'Voss, who runs the port, insisted the bridge was safe.',
    'Voss, who runs the port, | insisted | the bridge was safe',
  ],
  ['Voss also said at the time that the bridge was safe.', 'Voss | also said | that the bridge was safe'],
  ['Asked about the bridge, Voss said it was safe.', ' | Asked about | the bridge', 'Voss | said | it was safe'],
  ['While Voss said that the bridge was safe, the council closed it.', 'Voss | said | that the bridge was safe'],
  ['Voss tweeted: “The bridge is closed.”', 'Voss | tweeted | “The bridge is closed.”'],
]);

finds('finds a cue that stands aside', [
  ['The bridge was closed, Mara Voss said.', 'Mara Voss | said | The bridge was closed'],
  ['The bridge, Mara Voss said, was closed.', 'Mara Voss | said | The bridge … was closed'],
  ['In both cases, Voss said, the bridge was closed.', 'Voss | said | the bridge was closed'],
  ['The work was “very late,” Voss said.', 'Voss | said | The work was “very late,”'],
  ["'We closed it,' Voss said.", "Voss | said | 'We closed it,'"],
  [
    '“We closed it,” said Mara Voss, a spokeswoman for the port.',
    'Mara Voss, a spokeswoman for the port | said | “We closed it,”',
  ],
]);

finds('keeps what one speaker says together', [
  ['“We closed it,” Voss said. “It was not safe.”', 'Voss | said | “We closed it,” … “It was not safe.”'],
  [
    '“We closed it,” Voss told the Harbour Post, “because it was not safe.”',
    'Voss | told | “We closed it,” … “because it was not safe.”',
  ],
  ['“We closed it,” Voss said.\n“It was not safe.”', 'Voss | said | “We closed it,” … “It was not safe.”'],
  [
    'Voss said in a statement that the bridge was closed and added that work would begin.',
    'Voss | said | that the bridge was closed',
    'Voss | added | that work would begin',
  ],
  [
    'The report was late, said Voss, adding that the port was to blame.',
    'Voss | said | The report was late',
    'Voss | adding | that the port was to blame',
  ],
]);

finds('finds a phrase that names the source', [
  ['According to the port office, the bridge is closed.', 'the port office | According to | the bridge is closed'],
  ['The bridge is closed, according to the port office.', 'the port office | according to | The bridge is closed'],
  ['Per the port office, the bridge is closed.', 'the port office | Per | the bridge is closed'],
  ['By her count, forty people crossed.', 'her | count | forty people crossed'],
  ['In the words of one driver, the road is a disaster.', 'one driver | In the words of | the road is a disaster'],
  ['The way Voss tells it, the deal was dead by noon.', 'Voss | tells it | the deal was dead by noon'],
  [
    'As reported by the Harbour Post, the bridge is closed.',
    'the Harbour Post | As reported by | the bridge is closed',
  ],
]);

finds('finds cues with an object', [
  ['Voss called the plan “a gift to nobody”.', 'Voss | called | the plan “a gift to nobody”'],
  ['The mayor accused the port of hiding the report.', 'The mayor | accused | the port of hiding the report'],
  ['The claim was denied by the port office.', 'the port office | was denied | The claim'],
  ['Voss was quoted as saying the bridge was safe.', 'Voss | was quoted as saying | the bridge was safe'],
  ['Voss denied closing the bridge.', 'Voss | denied | closing the bridge'],
  ['The bridge, which Voss called “a trap”, was closed.', 'Voss | called | which … “a trap”'],
  ['Voss vowed to rebuild the bridge.', 'Voss | vowed | to rebuild the bridge'],
]);

finds('finds nouns, adjectives and colons as cues', [
  ["The mayor's claim that the bridge was safe angered residents.", 'The mayor | claim | that the bridge was safe'],
  ['Fears abound that the bridge will fall.', ' | Fears abound | that the bridge will fall'],
  ['Voss made clear that the bridge was closed.', 'Voss | made clear | that the bridge was closed'],
  ['Its line was that nobody had asked.', 'Its | line was | that nobody had asked'],
  ['“We tried to warn them all.” — Mara Voss, port chief', 'Mara Voss, port chief | — | “We tried to warn them all.”'],
  ['Port chief: Bridge will stay closed', 'Port chief | : | Bridge will stay closed'],
]);

finds('finds what is on paper or film', [
  ['Footage showed the bridge falling into the river.', 'Footage | showed | the bridge falling into the river'],
  ['Documents show that the port knew.', 'Documents | show | that the port knew'],
  ['The log has him leaving at nine.', 'The log | has | him leaving at nine'],
  ['The council put the toll at 40.', 'The council | put | the toll at 40'],
]);

finds('finds cues that are in no list by their place', [
  ['Voss let slip that the bridge was closed.', 'Voss | let slip | that the bridge was closed'],
  ['“Nobody asked,” shrugged Voss.', 'Voss | shrugged | “Nobody asked,”'],
  ['Voss was blunt: “Nobody asked the people who use it.”', 'Voss | was blunt | “Nobody asked the people who use it.”'],
]);
