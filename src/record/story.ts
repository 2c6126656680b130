/** A cluster of articles about one event. */
export interface Story {
  readonly id: string;
  /** A member's headline, verbatim, or its first sentence where none has a headline. */
  readonly title: string;
  readonly members: readonly {
    readonly article: string;
    readonly because: readonly string[];
    readonly confidence: number;
  }[];
  readonly claims: readonly string[];
  /** First and last day of publication, where known. */
  readonly from?: string;
  readonly to?: string;
}
