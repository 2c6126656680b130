import type { Carrier, Entity, OriginGroup } from '../../record/index.ts';
import type { Statement } from '../statement/statement.ts';

/** A carrier with what traces it. */
export interface TracedCarrier {
  readonly carrier: Carrier;
  readonly statement: Statement;
  /** Strands of copied text that its words stand in. */
  readonly strands: readonly string[];
}

/** A place that a carrier can be traced to. Carriers that share one are one origin. */
export interface Trace {
  readonly key: string;
  readonly kind: OriginGroup['kind'];
  readonly entity?: string;
  readonly reason: string;
}

export type Entities = ReadonlyMap<string, Entity>;
