import type { Notice } from '../../record/index.ts';
import { extensionOf, isOtherType as isOther } from '../files/file-type.ts';
import { problem, ReadError } from '../files/problem.ts';
import { assetsNotice, SavedPages } from '../paths/saved-page.ts';
import type { FileInput, Limits, OpenContext, Opened } from './format.ts';
import { memberName } from './member-name.ts';
import { PassedOver } from './passed-over.ts';

/** A file in an archive. */
export interface Member {
  /** As the archive gives it. */
  readonly name: string;
  /** Asked for once at most, before the next member. */
  readonly stream: () => AsyncIterable<Buffer>;
  /** Why it cannot be read. */
  readonly locked?: string;
}

/**
 * What the files of an archive give, each by its own format. As in folders, dot files are passed over, and files of other types and
 * the assets of saved pages with one notice each.
 * @param pages saved pages that are known to be in it; those that come by are added
 */
export async function* openMembers(
  file: FileInput,
  members: AsyncIterable<Member>,
  context: OpenContext,
  pages = new SavedPages(),
): AsyncGenerator<Opened> {
  const aside = new Aside(pages);
  let opened = 0;
  let failure: unknown;
  try {
    for await (const member of limited(members, context)) {
      const path = `${file.path}#${memberName(member.name)}`;
      if (aside.takes(memberName(member.name), path)) continue;
      if (member.locked !== undefined) yield { notice: problem('read/locked', path, `${member.locked}; not read`) };
      else {
        for await (const item of context.openMember({ path, stream: member.stream })) {
          if (isOtherType(item, path)) aside.add(path);
          else yield item;
        }
        opened++;
      }
      if (context.budget.isSpent) break;
    }
  } catch (error) {
    // what was passed over until then is told first
    failure = error;
  }
  for (const notice of aside.notices()) yield { notice };
  if (failure !== undefined) throw failure;
  if (opened === aside.added)
    yield { notice: problem('read/no-articles', file.path, 'holds no file of a type that is read') };
}

/** @throws ReadError past the most records that are read of one container */
async function* limited<T>(members: AsyncIterable<T>, { limits }: OpenContext): AsyncGenerator<T> {
  let count = 0;
  for await (const member of members) {
    if (++count > limits.maxRecords) throw tooMany(limits);
    yield member;
  }
}

export function tooMany({ maxRecords }: Limits): ReadError {
  return new ReadError('read/too-many', `holds more than ${maxRecords} records; the rest is not read`);
}

/** True for the notice that a member is of no type that is read. */
export function isOtherType(item: Opened, path: string): boolean {
  return 'notice' in item && item.notice.rule === 'read/other-type' && item.notice.path === path;
}

/** Members that are not articles: they are counted. */
class Aside {
  private readonly others = new PassedOver();
  private readonly assets = new Set<string>();
  /** Members that were opened and turned out to be of another type. */
  added = 0;

  constructor(private readonly pages: SavedPages) {}

  /** True for a member that need not be opened, by its name. */
  takes(name: string, path: string): boolean {
    if (name.split('/').some(part => part.startsWith('.') || part === '__MACOSX')) return true;
    this.pages.add(name);
    const assets = this.pages.assetsOf(name);
    if (assets !== undefined) this.assets.add(path.slice(0, path.length - name.length) + assets);
    else if (isOther(extensionOf(name))) this.others.add(extensionOf(name), path);
    else return false;
    return true;
  }

  add(path: string): void {
    this.added++;
    this.others.add(extensionOf(path), path);
  }

  notices(): Notice[] {
    return [...this.others.notices(), ...(this.assets.size > 0 ? [assetsNotice([...this.assets])] : [])];
  }
}
