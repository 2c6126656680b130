/** What browsers call the folder beside a saved page, in their languages. */
const FOLDER =
  /(?:_files|\.files|_file|-Dateien|_Dateien|-filer|_filer|_fichiers|-bestanden|_bestanden|_archivos|_arquivos|_ficheiros|_pliki|_soubory|_tiedostot|_elemei|_dosyalar|_failid|_bylos|_datoteke|_fajlovi)\//i;

/** A frame, an advertisement or a script of a page that was saved with all it shows: it lies in the page's folder. */
export function isSavedPagePart(path: string): boolean {
  return FOLDER.test(path);
}

/** The address in the mark that browsers leave in a saved page. */
export function savedFrom(html: string): string | undefined {
  return /<!--\s*saved from url=\(\d+\)(https?:\/\/\S+?)\s*-->/i.exec(html.slice(0, 4096))?.[1];
}
