/** The prefix that we know a namespace by, whatever a file calls it. Those that a format is made of have none. */
const KNOWN: readonly (readonly [uri: RegExp, prefix: string])[] = [
  [/^http:\/\/www\.w3\.org\/2005\/Atom$|^http:\/\/purl\.org\/atom\/ns#/, ''],
  [/^http:\/\/purl\.org\/rss\/1\.0\/$|^http:\/\/my\.netscape\.com\/rdf\/simple\/0\.9\/$/, ''],
  [/^http:\/\/backend\.userland\.com\/rss/, ''],
  [/^http:\/\/iptc\.org\/std\/(?:nar|NITF)\//, ''],
  [/^http:\/\/www\.w3\.org\/1999\/xhtml$/, ''],
  [/^http:\/\/www\.w3\.org\/1999\/02\/22-rdf-syntax-ns#$/, 'rdf'],
  [/^http:\/\/purl\.org\/dc\/elements\//, 'dc'],
  [/^http:\/\/purl\.org\/dc\/terms\/$/, 'dcterms'],
  [/^http:\/\/purl\.org\/rss\/1\.0\/modules\/content\/$/, 'content'],
  [/^http:\/\/search\.yahoo\.com\/mrss\/?$/, 'media'],
  [/^http:\/\/rssnamespace\.org\/feedburner\//, 'feedburner'],
];

/** Names of elements by the namespaces that are declared, wherever they are declared; cost: linear. */
export class Namespaces {
  private readonly prefixes = new Map<string, string>();

  declare(attributes: Readonly<Record<string, string>>): void {
    for (const [key, uri] of Object.entries(attributes)) {
      if (!key.startsWith('xmlns:')) continue;
      const known = KNOWN.find(([pattern]) => pattern.test(uri));
      // files are made of few namespaces; one with thousands is not read by them
      if (known && this.prefixes.size < 100) this.prefixes.set(key.slice(6), known[1]);
    }
  }

  nameOf(raw: string): string {
    const colon = raw.indexOf(':');
    if (colon < 0) return raw;
    const prefix = this.prefixes.get(raw.slice(0, colon));
    if (prefix === undefined) return raw;
    const local = raw.slice(colon + 1);
    return prefix === '' ? local : `${prefix}:${local}`;
  }
}
