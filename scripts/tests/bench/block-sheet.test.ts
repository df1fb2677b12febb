import { afterAll, beforeAll, expect, test } from 'vitest'
import { drawnSheet } from '../../bench/setting-bench.ts'
import { openBrowser, type RenderBrowser } from '../../kit/browser.ts'
import { diskWorld } from '../../kit/disk.ts'
import { projectFolder } from '../../kit/folders.ts'
import { present, throwing } from '../press/sample.ts'

let browser: RenderBrowser

beforeAll(async () => {
  browser = present(await openBrowser(throwing))
})

afterAll(() => browser?.close())

test.each([
  // Tight lines, smaller than their faces are tall.
  { language: 'zh-CN', format: 'nordisch', style: 'dushibao' },
  { language: 'en-GB', format: 'tabloid-en', style: 'broadsheet-en' }
])('Every kind of block is drawn as it was planned at every measure of %o', async dress => {
  const { frames, faults } = await drawnSheet(dress, projectFolder, diskWorld(), browser, throwing)
  expect(faults).toEqual([])
  expect(frames).toBeGreaterThan(700)
})
