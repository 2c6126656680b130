import { writeFiles } from './with-cleanup.ts';
import { writeFailure } from './world-error.ts';

/** Writes text to standard output, or to a file that gets its name when all of it is there. */
export async function writeText(
  out: string | undefined,
  chunks: Iterable<string> | AsyncIterable<string>,
): Promise<void> {
  if (out === undefined || out === '-') return writeStdout(chunks);
  await writeFiles(async files => {
    await files.write(out, chunks);
  });
}

async function writeStdout(chunks: Iterable<string> | AsyncIterable<string>): Promise<void> {
  // without a listener an error that also comes as an event would end the process with a stack
  process.stdout.on('error', ignore);
  try {
    for await (const chunk of chunks) await writeChunk(chunk);
  } finally {
    process.stdout.off('error', ignore);
  }
}

function writeChunk(chunk: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(chunk, error => {
      if (error) reject(writeFailure('standard output', error));
      else resolve();
    });
  });
}

function ignore(): void {}
