import type { Notice } from '../../record/index.ts';

/** What browsers call the folder of a saved page's pictures, scripts and frames: the page's name and one of these. */
const ASSETS =
  /^(.+)(?:_files|_Dateien|_fichiers|_archivos|_arquivos|_bestanden|_pliki|_file|-Dateien|-filer|\.files)$/i;
const PAGE = /\.(?:html?|xhtml|mht|mhtml)$/i;

/** The names in a folder, those apart that are assets of a saved page in it. */
export function splitAssets(names: readonly string[]): {
  readonly own: readonly string[];
  readonly assets: readonly string[];
} {
  const pages = new Set(names.filter(name => PAGE.test(name)).map(name => name.replace(PAGE, '')));
  const isAssets = (name: string) => pages.has(ASSETS.exec(name)?.[1] ?? '\n');
  return { own: names.filter(name => !isAssets(name)), assets: names.filter(isAssets) };
}

/** One notice for all such folders in what was given. */
export function assetsNotice(folders: readonly string[]): Notice {
  const count = folders.length === 1 ? 'the folder' : `${folders.length} folders`;
  return {
    rule: 'read/page-assets',
    level: 'info',
    path: folders[0] ?? '',
    message: `${count} of pictures and scripts that a browser saved beside ${folders.length === 1 ? 'its page' : 'pages'}: passed over`,
  };
}
