import { colourNames } from './css-colour-names.ts'

/** A colour as CSS writes it, in sRGB; whole numbers 0 … 255, alpha 0 … 1. */
export interface CssColour {
  readonly rgb: readonly [red: number, green: number, blue: number]
  readonly alpha: number
}

/**
 * Reads `#b8141a`, `#000`, `#0008`, `rgb(…)`, `hsl(…)` with or without commas and alpha, `red`, `transparent`
 * (CSS Color 4); undefined for what is none of these.
 */
export function cssColour(text: string): CssColour | undefined {
  const value = text.trim().toLowerCase()
  if (value === 'transparent') return { rgb: [0, 0, 0], alpha: 0 }
  const hex = /^#([\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})$/.exec(value)?.[1]
  if (hex !== undefined) return fromHex(hex)
  const called = /^(rgb|hsl)a?\(([^()]*)\)$/.exec(value)
  if (called) return fromNumbers(called[1] === 'hsl', called[2] ?? '')
  const named = colourNames.get(value)
  return named === undefined ? undefined : fromHex(named)
}

function fromHex(hex: string): CssColour {
  const pairs = hex.length > 4 ? (hex.match(/../g) ?? []) : [...hex].map(one => one + one)
  const [red = 0, green = 0, blue = 0, alpha = 255] = pairs.map(pair => Number.parseInt(pair, 16))
  return { rgb: [red, green, blue], alpha: alpha / 255 }
}

function fromNumbers(isHsl: boolean, inside: string): CssColour | undefined {
  const parts = inside.split(/[\s,/]+/).filter(part => part !== '')
  if (parts.length < 3 || parts.length > 4 || !parts.every(part => number.test(part)))
    return undefined
  const [first = 0, second = 0, third = 0] = parts.map(part => Number.parseFloat(part))
  const alpha = parts[3] === undefined ? 1 : amountOf(parts[3], 1)
  const [red = 0, green = 0, blue = 0] = isHsl
    ? fromHsl(first, second / 100, third / 100)
    : parts.slice(0, 3).map(part => amountOf(part, 255))
  return { rgb: [whole(red), whole(green), whole(blue)], alpha }
}

const number = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:%|deg)?$/

function amountOf(part: string, full: number): number {
  const amount = Number.parseFloat(part)
  return part.endsWith('%') ? (amount / 100) * full : amount
}

/** Hue in degrees, the others 0 … 1. */
function fromHsl(hue: number, saturation: number, lightness: number): readonly number[] {
  const most = saturation * Math.min(lightness, 1 - lightness)
  return [0, 8, 4].map(from => {
    const at = (((from + hue / 30) % 12) + 12) % 12
    return 255 * (lightness - most * Math.max(-1, Math.min(at - 3, 9 - at, 1)))
  })
}

function whole(value: number): number {
  return Math.round(Math.max(0, Math.min(255, value)))
}
