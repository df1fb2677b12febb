import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['scripts/tests/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 3,
    // One loading of the program for all files of a worker: a quarter of the processor's time of a whole run.
    isolate: false,
    reporters: ['default']
  }
})
