// Loaded before a program that is measured (node --import): writes what it used to the file HEARSAY_USAGE when it ends.
import { writeFileSync } from 'node:fs';

process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  const usage = {
    wallSeconds: performance.now() / 1000,
    seconds: (userCPUTime + systemCPUTime) / 1e6,
    peakMegabytes: Math.round(maxRSS / 1024),
  };
  writeFileSync(process.env.HEARSAY_USAGE, JSON.stringify(usage));
});
