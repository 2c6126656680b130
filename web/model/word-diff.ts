import { diffArrays } from 'diff';

/** A run of words of one or both sides. */
export interface DiffRun {
  readonly kind: 'same' | 'cut' | 'added' | 'changed';
  /** Text of the left side; empty for `added`. */
  readonly a: string;
  /** Text of the right side; empty for `cut`. */
  readonly b: string;
}

/** Past this many edits two texts are simply different; bounds the time of a hostile pair. */
const MAX_EDITS = 2_000;

/** Words, marks and white space one by one: a comma that was added does not make its word a new one. */
const TOKEN = /\s+|[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu;

/** Two texts as runs of same, cut, added and changed words. White space alone is never a difference. */
export function diffWords(a: string, b: string): readonly DiffRun[] {
  const left = a.match(TOKEN) ?? [];
  const right = b.match(TOKEN) ?? [];
  const changes = diffArrays(left, right, { comparator: sameToken, maxEditLength: MAX_EDITS });
  if (!changes) return [{ kind: 'changed', a, b }];
  const runs: DiffRun[] = [];
  let i = 0;
  for (const change of changes) {
    const text = change.value.join('');
    if (change.added) push(runs, { kind: 'added', a: '', b: text });
    else if (change.removed) {
      push(runs, { kind: 'cut', a: text, b: '' });
      i += change.value.length;
    } else {
      // diff gives one side's tokens; the other side's may differ in white space or case
      push(runs, { kind: 'same', a: left.slice(i, i + change.value.length).join(''), b: text });
      i += change.value.length;
    }
  }
  return runs;
}

function sameToken(a: string, b: string): boolean {
  return a === b || (/^\s/.test(a) && /^\s/.test(b)) || straight(a) === straight(b);
}

function straight(token: string): string {
  return token.toLowerCase().replace(/[‘’]/, "'").replace(/[“”]/, '"');
}

/** Joins what was cut and added at one place to a change, also over a lone space between two of them. */
function push(runs: DiffRun[], run: DiffRun): void {
  const last = runs.at(-1);
  const before = runs.at(-2);
  if (last && last.kind !== 'same' && run.kind !== 'same') runs.splice(-1, 1, join(last, run));
  else if (
    last &&
    before &&
    before.kind !== 'same' &&
    run.kind !== 'same' &&
    last.a.trim() === '' &&
    last.b.trim() === ''
  )
    runs.splice(-2, 2, join(join(before, last), run));
  else runs.push(run);
}

function join(x: DiffRun, y: DiffRun): DiffRun {
  const a = x.a + y.a;
  const b = x.b + y.b;
  return { kind: a.trim() === '' ? 'added' : b.trim() === '' ? 'cut' : 'changed', a, b };
}
