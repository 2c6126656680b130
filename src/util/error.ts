/** A failure of the world (file, weights, database): a code people can search for, the cause, and what to do next. */
export class HearsayError extends Error {
  readonly code: string;
  readonly hint: string | undefined;

  constructor(code: string, message: string, options: { readonly hint?: string; readonly cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'HearsayError';
    this.code = code;
    this.hint = options.hint;
  }
}
