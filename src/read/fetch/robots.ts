import robots from 'robots-parser';
import { AGENT, type Answer } from './request.ts';

/** What a site says of visits by programs. */
export interface Robots {
  /** Why it does not want an address read; undefined when it does not mind. */
  readonly refuses: (url: string) => string | undefined;
  /** Seconds that it wants between two of them. */
  readonly delay: number;
}

// the package's types say what a module of the other kind would give
const parse = robots as unknown as typeof robots.default;

const ALL: Robots = { refuses: () => undefined, delay: 0 };
const FAILED: Robots = { refuses: () => 'its robots.txt, which would say what may be read, cannot be had', delay: 0 };

/** Of a robots.txt; what is behind does not count (RFC 9309). */
const MAX_BYTES = 512_000;
/** Some sites ask for hours; a person who waits would give up. */
const MOST_DELAY = 30;

/**
 * The rules of a site, as RFC 9309 has it: what its robots.txt says; without one, all is allowed; when the server fails, nothing.
 * @param answer to the request for it, redirects followed
 */
export async function readRobots(url: string, answer: Answer): Promise<Robots> {
  try {
    if (answer.status >= 500) return FAILED;
    if (answer.status !== 200) return ALL;
    const rules = parse(url, (await head(answer)).toString('utf8'));
    const delay = Math.min(Math.max(rules.getCrawlDelay(AGENT) || 0, 0), MOST_DELAY);
    // not asked about an address of another site, of which it would say nothing
    const refuses = (page: string) =>
      rules.isAllowed(page, AGENT) === false ? 'its robots.txt does not want programs to read this' : undefined;
    return { refuses, delay };
  } catch {
    return FAILED;
  } finally {
    answer.close();
  }
}

async function head(answer: Answer): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of answer.body()) {
    parts.push(part);
    size += part.length;
    if (size >= MAX_BYTES) break;
  }
  return Buffer.concat(parts).subarray(0, MAX_BYTES);
}
