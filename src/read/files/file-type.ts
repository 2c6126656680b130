/** Types that are known and not read: by their names alone, files of them are not opened. */
const OTHER = new Set(
  '.doc .odt .rtf .epub .xls .xlsx .ods .ppt .pptx .odp .7z .rar .bz2 .xz .zst .png .jpg .jpeg .gif .webp .avif .svg .ico .bmp .tif .tiff .woff .woff2 .ttf .otf .eot .mp3 .m4a .ogg .wav .mp4 .webm .mov .sqlite .db .js .mjs .ts .py .css .map .wasm .exe .dll .so'.split(
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

/** True for an extension that says that there is no article in a file. */
export function isOtherType(extension: string): boolean {
  return OTHER.has(extension);
}

/** Extensions of formats that are read and of much else: settings, site maps, figures. */
const SHARED = new Set(['.json', '.xml', '.csv', '.tsv', '.tab']);

/** True for an extension that does not promise an article. */
export function isSharedType(extension: string): boolean {
  return SHARED.has(extension);
}
