import type { Notice } from '../../record/index.ts';

/** What browsers call the folder of a saved page's pictures, scripts and frames: the page's name and one of these. */
const ASSETS =
  /^(.+)(?:_files|_file|_Dateien|-Dateien|_fichiers|_archivos|_arquivos|_bestanden|_pliki|-filer|\.files)$/i;
const PAGE = /\.(?:html?|xhtml)$/i;

/** Saved pages by their names, and the folders of assets beside them. */
export class SavedPages {
  private readonly pages = new Set<string>();

  /** Keeps the name (with its folders) if it is a page's. */
  add(name: string): void {
    if (PAGE.test(name)) this.pages.add(name.replace(PAGE, ''));
  }

  /** The folder of assets of a known page that a name is, or lies in. */
  assetsOf(name: string): string | undefined {
    for (let end = name.indexOf('/'); ; end = name.indexOf('/', end + 1)) {
      const folder = end < 0 ? name : name.slice(0, end);
      const page = ASSETS.exec(folder)?.[1];
      if (page !== undefined && this.pages.has(page)) return folder;
      if (end < 0) return undefined;
    }
  }
}

/** One notice for all such folders in what was given. */
export function assetsNotice(folders: readonly string[]): Notice {
  const one = folders.length === 1;
  return {
    rule: 'read/page-assets',
    level: 'info',
    path: folders[0] ?? '',
    message: `${one ? 'the folder' : `${folders.length} folders`} of pictures and scripts that a browser saved with ${one ? 'a page' : 'pages'}: passed over`,
  };
}
