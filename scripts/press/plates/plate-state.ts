import { inkOn, leavesPlate, type Overprint, type ScreenColours } from './plate-ink.ts'
import { deviceSpaces, type PlateSpace, startOf } from './plate-space.ts'

/** A colour that paths or words are painted with. */
export interface Paint {
  readonly space: PlateSpace
  readonly values: readonly number[]
  /** The name of a pattern in the resources. */
  readonly pattern?: string
}

/** What of the state of graphics decides on which plates something is painted. */
export interface PlateState {
  readonly fill: Paint
  readonly stroke: Paint
  readonly overprintsFill: boolean
  readonly overprintsStroke: boolean
  readonly mode: number
  /** `Tr`: how words are painted, 0 to 7. */
  readonly words: number
}

const black: Paint = paintOf({ kind: 'gray' })

/** The state in which a page begins (ISO 32000-1, 8.4.1). */
export const firstState: PlateState = {
  fill: black,
  stroke: black,
  overprintsFill: false,
  overprintsStroke: false,
  mode: 0,
  words: 0
}

/** The colour that choosing a space gives. */
export function paintOf(space: PlateSpace): Paint {
  return { space, values: startOf(space) }
}

/** The colour of `g`, `rg`, `k` and their like. */
export function devicePaint(name: string, values: readonly number[]): Paint {
  return { space: deviceSpaces.get(name) ?? { kind: 'gray' }, values }
}

/** How what is filled, or else stroked, stands over what is there. */
export function overprintOf(state: PlateState, isStroke: boolean): Overprint {
  return { isOn: isStroke ? state.overprintsStroke : state.overprintsFill, mode: state.mode }
}

/** What a paint does on a plate: leaves it as it is, or puts so much ink there, 0 to 1. */
export function effectOf(
  screen: ScreenColours,
  plate: string,
  state: PlateState,
  isStroke: boolean
): { readonly leaves: boolean; readonly ink: number } {
  const { space, values, pattern } = isStroke ? state.stroke : state.fill
  // A pattern has colours of its own.
  if (pattern !== undefined) return { leaves: false, ink: 0 }
  const ink = inkOn(plate, space, values, screen)
  return { leaves: leavesPlate(ink, space, overprintOf(state, isStroke)), ink: ink ?? 0 }
}

/** What a state is for those drawn in it: two that are equal in this give the same plates. */
export function keyOf({ fill, stroke, ...rest }: PlateState): string {
  return JSON.stringify([fill, stroke, rest])
}
