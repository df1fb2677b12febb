import { parse } from 'yaml'
import * as z from 'zod'

const colour = z.tuple([z.number(), z.number(), z.number()]).readonly()

/** Paper and the solids of the inks one over another; in this order each ink doubles the place: C 1, M 2, Y 4, K 8. */
export const solidNames = [
  'paper',
  'C',
  'M',
  'CM',
  'Y',
  'CY',
  'MY',
  'CMY',
  'K',
  'CK',
  'MK',
  'CMK',
  'YK',
  'CYK',
  'MYK',
  'CMYK'
] as const

const ramp = z.array(z.number().positive()).length(15).readonly()

const shape = z.strictObject({
  name: z.string(),
  licence: z.string(),
  date: z.string().regex(/^\d{4}-\d\d-\d\d$/),
  spread: z.number().min(1).max(10),
  totalInk: z.array(z.number().min(100).max(400)),
  reserve: z.number().min(0).max(10),
  solids: z.strictObject(
    Object.fromEntries(solidNames.map(name => [name, colour])) as Record<
      (typeof solidNames)[number],
      typeof colour
    >
  ),
  /** Dots in per cent, and the light that each ink leaves of them, from the paper to the solid. */
  tones: z.strictObject({
    dots: z.array(z.number().min(0).max(100)).length(15).readonly(),
    C: ramp,
    M: ramp,
    Y: ramp,
    K: ramp
  })
})

/** How a kind of press prints on a kind of paper: what a profile is made of; colours are CIELAB for D50. */
export type PressCondition = Readonly<z.infer<typeof shape>>

/**
 * Reads a press condition.
 * @throws where the file is not of its shape
 */
export function readPressCondition(yaml: string): PressCondition {
  return shape.parse(parse(yaml))
}
