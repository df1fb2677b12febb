import { existsSync, mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { cacheFolder } from '../kit/folders.ts'

/** A new cache without faces and pages, but with the browser, which is unpacked once when Duikai is installed. */
export function freshCache(cache: string): string {
  mkdirSync(cache)
  const browser = join(cacheFolder, 'browser')
  if (existsSync(browser)) symlinkSync(browser, join(cache, 'browser'))
  return cache
}
