// The public names, by hand; a test lists them.
export { type Comparison, compare, type StatementPair } from './compare/compare-statements.ts';
export { analyze, type Progress, type TraceOptions, trace } from './pipeline.ts';
export type * from './record/index.ts';
export { HearsayError } from './util/error.ts';
