/** The address in the mark that browsers leave in a saved page. */
export function savedFrom(html: string): string | undefined {
  return /<!--\s*saved from url=\(\d+\)(https?:\/\/\S+?)\s*-->/i.exec(html.slice(0, 4096))?.[1];
}
