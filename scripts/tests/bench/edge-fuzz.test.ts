import { expect, test } from 'vitest'
import { edgeFuzz } from '../../bench/edge-fuzz.ts'
import { measuresOf } from '../../bench/measures-of.ts'
import { diskWorld } from '../../kit/disk.ts'
import { projectFolder } from '../../kit/folders.ts'
import { readStyle } from '../../read/style.ts'
import { present, throwing } from '../press/sample.ts'

const world = diskWorld()

test.each([
  { language: 'zh-CN', format: 'duikai' },
  { language: 'zh-TW', format: 'sikai' },
  { language: 'zh-HK', format: 'berliner' },
  { language: 'en-GB', format: 'tabloid-en', style: 'broadsheet-en' }
])('The press stops no line of random copy in $language', async ({ language, ...names }) => {
  const file = 'issue.yaml'
  const style = present(await readStyle(projectFolder, { file, ...names }, world, throwing))
  const all = measuresOf(style)
  const measures = [0, all.length - 1].map(at => present(all[at]))
  const request = { paragraphs: 40, tables: 12, seed: 7, language, style, measures }
  const { lines, cells, disagreements } = await edgeFuzz(request, world, () => undefined)
  expect(disagreements).toEqual([])
  expect(lines).toBeGreaterThan(400)
  expect(cells).toBeGreaterThan(200)
})
