/** First bytes of formats that people put beside articles; those that are read have their own say first. */
const SIGNATURES: readonly (readonly [string, string])[] = [
  ['%PDF', 'a PDF document'],
  ['PK\x03\x04', 'a ZIP archive or an office document'],
  ['\x89PNG', 'a PNG image'],
  ['\xff\xd8\xff', 'a JPEG image'],
  ['GIF8', 'a GIF image'],
  ['RIFF', 'a RIFF file (WebP image, sound or video)'],
  ['\xd0\xcf\x11\xe0', 'an old Microsoft Office document'],
  ['{\\rtf', 'a rich text (RTF) document'],
  ['\x7fELF', 'a program'],
  ['MZ', 'a Windows program'],
  ['BZh', 'bzip2 data'],
  ['7z\xbc\xaf', 'a 7z archive'],
  ['\xfd7zXZ', 'xz data'],
  ['\x28\xb5\x2f\xfd', 'zstd data'],
  ['SQLite format 3', 'an SQLite database'],
  ['PAR1', 'a Parquet file'],
  ['ID3', 'an MP3 sound'],
  ['OggS', 'an Ogg file'],
];

/** What a file looks like that is not read ("a PNG image"), by its first bytes; undefined when it may be text. */
export function looksLike(bytes: Buffer): string | undefined {
  const head = bytes.subarray(0, 16).toString('latin1');
  return SIGNATURES.find(([signature]) => head.startsWith(signature) && (signature !== 'MZ' || bytes.includes(0)))?.[1];
}

/** Characters that the check for binary data looks at. */
const HEAD = 65_536;

/** True when decoded text holds the control characters of binary data. */
export function isBinary(text: string): boolean {
  const length = Math.min(text.length, HEAD);
  let controls = 0;
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0) return true;
    // tabs, line and page breaks and the escape of terminals stand in texts too
    if (code < 32 && !(code >= 9 && code <= 13) && code !== 27) controls++;
  }
  return controls > Math.max(2, length * 0.005);
}
