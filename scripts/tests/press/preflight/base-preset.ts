import type { PressPreset } from '../../../model/press-order.ts'

/** What the base paper is judged by: coldset newsprint. */
export const basePreset: PressPreset = {
  name: 'coldset-220',
  file: 'styles/press/coldset-220.yaml',
  standard: 'PDF/X-4',
  colour: 'cmyk',
  totalInk: 220,
  bleedMm: 3,
  slugMm: 12,
  marks: true,
  quietMarginMm: 0,
  resolution: { most: 300, least: 150, advised: 200 },
  smallestType: { oneInk: 6, oneInkAdvised: 7, reversed: 10, moreInks: 12, screened: 12 },
  thinnestRule: { oneInk: 0.25, moreInks: 1 }
}
