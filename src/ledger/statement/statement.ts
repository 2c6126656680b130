import type { AnalyzedArticle, Attribution, Span, Stance } from '../../record/index.ts';
import type { Figure } from './find-figures.ts';

/** Something that one article says, in its own voice or through an attribution: what claims are gathered from. */
export interface Statement {
  readonly article: AnalyzedArticle;
  /** Sorted; the words of the statement, without the attribution's source and cue. */
  readonly spans: readonly Span[];
  readonly attribution?: Attribution;
  readonly mode: 'own' | 'attributed';
  readonly stance: Stance;
  readonly features: Features;
}

/** What two statements are compared by. */
export interface Features {
  /** Weight of each content stem: 1, or less where the word is common. */
  readonly stems: ReadonlyMap<string, number>;
  /** Sum of the weights. */
  readonly weight: number;
  /** Stems that stand within quotation marks, in order. */
  readonly quoted: readonly string[];
  readonly people: readonly NamedPerson[];
  readonly figures: readonly Figure[];
  /** Days that its time expressions resolve to. */
  readonly days: ReadonlySet<string>;
  readonly negated: boolean;
  /** Stems that stand right behind a negation: "was not questioned". */
  readonly negatedStems: ReadonlySet<string>;
}

/** A person as a statement names them. */
export interface NamedPerson {
  readonly entity: string;
  /** Folded words of the name. */
  readonly words: readonly string[];
}

export function firstSpan(statement: Statement): Span {
  return statement.spans[0] ?? [0, 0];
}
