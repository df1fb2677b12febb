import { expect, test } from 'vitest'
import { lyingHeadlines } from '../../../makeup/page/lying-headlines.ts'
import type { SetPage } from '../../../model/set-copy.ts'

test.each([
  ['upright', 'over', ['makeup/not-upright']],
  ['upright', 'upright-right', []],
  ['plain', 'over', []],
  [undefined, 'over', []]
])('A headline asked to be %s and set %s is told of as %j', (headStyle, seat, codes) => {
  const story = { slug: 'rain', file: 'rain.md', meta: { headStyle } }
  const page = { frames: [{ story, frame: { recipe: { seat } }, copy: [] }] } as unknown as SetPage
  expect(lyingHeadlines([page]).map(problem => problem.code)).toEqual(codes)
})
