import { expect, test } from 'vitest'
import { faceInk } from '../../typeset/glyph-ink.ts'
import { squareFace } from './square-face.ts'

test('The area of a glyph is that of its outline', () => {
  const face = faceInk(squareFace('报a '))
  expect(face.glyph('报')).toMatchObject({ area: 1, advance: 1, isHan: true, isLetter: true })
  expect(face.glyph('a')).toMatchObject({ area: 0.5, advance: 0.5, isHan: false })
  expect(face.glyph(' ')).toMatchObject({ area: 0, advance: 0.25, isLetter: false })
  expect(face.glyph('纸')).toBeUndefined()
  expect([face.ascent, face.descent]).toEqual([0.88, 0.12])
})
