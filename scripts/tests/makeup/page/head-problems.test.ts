import { expect, test } from 'vitest'
import { headProblems } from '../../../makeup/page/head-problems.ts'
import type { LaidPage } from '../../../makeup/page/laid-page.ts'

test.each([
  ['upright', 'over', ['makeup/not-upright']],
  ['upright', 'upright-right', []],
  ['plain', 'over', []],
  [undefined, 'over', []]
])('A headline asked to be %s and set %s is told of as %j', (headStyle, seat, codes) => {
  const story = { slug: 'rain', file: 'rain.md', meta: { headStyle } }
  const set = { frames: [{ story, frame: { recipe: { seat } }, copy: [] }] }
  const page = { set, stands: [], style: {} } as unknown as LaidPage
  expect(headProblems([page]).map(problem => problem.code)).toEqual(codes)
})

test.each([
  [48, undefined, []],
  [32, undefined, ['“rain”的标题为 24 磅；本版二级标题应为 28～36 磅。']],
  [56, undefined, ['“rain”的标题为 42 磅；本版二级标题应为 28～36 磅。']],
  [32, 6, []]
])('A head of the second tier in %d px, pinned to %s, is told of as %j', (headPx, grade, said) => {
  const tierSizes = { second: { least: 37.33, most: 48 } }
  const story = { slug: 'rain', tier: 'second', place: { file: 'rain.md' }, pin: { grade } }
  const stands = [{ story, recipe: { headPx } }]
  const page = { set: { frames: [] }, stands, style: { tierSizes } } as unknown as LaidPage
  const told = headProblems([page]).map(({ code, message }) => [code, message.zh])
  expect(told).toEqual(said.map(words => ['makeup/head-tier', words]))
})
