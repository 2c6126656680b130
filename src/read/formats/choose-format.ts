import { extensionOf } from '../files/file-type.ts';
import type { FileInput, Format } from './format.ts';

/** A format, and what it was told by. */
export interface Choice {
  readonly format: Format;
  readonly by: 'content' | 'extension' | 'media type';
  /** What the extension says, where the content says otherwise. */
  readonly against?: Format;
}

/**
 * The format of a file: by its content; among formats that it looks like alike, and when it looks like none, by its extension, then by
 * the media type that was stated. Undefined when nothing tells.
 */
export function chooseFormat(formats: readonly Format[], head: Buffer, file: FileInput): Choice | undefined {
  const extension = extensionFor(file);
  const hasExtension = (format: Format) => format.extensions.includes(extension);
  const hasMediaType = (format: Format) => file.mediaType !== undefined && format.mediaTypes.includes(file.mediaType);
  const alike = formats.filter(format => format.looksLike(head));
  const content = alike.find(hasExtension) ?? alike.find(hasMediaType) ?? alike[0];
  const named = formats.find(hasExtension);
  if (content)
    return { format: content, by: 'content', ...(named && !hasExtension(content) ? { against: named } : {}) };
  if (named) return { format: named, by: 'extension' };
  const stated = formats.find(hasMediaType);
  return stated && { format: stated, by: 'media type' };
}

/** Of a page with an address, the address's: the path is a record's number, or has a query behind it. */
export function extensionFor({ path, url }: FileInput): string {
  if (url === undefined) return extensionOf(path);
  return URL.canParse(url) ? extensionOf(new URL(url).pathname) : '';
}
