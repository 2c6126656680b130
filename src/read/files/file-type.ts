/** What a path's extension says: a type we read, a known type that is not read, or nothing we know. */
export type FileType = 'text' | 'ndjson' | 'other' | 'unknown';

const TYPES: Readonly<Record<string, FileType>> = {
  '.txt': 'text',
  '.text': 'text',
  '.ndjson': 'ndjson',
  '.jsonl': 'ndjson',
};
/** Named outright, these are not taken for plain text. */
const OTHER = new Set(
  '.html .htm .xhtml .xml .json .csv .tsv .pdf .doc .docx .odt .rtf .epub .warc .zip .tar .7z .png .jpg .jpeg .gif .webp .svg .mp3 .mp4 .parquet .sqlite .db .js .ts .py .css'.split(
    ' ',
  ),
);

/** Extension in lower case with its dot, without `.gz`; empty when there is none. */
export function extensionOf(path: string): string {
  const name = path
    .slice(path.lastIndexOf('/') + 1)
    .toLowerCase()
    .replace(/\.gz$/, '');
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(dot) : '';
}

export function typeOf(path: string): FileType {
  const extension = extensionOf(path);
  return TYPES[extension] ?? (OTHER.has(extension) ? 'other' : 'unknown');
}
