import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readyFaces } from '../../../desk/faces.ts'
import { preparedCopy } from '../../../desk/prepared-copy.ts'
import { openCache } from '../../../kit/cache.ts'
import { diskWorld } from '../../../kit/disk.ts'
import { cacheFolder, projectFolder } from '../../../kit/folders.ts'
import { median } from '../../../kit/median.ts'
import { memoryWorld } from '../../../kit/memory-disk.ts'
import { copyMeasure, shareOf } from '../../../makeup/plan/natural-fill.ts'
import { ladderOf } from '../../../read/ladder.ts'
import { readStyle } from '../../../read/style.ts'
import { rulerOf } from '../../../typeset/ruler.ts'
import { present } from '../../press/sample.ts'

/** Twelve articles of a weekly's lengths, of the sentences that fill specimens. */
async function weekly(language: 'zh' | 'en') {
  const path = join(projectFolder, 'templates/specimen', language, 'filler.txt')
  const sentences = readFileSync(path, 'utf8').trim().split('\n')
  const space = language === 'en' ? ' ' : ''
  const titles = { zh: '河湾的水渠修了三年终于通水', en: 'The canal is open after three years' }
  const files = [2, 3, 3, 4, 5, 6, 6, 8, 10, 13, 18, 30].map((count, at) => {
    const paragraphs = Array.from({ length: Math.ceil(count / 3) }, (_, part) =>
      sentences.slice((part * 3) % 18, ((part * 3) % 18) + 3).join(space)
    )
    const text = `# ${titles[language]}\n\n${paragraphs.join('\n\n')}\n`
    return [`/p/weekly/${at + 10}.md`, text] as const
  })
  const disk = diskWorld()
  const copy = await preparedCopy(
    '/p/weekly',
    memoryWorld(Object.fromEntries(files)),
    () => undefined
  )
  const issue = present(copy)
  const styleOf = async (format: string) =>
    present(await readStyle(projectFolder, { ...issue.facts, format }, disk, () => undefined))
  const style = await styleOf(issue.facts.format)
  const cache = openCache(disk, cacheFolder, 'faces')
  const faces = await readyFaces(issue, style, disk, cache, () => undefined)
  return { issue, ruler: rulerOf(faces, style.roles), styleOf }
}

/** Narrower than what is wanted of pages (97 to 104 %), so that a size inside it is always there. */
const worstStep = 1.062
/** Tracked lines of words hold a little more at one size and no more at the next. */
const usualStep = 1.025

test.each([
  ['zh', 'duikai'],
  ['zh', 'sikai'],
  ['en', 'tabloid-en']
] as const)(
  'from one size to the next %s copy takes little more of %s, and a page spans much',
  async (language, format) => {
    const { issue, ruler, styleOf } = await weekly(language)
    const style = await styleOf(format)
    const measure = copyMeasure(issue, ruler)
    const shares = ladderOf(style)
      .map(grid => shareOf(measure(style, grid), 4))
      .sort((one, other) => one - other)
    const steps = shares.slice(1).map((next, at) => next / (shares[at] ?? 1))
    expect(Math.max(...steps)).toBeLessThan(worstStep)
    expect(median(steps)).toBeLessThan(usualStep)
    expect((shares.at(-1) ?? 0) / (shares[0] ?? 1)).toBeGreaterThan(1.6)
  }
)

test('copy is set once, however many grids it is measured against', async () => {
  const { issue, ruler, styleOf } = await weekly('zh')
  const style = await styleOf('sikai')
  let readings = 0
  const stories = issue.stories.map(story => ({
    ...story,
    get blocks() {
      readings += 1
      return story.blocks
    }
  }))
  const measure = copyMeasure({ ...issue, stories }, ruler)
  const grids = ladderOf(style).filter(({ columns }) => columns === style.grid.columns)
  for (const grid of grids.slice(0, 1)) measure(style, grid)
  const once = readings
  for (const grid of grids) measure(style, grid)
  expect(grids.length).toBeGreaterThan(5)
  expect(readings).toBe(once)
})
