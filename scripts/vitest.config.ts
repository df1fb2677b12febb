import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['scripts/tests/**/*.test.ts'],
    // Only against a test that hangs: a machine under load may take many times what a quiet one takes.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    maxWorkers: 4,
    // One loading of the program for all files of a worker: a quarter of the processor's time of a whole run.
    isolate: false,
    reporters: ['default']
  }
})
