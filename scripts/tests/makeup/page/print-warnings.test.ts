import { expect, test } from 'vitest'
import { printWarnings } from '../../../makeup/page/print-warnings.ts'
import type { SetPage } from '../../../model/set-copy.ts'
import type { Style } from '../../../model/style.ts'

test.each([
  ['upright', 'over', ['makeup/not-upright']],
  ['upright', 'upright-right', []],
  ['plain', 'over', []],
  [undefined, 'over', []]
])('A headline asked to be %s and set %s is told of as %j', (headStyle, seat, codes) => {
  const story = { slug: 'rain', file: 'rain.md', meta: { headStyle } }
  const style = { grid: { bodyPx: 1 } } as Style
  const page = { frames: [{ story, frame: { recipe: { seat } }, copy: [] }] } as unknown as SetPage
  expect(printWarnings([page], style).map(problem => problem.code)).toEqual(codes)
})
