import type { Colour } from './seen-ink.ts'

/** Contrast of two colours, 1 (none) … 21 (black on white), as WCAG 2 §1.4.3 reckons it. */
export function contrast(one: Colour, other: Colour): number {
  const lights = [luminance(one), luminance(other)]
  return (Math.max(...lights) + 0.05) / (Math.min(...lights) + 0.05)
}

/** The colour that is seen when so much of an ink, 0 … 1, lies on a ground. */
export function laidOn(ground: Colour, ink: Colour, strength: number): Colour {
  const mixed = ground.map((part, at) => part + strength * ((ink[at] ?? 0) - part))
  return mixed as unknown as Colour
}

function luminance([red, green, blue]: Colour): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

function linear(part: number): number {
  const share = part / 255
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
}
