import type { Separator } from '../ink/separator.ts'
import type { PlateSpace } from './plate-space.ts'

/** The four plates of every press, in the order of their inks in `k`. */
export const processPlates: readonly string[] = ['Cyan', 'Magenta', 'Yellow', 'Black']

/** How colours of the screen are turned into inks, for what a file leaves in RGB. */
export type ScreenColours = Pick<Separator, 'inksOf' | 'pixels'>

/**
 * How much of a plate's ink a colour asks for, 0 to 1; undefined where it says nothing of that plate (another ink's
 * tint, or a spot beside process colours).
 */
export function inkOn(
  plate: string,
  space: PlateSpace,
  values: readonly number[],
  screen: ScreenColours
): number | undefined {
  const at = processPlates.indexOf(plate)
  switch (space.kind) {
    case 'inks':
      return tintOn(plate, space.names, values)
    case 'gray':
    case 'unread':
      return at < 0 ? undefined : at === 3 ? 1 - within(values[0]) : 0
    case 'cmyk':
      return at < 0 ? undefined : within(values[at])
    case 'rgb':
    case 'lab':
      return at < 0 ? undefined : screen.inksOf(screenColour(space, values))[at]
    case 'indexed':
      return inkOn(plate, space.base, indexed(space.base, space.table, values[0]), screen)
    case 'pattern':
      return inkOn(plate, space.under, values, screen)
  }
}

/** Whether a colour marks no plate whatever stands there: ink of the name None. */
function marksNothing(space: PlateSpace): boolean {
  return space.kind === 'inks' && space.names.every(name => name === 'None')
}

/** Whether a colour of a space can only be told as inks by converting it. */
export function isOfScreen(space: PlateSpace): boolean {
  if (space.kind === 'indexed') return isOfScreen(space.base)
  if (space.kind === 'pattern') return isOfScreen(space.under)
  return space.kind === 'rgb' || space.kind === 'lab'
}

/** How a state of graphics lets what is painted stand over what is there (ISO 32000-1, 8.6.7). */
export interface Overprint {
  readonly isOn: boolean
  /** OPM: 1 lets a nought in DeviceCMYK leave its plate alone. */
  readonly mode: number
}

/**
 * Whether painting in a colour leaves a plate as it is. In an isolated group it does so only over what the group has
 * painted itself (11.7.4.3); it is taken to do so over all, which may count more ink there than is printed, never less.
 */
export function leavesPlate(
  ink: number | undefined,
  space: PlateSpace,
  { isOn, mode }: Overprint
): boolean {
  if (!isOn) return marksNothing(space)
  return ink === undefined || (mode === 1 && ink === 0 && space.kind === 'cmyk' && space.isDirect)
}

function tintOn(
  plate: string,
  names: readonly string[],
  values: readonly number[]
): number | undefined {
  if (names.length === 1 && names[0] === 'All') return within(values[0])
  const at = names.indexOf(plate)
  return at < 0 ? undefined : within(values[at])
}

/** A colour out of a table, each part 0 to 1. */
function indexed(base: PlateSpace, table: Uint8Array, index: number | undefined) {
  const count = base.kind === 'inks' ? base.names.length : (parts[base.kind] ?? 1)
  const from = Math.max(0, Math.trunc(index ?? 0)) * count
  const values = Array.from(table.subarray(from, from + count), byte => byte / 255)
  if (base.kind !== 'lab') return values
  const [aLow = 0, aHigh = 0, bLow = 0, bHigh = 0] = base.range
  const [light = 0, a = 0, b = 0] = values
  return [light * 100, aLow + a * (aHigh - aLow), bLow + b * (bHigh - bLow)]
}

const parts: Readonly<Record<string, number>> = { cmyk: 4, rgb: 3, lab: 3 }

function within(value: number | undefined): number {
  return Math.min(1, Math.max(0, value ?? 0))
}

function screenColour(
  { kind }: PlateSpace,
  values: readonly number[]
): readonly [number, number, number] {
  const [red = 0, green = 0, blue = 0] = kind === 'lab' ? linearOfLab(values) : values
  const byte = (value: number) => Math.round(255 * within(value))
  return [byte(red), byte(green), byte(blue)]
}

/** CIE Lab under D50 as sRGB (IEC 61966-2-1, with the Bradford matrix of ICC.1). */
function linearOfLab([light = 0, a = 0, b = 0]: readonly number[]): readonly number[] {
  const middle = (light + 16) / 116
  const part = (value: number) =>
    value > 6 / 29 ? value ** 3 : 3 * (6 / 29) ** 2 * (value - 4 / 29)
  const x = 0.9642 * part(middle + a / 500)
  const y = part(middle)
  const z = 0.8249 * part(middle - b / 200)
  return [
    3.1338561 * x - 1.6168667 * y - 0.4906146 * z,
    -0.9787684 * x + 1.9161415 * y + 0.033454 * z,
    0.0719453 * x - 0.2289914 * y + 1.4052427 * z
  ].map(value => (value <= 0.0031308 ? 12.92 * value : 1.055 * value ** (1 / 2.4) - 0.055))
}
