import { expect, test } from 'vitest'
import type { SeenLine } from '../../../press/seen/seen-lines.ts'
import { unseenLines } from '../../../press/seen/unseen.ts'

/** Stems of small type, each half on one column of pixels and half on the next, so grey. */
function stems(grey: number, text: string, size: number): ReturnType<typeof unseenLines> {
  const [width, height, stem] = [24, 14, 6]
  const pixels = new Uint8Array(width * height * 3).fill(255)
  for (let y = 2; y < 12; y++) {
    for (let x = 0; x < width; x += stem)
      pixels.fill(grey, 3 * (y * width + x), 3 * (y * width + x + 2))
  }
  const inked = ((255 - grey) / 255) * 10 * 2 * (width / stem)
  const line: SeenLine = {
    ...{ page: 0, text, left: 0, right: width, top: 0, bottom: height, area: inked },
    facts: {
      ...{ story: 'table', block: 'a', families: 'Song', size, colour: [0, 0, 0], strength: 1 },
      ...{ upright: false, isNote: false }
    },
    spans: [{ left: 0, right: width, area: inked, isSure: true }],
    ...{ size, ease: 1, press: 1, isNote: false, isLoneMark: false }
  }
  return unseenLines([line], { pixels, width, height }, 1, { typePx: 8, notePx: 4.5 })
}

test.each([
  ['short numbers of small type, half on each pixel, are read', 140, '4.7 至 12.3', 11, undefined],
  ['those that are paler are not', 170, '4.7 至 12.3', 11, 'pale'],
  ['one that is all hairline is read', 184, '一', 12, undefined],
  ['and is not where it is paler still', 215, '一', 12, 'pale'],
  ['in a whole line some stem falls on one pixel', 140, 'a line of many words', 11, 'pale'],
  ['and in type of a size that a stem fills one', 140, '4.7', 34, 'pale']
])('%s', (_, grey, text, size, reason) => {
  expect(stems(grey, text, size)[0]?.reason).toBe(reason)
})
