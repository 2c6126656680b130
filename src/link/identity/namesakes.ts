import type { Entity } from '../../record/index.ts';
import { excludes, type Office, officeOf } from './offices.ts';

/** What an article says of a person, to tell namesakes apart. */
export interface Sketch {
  readonly sex: 'm' | 'f' | '-';
  /** Last words of the descriptions: "professor", "minister". */
  readonly roles: ReadonlySet<string>;
  /** Offices that it is said to hold, each with the day number of publication where that is known. */
  readonly offices: readonly { readonly office: Office; readonly day?: number }[];
  /** Keys of what else the article names. */
  readonly company: ReadonlySet<string>;
}

/** Offices held at once: within so many days somebody seldom changes them. */
const AT_ONCE_DAYS = 30;

const MALE =
  /\b(?:mr|sir|king|prince|spokesman|chairman|congressman|businessman|father|brother|son|husband|actor|duke|lord)\b/i;
const FEMALE =
  /\b(?:mrs|ms|miss|dame|queen|princess|spokeswoman|chairwoman|congresswoman|businesswoman|mother|sister|daughter|wife|actress|duchess|lady)\b/i;
const ROLE = /[\p{L}-]+/gu;
const SMALL = new Set(
  'a an the of in at for and to from with by on who his her their its former ex then late north south east west new'.split(
    ' ',
  ),
);

export function sketchOf(entity: Entity, company: ReadonlySet<string>, day?: number): Sketch {
  const words = entity.descriptions.map(description => description.text.toLowerCase());
  const male = words.some(text => MALE.test(text));
  const female = words.some(text => FEMALE.test(text));
  const roles = new Set(
    words.flatMap(text => [...text.matchAll(ROLE)].map(match => match[0])).filter(word => !SMALL.has(word)),
  );
  const offices = entity.descriptions.flatMap(({ text }) => {
    const office = officeOf(text);
    return office ? [{ office, ...(day !== undefined && { day }) }] : [];
  });
  return { sex: male === female ? '-' : male ? 'm' : 'f', roles, offices, company };
}

/**
 * Equal full names are one person unless the texts contradict: another sex; two offices at once; or each is described, no word of the descriptions is shared,
 * and the articles name nothing else in common.
 */
export function contradict(a: Sketch, b: Sketch): boolean {
  if (a.sex !== '-' && b.sex !== '-' && a.sex !== b.sex) return true;
  if (holdBothAtOnce(a, b)) return true;
  if (a.roles.size === 0 || b.roles.size === 0) return false;
  return !share(a.roles, b.roles) && !share(a.company, b.company);
}

function holdBothAtOnce(a: Sketch, b: Sketch): boolean {
  return a.offices.some(one =>
    b.offices.some(
      other =>
        excludes(one.office, other.office) &&
        (one.day === undefined || other.day === undefined || Math.abs(one.day - other.day) <= AT_ONCE_DAYS),
    ),
  );
}

export function share(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  for (const item of small) if (large.has(item)) return true;
  return false;
}

/** A lot of sketches taken as one person; it grows as articles join it. */
export class Lot implements Sketch {
  sex: Sketch['sex'];
  readonly roles: Set<string>;
  readonly company: Set<string>;
  readonly offices: Sketch['offices'][number][];

  constructor(
    readonly first: number,
    sketch: Sketch,
  ) {
    this.sex = sketch.sex;
    this.roles = new Set(sketch.roles);
    this.company = new Set(sketch.company);
    this.offices = [...sketch.offices];
  }

  add(sketch: Sketch): void {
    if (this.sex === '-') this.sex = sketch.sex;
    for (const role of sketch.roles) this.roles.add(role);
    for (const key of sketch.company) this.company.add(key);
    this.offices.push(...sketch.offices);
  }
}
