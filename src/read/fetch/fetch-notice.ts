import type { Notice } from '../../record/index.ts';
import { codeOf, problem, ReadError } from '../files/problem.ts';

const CODES: Readonly<Record<string, string>> = {
  ENOTFOUND: 'no such host',
  EAI_AGAIN: 'the name of the host could not be looked up',
  ECONNREFUSED: 'the connection was refused',
  ECONNRESET: 'the connection broke off',
  ETIMEDOUT: 'no answer in time',
  CERT_HAS_EXPIRED: 'its certificate has expired',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is not to be trusted',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is of another host',
};

/** The notice of an address that could not be fetched. */
export function fetchNotice(error: unknown, url: string): Notice {
  if (error instanceof ReadError) return problem(error.rule, url, error.message);
  const code = codeOf(error);
  return problem('read/not-fetched', url, `cannot be fetched: ${CODES[code] ?? 'the connection failed'} (${code})`);
}
