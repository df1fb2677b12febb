/** A table of ICC profiles: channels through curves into a grid, and its values through curves again; all 0 to 1. */
export interface Table {
  /** One function a channel that comes in. */
  readonly before: readonly Curve[]
  readonly beforeEntries: number
  /** Points of the grid along each channel. */
  readonly points: number
  /** Values at a point of the grid, whose coordinates are 0 to 1. */
  readonly at: (point: readonly number[]) => readonly number[]
  /** One function a channel that goes out. */
  readonly after: readonly Curve[]
  readonly afterEntries: number
}

/** From 0…1 to 0…1. */
export type Curve = (value: number) => number

/** A curve that changes nothing. */
export const straight: Curve = value => value

/** ICC.1:2001-04, 6.5.9 (lut16Type): the bytes of a table. */
export function lut16(table: Table): Uint8Array {
  const [into, out] = [table.before.length, table.after.length]
  const grid = gridOf(table, into)
  const curves = (all: readonly Curve[], entries: number) =>
    all.flatMap(curve => Array.from({ length: entries }, (_, at) => curve(at / (entries - 1))))
  const values = [
    ...curves(table.before, table.beforeEntries),
    ...grid,
    ...curves(table.after, table.afterEntries)
  ]
  const bytes = new Uint8Array(52 + values.length * 2)
  const view = new DataView(bytes.buffer)
  bytes.set(new TextEncoder().encode('mft2'))
  bytes.set([into, out, table.points], 8)
  for (const place of [12, 28, 44]) view.setInt32(place, 0x10000)
  view.setUint16(48, table.beforeEntries)
  view.setUint16(50, table.afterEntries)
  values.forEach((value, at) => {
    view.setUint16(52 + at * 2, Math.round(Math.min(1, Math.max(0, value)) * 65535))
  })
  return bytes
}

/** The first channel changes slowest. */
function gridOf({ points, at }: Table, channels: number): number[] {
  const values: number[] = []
  for (let index = 0; index < points ** channels; index += 1) {
    const point = Array.from(
      { length: channels },
      (_, channel) =>
        (Math.floor(index / points ** (channels - 1 - channel)) % points) / (points - 1)
    )
    values.push(...at(point))
  }
  return values
}
