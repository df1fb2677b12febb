import { expect, test } from 'vitest'
import { seenLines } from '../../press/seen-lines.ts'
import type { SeenFacts } from '../../press/seen-text.ts'
import type { FaceInk } from '../../typeset/glyph-ink.ts'

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
  expect(line.spans.reduce((sum, span) => sum + span.area, 0)).toBeCloseTo(line.area)
})

test('Letters as narrow elsewhere are crowded', () => {
  expect(lineOf('280', 19.2, 29).ease).toBeLessThan(0.6)
})
