import type { Address, Attachment, Email } from 'postal-mime';
import PostalMime from 'postal-mime';
import type { ArticleInput } from '../../../record/index.ts';
import { extensionOf } from '../../files/file-type.ts';
import { noticeOf, problem } from '../../files/problem.ts';
import { addCredits, agencyCredits } from '../add-credits.ts';
import { bodyInput } from '../body-text.ts';
import type { OpenContext, Opened } from '../format.ts';
import { memberName } from '../member-name.ts';
import { isOtherType } from '../open-members.ts';
import { PassedOver } from '../passed-over.ts';
import { statedFields, webAddress } from '../stated-fields.ts';

/** The article of a letter, and those in what is attached to it. */
export async function* readLetter(bytes: Buffer, path: string, context: OpenContext): AsyncGenerator<Opened> {
  let letter: Email;
  try {
    letter = await PostalMime.parse(bytes, { maxNestingDepth: 100 });
  } catch (error) {
    yield { notice: noticeOf(error, path, 'eml') };
    return;
  }
  const input = articleOf(letter, path);
  if (input) yield { input };
  let count = 0;
  for await (const item of openAttached(letter.attachments, path, context)) {
    if ('input' in item) count++;
    yield item;
  }
  if (!input && count === 0) yield { notice: problem('read/no-text', path, 'the letter holds no text') };
}

function articleOf(letter: Email, path: string): ArticleInput | undefined {
  const header = (name: string) => letter.headers.find(({ key }) => key === name)?.value;
  const sender = nameOf(letter.from) ?? nameOf(letter.sender);
  // a letter to a list is from the list's publisher, another from a person
  const isList = ['list-id', 'list-unsubscribe', 'list-post'].some(name => header(name) !== undefined);
  const byline = isList ? undefined : sender;
  const fields = statedFields([
    ['headline', letter.subject, 'mail/subject'],
    ['outlet', isList ? sender : undefined, 'mail/from'],
    ['outlet', isList ? /^\s*"?([^"<]+?)"?\s*</.exec(header('list-id') ?? '')?.[1] : undefined, 'mail/list-id'],
    ['byline', byline, 'mail/from'],
    ['published', letter.date, 'mail/date'],
    ['url', webAddress(/https?:[^\s>]+/.exec(header('archived-at') ?? '')?.[0]), 'mail/archived-at'],
  ]);
  const about = { ...fields, path };
  const content = [letter.html, letter.text].filter(part => part !== undefined && part.trim() !== '');
  for (const part of content) {
    const input = bodyInput(part ?? '', about);
    if (input) return addCredits(input, agencyCredits(byline ? [byline] : [], 'text', 'mail/from'));
  }
  return undefined;
}

function nameOf(address: Address | undefined): string | undefined {
  const name = address?.name.trim() || undefined;
  return name && !/^\S+@\S+$/.test(name) ? name : undefined;
}

/** What is attached is read by its own format; of other types it is counted, and pictures in the text are not told of. */
async function* openAttached(
  attached: readonly Attachment[],
  path: string,
  context: OpenContext,
): AsyncGenerator<Opened> {
  const others = new PassedOver();
  for (const { filename, mimeType, related, disposition, content } of attached) {
    if (related || (disposition === 'inline' && mimeType.startsWith('image/'))) continue;
    const member = `${path}#${memberName(filename ?? mimeType.replace('/', '.'))}`;
    const bytes = typeof content === 'string' ? Buffer.from(content) : Buffer.from(content as ArrayBuffer);
    async function* stream() {
      yield bytes;
    }
    for await (const item of context.openMember({ path: member, stream, mediaType: mimeType })) {
      if (isOtherType(item, member)) others.add(extensionOf(member), member);
      else yield item;
    }
  }
  for (const notice of others.notices()) yield { notice };
}
