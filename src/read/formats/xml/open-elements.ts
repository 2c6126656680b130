import type { ArticleInput } from '../../../record/index.ts';
import { TextStream } from '../../files/decode-stream.ts';
import { problem } from '../../files/problem.ts';
import type { FileInput, OpenContext, Opened } from '../format.ts';
import { MissingTexts } from '../missing-texts.ts';
import { tooMany } from '../open-members.ts';
import { declaredEncoding } from './declared-encoding.ts';
import type { XmlElement } from './element.ts';

export interface ElementFormat {
  /** As notices say it: `item`. */
  readonly what: string;
  readonly isAsked: (name: string) => boolean;
  /** The article of an element, or why it has none. */
  readonly read: (element: XmlElement, root: XmlElement | undefined, path: string) => ArticleInput | string;
}

/** The articles of an XML file, an element each. One that is the whole file has the file's path. */
export async function* openElements(
  file: FileInput,
  { limits }: OpenContext,
  { what, isAsked, read }: ElementFormat,
): AsyncGenerator<Opened> {
  const { readElements } = await import('./read-elements.ts');
  const text = new TextStream(file.stream(), head => file.charset ?? declaredEncoding(head));
  const missing = new MissingTexts();
  let last = 0;
  let failure: { readonly error: unknown } | undefined;
  try {
    for await (const { number, element, why, root } of readElements(text.read(), isAsked, limits)) {
      if (number > limits.maxRecords) throw tooMany(limits);
      last = number;
      const path = root === undefined && number === 1 ? file.path : `${file.path}#${number}`;
      if (why === 'too-large')
        yield { notice: problem('read/too-large', path, `larger than ${limits.maxBytes} characters; not read`) };
      if (why === 'cut')
        yield { notice: problem('read/cut', path, `breaks off in ${what} ${number}; what stands before it was read`) };
      if (!element) continue;
      const input = read(element, root, path);
      if (typeof input === 'string') missing.add(input, path);
      else yield { input };
    }
  } catch (error) {
    // what was counted until then is told first
    failure = { error };
  }
  for (const notice of [...missing.notices(), ...text.doubts(file.path)]) yield { notice };
  if (failure) throw failure.error;
  if (last === 0) yield { notice: problem('read/no-articles', file.path, `holds no ${what}`) };
}
