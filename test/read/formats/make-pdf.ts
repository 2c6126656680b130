import { deflateSync } from 'node:zlib';

/** Text at a place of a page. */
export interface Printed {
  readonly text: string;
  readonly x?: number;
  readonly y: number;
  readonly size?: number;
}

export interface PdfOptions {
  /** A content stream instead of the one that the text makes, with its dictionary. */
  readonly content?: { readonly bytes: Buffer; readonly dictionary: string };
  readonly packed?: boolean;
}

const escaped = (text: string) => text.replace(/[\\()]/g, character => `\\${character}`);

/** A PDF with these pages. */
export function pdfOf(pages: readonly (readonly Printed[])[], { content, packed = false }: PdfOptions = {}): Buffer {
  const objects: Buffer[] = [];
  const put = (text: string | Buffer) => objects.push(Buffer.from(text)) && objects.length;
  const kids = pages.map((_, i) => `${4 + i * 2} 0 R`).join(' ');
  put('<</Type/Catalog/Pages 2 0 R>>');
  put(`<</Type/Pages/Count ${pages.length}/Kids[${kids}]>>`);
  put('<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>');
  for (const page of pages) {
    const number = objects.length + 1;
    put(`<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Resources<</Font<</F1 3 0 R>>>>/Contents ${number + 1} 0 R>>`);
    const drawn = Buffer.from(
      page
        .map(({ text, x = 72, y, size = 11 }) => `BT /F1 ${size} Tf ${x} ${y} Td (${escaped(text)}) Tj ET`)
        .join('\n'),
      'latin1',
    );
    const bytes = content?.bytes ?? (packed ? deflateSync(drawn) : drawn);
    const dictionary = content?.dictionary ?? (packed ? '/Filter/FlateDecode' : '');
    put(
      Buffer.concat([
        Buffer.from(`<<${dictionary}/Length ${bytes.length}>>\nstream\n`),
        bytes,
        Buffer.from('\nendstream'),
      ]),
    );
  }
  return join(objects);
}

function join(objects: readonly Buffer[]): Buffer {
  const parts = [Buffer.from('%PDF-1.4\n')];
  const places: number[] = [];
  let at = parts[0]?.length ?? 0;
  for (const [i, object] of objects.entries()) {
    const part = Buffer.concat([Buffer.from(`${i + 1} 0 obj\n`), object, Buffer.from('\nendobj\n')]);
    places.push(at);
    parts.push(part);
    at += part.length;
  }
  const table = places.map(place => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  parts.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${at}\n%%EOF`,
    ),
  );
  return Buffer.concat(parts);
}
