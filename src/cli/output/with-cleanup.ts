import { openPendingFiles, type PendingFiles } from './pending-files.ts';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Writes files and gives them their names when all are done; on an error, and on Ctrl-C, half-written ones are removed.
 * The signals are taken over only while files are being written, so that Ctrl-C stops a long analysis at once.
 */
export async function writeFiles(write: (files: PendingFiles) => Promise<void>): Promise<void> {
  const files = openPendingFiles();
  const leave = (signal: (typeof SIGNALS)[number]): void => {
    files.abort();
    // as the signal alone would end it: `process.exit` would stop worker threads within the native runtime, which aborts
    for (const each of SIGNALS) process.off(each, leave);
    process.kill(process.pid, signal);
  };
  for (const signal of SIGNALS) process.on(signal, leave);
  try {
    await write(files);
    await files.commit();
  } catch (error) {
    files.abort();
    throw error;
  } finally {
    for (const signal of SIGNALS) process.off(signal, leave);
  }
}
