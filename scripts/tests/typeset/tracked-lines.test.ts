import { expect, test } from 'vitest'
import type { Atom } from '../../typeset/atom.ts'
import { breakLines } from '../../typeset/break-lines.ts'

/** Words of four letters, each as wide as two em, with spaces between. */
function words(count: number): readonly Atom[] {
  const word: Atom = { kind: 'latin', text: 'word', widthEm: 2, path: [], breakCost: Infinity }
  const space: Atom = { kind: 'space', text: ' ', widthEm: 0.25, path: [], breakCost: 0 }
  return Array.from({ length: 2 * count - 1 }, (_, at) => (at % 2 === 0 ? word : space))
}

const limits = { gapEm: 0.25, gapLeastEm: 0.125, wordsOnly: true, indentEm: 0 }
const stretch = { stretchMostEm: 0.125, stretchFailEm: 0.75, trackMostEm: 0.02, trackLeastEm: 0.01 }

test('letters take their share of a line that is stretched, and no more than their most', () => {
  const [setting] = breakLines(words(8), { ...limits, ...stretch, measureEm: 9 })
  const [line] = setting?.lines ?? []
  // Four words and three spaces are 8.75 em; the 0.25 em left go to 3 spaces and 16 letters.
  const gained = 3 * (line?.stretchEm ?? 0) + 16 * (line?.trackEm ?? 0)
  expect(gained).toBeCloseTo(0.25)
  expect(line?.trackEm).toBeLessThanOrEqual(0.02)
  const [loose] = breakLines(words(8), { ...limits, ...stretch, measureEm: 10 })
  expect(loose?.lines[0]?.trackEm).toBeCloseTo(0.02)
})

test('letters give up their share of a line that is squeezed, and no more than their least', () => {
  const [setting] = breakLines(words(4), { ...limits, ...stretch, measureEm: 8.45 })
  const [line] = setting?.lines ?? []
  // 0.3 em too wide, of which 3 spaces can give up 0.1875 and 16 letters 0.16.
  expect(setting?.lines.length).toBe(1)
  expect(line?.trackEm).toBeCloseTo((-0.01 * 0.3) / 0.3475)
})

test('Chinese copy is never tracked', () => {
  const han: Atom = { kind: 'han', text: '字', widthEm: 1, path: [], breakCost: 0 }
  const atoms = Array.from({ length: 20 }, () => han)
  const [setting] = breakLines(atoms, {
    gapEm: 0.25,
    gapLeastEm: 0.125,
    indentEm: 0,
    stretchMostEm: 0.15,
    measureEm: 9.5
  })
  expect(setting?.lines.every(line => line.trackEm === undefined)).toBe(true)
})
