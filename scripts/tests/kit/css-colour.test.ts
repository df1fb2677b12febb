import { expect, test } from 'vitest'
import { cssColour } from '../../kit/css-colour.ts'

test.each<[string, readonly number[] | undefined]>([
  ['#b8141a', [184, 20, 26, 1]],
  ['#FFF', [255, 255, 255, 1]],
  ['#0008', [0, 0, 0, 136 / 255]],
  ['#00000080', [0, 0, 0, 128 / 255]],
  ['rgb(184, 20, 26)', [184, 20, 26, 1]],
  ['rgba(184 20 26 / 50%)', [184, 20, 26, 0.5]],
  ['rgb(100% 0% 50%)', [255, 0, 128, 1]],
  ['hsl(0, 100%, 50%)', [255, 0, 0, 1]],
  ['hsl(-120deg 100% 25%)', [0, 0, 128, 1]],
  [' Red ', [255, 0, 0, 1]],
  ['rebeccapurple', [102, 51, 153, 1]],
  ['transparent', [0, 0, 0, 0]],
  ['#12345', undefined],
  ['lab(50% 0 0)', undefined],
  ['rgb(1 2)', undefined],
  ['var(--ink)', undefined],
  ['constructor', undefined]
])('%s is the colour %j', (text, expected) => {
  const colour = cssColour(text)
  expect(colour && [...colour.rgb, colour.alpha]).toEqual(expected)
})
