import { expect, test } from 'vitest'
import { uprightProblems } from '../../../makeup/page/upright-asked.ts'
import type { SetPage } from '../../../model/set-copy.ts'

test.each([
  ['upright', 'over', ['makeup/not-upright']],
  ['upright', 'upright-right', []],
  ['plain', 'over', []],
  [undefined, 'over', []]
])('A headline asked to be %s and set %s is told of as %j', (headStyle, seat, codes) => {
  const story = { slug: 'rain', file: 'rain.md', meta: { headStyle } }
  const page = { frames: [{ story, frame: { recipe: { seat } } }] } as unknown as SetPage
  expect(uprightProblems([page]).map(problem => problem.code)).toEqual(codes)
})
