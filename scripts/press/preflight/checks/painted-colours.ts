import type { Colour } from '../walk/colour-space.ts'
import type { Drawn } from '../walk/drawn.ts'
import { platesOf } from '../walk/plates-of-colour.ts'

/** The colours that a thing is painted in, apart from those of its pictures and patterns. */
export function colouredFor(drawn: Drawn): readonly Colour[] {
  switch (drawn.kind) {
    case 'text':
    case 'path':
      return [drawn.fill, drawn.stroke].filter(
        (colour): colour is Colour => colour !== undefined && !colour.pattern
      )
    case 'picture':
      return drawn.fill && !drawn.fill.pattern ? [drawn.fill] : []
    case 'shading':
    case 'group':
      return []
  }
}

/** Whether a thing may leave ink on the paper: pictures and shadings are taken to. */
export function hasInk(drawn: Drawn): boolean {
  switch (drawn.kind) {
    case 'text':
    case 'path':
      return [drawn.fill, drawn.stroke].some(colour => colour !== undefined && !isPaper(colour))
    case 'picture':
      return !drawn.fill || !isPaper(drawn.fill)
    case 'shading':
      return true
    case 'group':
      return false
  }
}

/** Whether a colour is the paper's own: no ink, or white light. */
export function isPaper(colour: Colour): boolean {
  const { space, parts } = colour
  const plates = platesOf(colour)
  if (plates) {
    const { cyan, magenta, yellow, black, spots } = plates
    return [cyan, magenta, yellow, black, ...spots.values()].every(ink => ink === 0)
  }
  if (colour.pattern) return false
  switch (space.kind) {
    case 'DeviceRGB':
    case 'CalRGB':
    case 'CalGray':
    case 'ICCBased':
      return parts.length > 0 && parts.every(part => part >= 1)
    case 'Lab':
      return (parts[0] ?? 0) >= 100
    case 'DeviceGray':
    case 'DeviceCMYK':
    case 'Separation':
    case 'DeviceN':
    case 'Indexed':
    case 'Pattern':
    case 'Unknown':
      return false
  }
}
