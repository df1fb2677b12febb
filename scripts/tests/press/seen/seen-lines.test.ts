import { expect, test } from 'vitest'
import { seenLines } from '../../../press/seen/seen-lines.ts'
import type { SeenFacts } from '../../../press/seen/seen-text.ts'
import type { FaceInk } from '../../../typeset/glyph-ink.ts'

const letter = { area: 0.2, top: 0.7, bottom: 0, advance: 0.6, isLetter: true, isHan: false }
const face: FaceInk = { glyph: () => letter, ascent: 1.15, descent: 0.29 }

function facts(more: Partial<SeenFacts>): SeenFacts {
  return {
    story: 'rain',
    block: 'head',
    families: 'Song',
    size: 20,
    colour: [0, 0, 0],
    strength: 1,
    upright: false,
    isNote: false,
    ...more
  }
}

function lineOf(text: string, width: number, height: number, more: Partial<SeenFacts> = {}) {
  const piece = { page: 0, text, left: 100, top: 50, width, height, facts: facts(more) }
  const [line] = seenLines([piece], () => face)
  if (!line) throw new Error('no line was seen')
  return line
}

test('A mark of an upright line is looked for in its em, not in the room between the lines', () => {
  const line = lineOf('，', 29, 20, { upright: true })
  expect([line.left, line.right, line.bottom - line.top]).toEqual([104.5, 124.5, 20])
})

test('A number in one em of an upright line is as narrow as it is meant to be', () => {
  const line = lineOf('280', 19.2, 29, { isCombined: true })
  expect(line.ease).toBeCloseTo(1)
  expect(line.area).toBeCloseTo(3 * letter.area * 400 * (19.2 / 36))
})

test('An upright line is one, with its marks and numbers, and the next column another', () => {
  const upright = facts({ upright: true })
  const piece = (text: string, left: number, top: number, own = upright) => ({
    ...{ page: 0, text, left, top, width: 29, height: 20 * text.length, facts: own }
  })
  const number = { ...piece('28', 100, 110, facts({ isCombined: true })), height: 20 }
  const column = [piece('街坊', 100, 50), piece('，', 100, 90), number, piece('日', 100, 130)]
  const lines = seenLines([...column, piece('记者', 70, 50)], () => face)
  expect(lines.map(({ text }) => text)).toEqual(['街坊，28日', '记者'])
})

test('Letters as narrow elsewhere are crowded', () => {
  expect(lineOf('280', 19.2, 29).ease).toBeLessThan(0.6)
})
