import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { diskWorld } from '../../kit/disk.ts'
import { projectFolder } from '../../kit/folders.ts'
import { charactersOf, gridsOf, ladderOf } from '../../read/ladder.ts'
import { readStyle } from '../../read/style.ts'
import { present } from '../press/sample.ts'

const formats = readdirSync(join(projectFolder, 'styles/formats')).map(file => file.slice(0, -4))
const english = ['tabloid-en', 'berliner', 'us-broadsheet', 'nordisch', 'a3', 'a4']
const cases = [
  ...formats
    .filter(format => !english.includes(format) || /^a/.test(format))
    .map(format => [format, 'zh-CN']),
  ...english.map(format => [format, 'en'])
] as [string, string][]

async function styleOf(format: string, language: string) {
  const facts = { file: 'issue.yaml', format, language }
  return present(await readStyle(projectFolder, facts, diskWorld(), () => undefined))
}

test.each(cases)(
  'the ladder of %s in %s keeps its type area whole from size to size',
  async (format, language) => {
    const style = await styleOf(format, language)
    const { typeLimits, typeWidthMm, typeHeightMm, grid: own } = style
    const ladder = ladderOf(style)
    expect(ladder).toContain(own)
    for (const grid of ladder.filter(one => one !== own)) {
      const { columns, columnCharacters, bodyPx, gutterPx, rowPx, rows } = grid
      const widthPx = columns * columnCharacters * bodyPx + (columns - 1) * gutterPx
      const typePx = (typeWidthMm * 96) / 25.4
      expect(widthPx).toBeLessThanOrEqual(typePx)
      // Less than a quarter of a px is left for each gutter.
      expect(widthPx).toBeGreaterThan(typePx - 0.25 * columns)
      expect(Number.isInteger(rowPx)).toBe(true)
      expect(rows).toBe(Math.floor((typeHeightMm * 96) / 25.4 / rowPx))
      const spans = [
        [typeLimits.bodyPx, bodyPx],
        [typeLimits.columnCharacters, columnCharacters],
        [typeLimits.gutterCharacters, gutterPx / bodyPx],
        [typeLimits.leading, rowPx / bodyPx]
      ] as const
      // Sizes in tenths of a point are rounded to the browser's 1/64 px.
      for (const [{ least, most }, value] of spans) {
        expect(value).toBeGreaterThan(least - 1 / 64)
        expect(value).toBeLessThan(most + 1 / 64)
      }
    }
    const taken = ladder.map(charactersOf)
    const steps = taken.slice(1).map((next, at) => (taken[at] ?? 0) / next)
    expect(Math.max(...steps)).toBeLessThan(1.075)
    expect((taken[0] ?? 0) / (taken.at(-1) ?? 1)).toBeGreaterThan(1.8)
  }
)

test('every size that an editor may ask for has a grid', async () => {
  for (const [format, language] of cases) {
    const style = await styleOf(format, language)
    const { least, most } = style.typeLimits.bodyPx
    for (let px = least; px <= most; px += 0.1) expect(gridsOf(style, px)).not.toEqual([])
  }
})

test('a grid changes what a style says of its sizes, on the page as in the make-up', async () => {
  const own = await styleOf('duikai', 'zh-CN')
  const [smallest] = ladderOf(own)
  const facts = { file: 'issue.yaml', format: 'duikai', language: 'zh-CN', grid: present(smallest) }
  const style = present(await readStyle(projectFolder, facts, diskWorld(), () => undefined))
  expect(style.grid).toEqual(smallest)
  expect(style.css).toMatch(/--body-size: 11\.59375px;\n {2}--row: 14px;/)
  expect(style.css.startsWith(own.css)).toBe(true)
  const depth = (one: typeof style) => one.nameplateRows * one.grid.rowPx
  expect(Math.abs(depth(style) - depth(own))).toBeLessThan(own.grid.rowPx / 2)
  expect(style.subheadPx / style.grid.bodyPx).toBeCloseTo(own.subheadPx / own.grid.bodyPx, 1)
})
