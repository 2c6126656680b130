export type { Opened } from '../formats/format.ts';
