import { expect, test } from 'vitest'
import type { Style } from '../../model/style.ts'
import { boxSideOf, columnsPx, divideIntoLegs } from '../../typeset/type-width.ts'
import { headlineStyle } from './setting.ts'

const devices = {
  boxes: { usual: 'frame', editorial: 'thick-thin' }
} as unknown as Style['devices']
const style: Style = { ...headlineStyle, devices }

test('A box without sides leaves its copy the whole width, one with sides indents it', () => {
  expect(boxSideOf(style, 'editorial')).toBe(0)
  expect(boxSideOf(style, 'notice')).toBe(0.75)
  const wide = columnsPx(style.grid, 2)
  expect(divideIntoLegs(style, 2, boxSideOf(style, 'editorial')).innerPx).toBe(wide)
  expect(divideIntoLegs(style, 2, boxSideOf(style, 'notice')).innerPx).toBe(wide - 1.5 * 15)
})
