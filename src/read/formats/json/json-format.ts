import { TextStream } from '../../files/decode-stream.ts';
import { problem } from '../../files/problem.ts';
import type { FileInput, Format, OpenContext, Opened } from '../format.ts';
import { MissingTexts } from '../missing-texts.ts';
import { tooMany } from '../open-members.ts';

/** JSON documents of articles: JSON Feed, ninjs, and lists of records as newspapers' interfaces and exports give them; read as a stream. */
export const jsonFormat: Format = {
  name: 'json',
  extensions: ['.json', '.ninjs', '.jsonfeed'],
  mediaTypes: ['application/json', 'application/feed+json', 'application/vnd.iptc.ninjs+json'],
  looksLike,
  open: openJson,
};

/** A JSON Feed, ninjs, or a list of objects; of other objects the beginning does not tell what they are. */
function looksLike(head: Buffer): boolean {
  const text = head
    .toString('latin1')
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart();
  if (/^\[\s*\{\s*"/.test(text)) return true;
  if (!text.startsWith('{')) return false;
  const isNinjs =
    /"(?:body_?(?:text|xhtml|html)|bodies|headlines)"\s*:/i.test(text) && /"(?:uri|versioncreated)"\s*:/i.test(text);
  return isNinjs || /"version"\s*:\s*"https?:(?:\\?\/){2}jsonfeed\.org/.test(text);
}

async function* openJson(file: FileInput, { limits, columns }: OpenContext): AsyncGenerator<Opened> {
  const { readRecords } = await import('./read-records.ts');
  const { JsonReader } = await import('./read-json-article.ts');
  const text = new TextStream(file.stream(), () => file.charset);
  const reader = new JsonReader(columns, file.path);
  const missing = new MissingTexts();
  let failure: { readonly error: unknown } | undefined;
  let last = 0;
  try {
    for await (const { number, record, around, isWhole } of readRecords(text.read(), limits)) {
      if (number > limits.maxRecords) throw tooMany(limits);
      last = number;
      const path = isWhole ? file.path : `${file.path}#${number}`;
      if (record === undefined) {
        yield { notice: problem('read/too-large', path, `larger than ${limits.maxBytes} characters; not read`) };
        continue;
      }
      const read = reader.read(record, around, path);
      for (const notice of reader.takeNotices()) yield { notice };
      if (typeof read === 'string') missing.add(read, path);
      else yield { input: read };
    }
  } catch (error) {
    // what was counted until then is told first
    failure = { error };
  }
  for (const notice of [...missing.notices(), ...text.doubts(file.path)]) yield { notice };
  if (failure) throw failure.error;
  if (last === 0) yield { notice: problem('read/no-articles', file.path, 'the document holds no list of articles') };
}
