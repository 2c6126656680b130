export { analyze, type Progress, type TraceOptions, trace } from './pipeline.ts';
export type * from './record/index.ts';
