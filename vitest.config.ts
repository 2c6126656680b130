import { defineConfig } from 'vitest/config';

const results = process.env.HEARSAY_TEST_RESULTS;

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/global-setup.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // far from UTC, so that a date read in the machine's own zone shows
    env: { TZ: 'Asia/Seoul' },
    reporters: results ? ['default', ['json', { outputFile: results }]] : ['default'],
  },
});
