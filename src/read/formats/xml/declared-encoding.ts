/** The encoding that an XML declaration states. UTF-16 said in single bytes cannot be true. */
export function declaredEncoding(head: Buffer): string | undefined {
  const declaration = /^(?:\u00ef\u00bb\u00bf)?\s*<\?xml\b[^>]{0,200}?\bencoding\s*=\s*["']([\w.:-]{1,40})["']/.exec(
    head.subarray(0, 300).toString('latin1'),
  );
  return declaration?.[1] && !/^utf-?16|^ucs/i.test(declaration[1]) ? declaration[1] : undefined;
}

/** The first bytes as characters, whichever of the usual encodings they are in: enough to see names of elements. */
export function asciiOf(head: Buffer): string {
  return head
    .toString('latin1')
    .replaceAll('\0', '')
    .replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, '');
}

/** What stands behind the declaration, comments and the document type: the outermost element. */
export function behindProlog(text: string): string {
  return text.replace(/^(?:\s+|<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!DOCTYPE[^>[]*(?:\[[\s\S]*?\]\s*)?>)+/i, '');
}
