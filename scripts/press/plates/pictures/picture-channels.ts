import { inkOn, type ScreenColours } from '../plate-ink.ts'
import { componentsOf, type PlateSpace } from '../plate-space.ts'
import type { PictureSamples } from './picture-samples.ts'

/** What of a plate's ink each pixel has, as grey; undefined for a plate of which the picture says nothing. */
export async function channelReader(
  screen: ScreenColours,
  { bytes }: PictureSamples,
  space: PlateSpace,
  decode: readonly number[]
): Promise<(plate: string) => Uint8Array | undefined> {
  const channels = componentsOf(space)
  if (space.kind === 'rgb') {
    const { cmyk } = await screen.pixels(decoded(bytes, 3, decode), 'rgb')
    const inks: PlateSpace = { kind: 'cmyk', isDirect: false }
    return plate => ofChannel(cmyk, inks, plate, [])
  }
  if (space.kind === 'lab') return plate => ofLab(bytes, space, plate, screen)
  return plate => (channels > 0 ? ofChannel(bytes, space, plate, decode) : undefined)

  function ofChannel(
    samples: Uint8Array,
    inks: PlateSpace,
    plate: string,
    pairs: readonly number[]
  ): Uint8Array | undefined {
    const count = componentsOf(inks)
    // The channel is the one that alone gives the plate any ink.
    const ends = (at: number) => {
      const only = Array.from({ length: count }, (_, other) => Number(other === at))
      return inkOn(plate, inks, only, screen)
    }
    const channel = Array.from({ length: count }, (_, at) => ends(at)).indexOf(1)
    if (channel < 0) return undefined
    const [low = 0, high = 1] = pairs.slice(channel * 2, channel * 2 + 2)
    const greys = Uint8Array.from({ length: 256 }, (_, value) =>
      Math.round(255 * (1 - Math.min(1, Math.max(0, low + (value / 255) * (high - low)))))
    )
    const made = new Uint8Array(samples.length / count)
    for (let at = 0, from = channel; at < made.length; at++, from += count)
      made[at] = greys[samples[from] ?? 0] ?? 255
    return made
  }
}

function decoded(bytes: Uint8Array, channels: number, pairs: readonly number[]): Uint8Array {
  if (pairs.every((value, at) => value === at % 2)) return bytes
  const made = new Uint8Array(bytes.length)
  for (const [at, byte] of bytes.entries()) {
    const [low = 0, high = 1] = pairs.slice((at % channels) * 2, (at % channels) * 2 + 2)
    made[at] = Math.round(255 * Math.min(1, Math.max(0, low + (byte / 255) * (high - low))))
  }
  return made
}

/** Colours come again and again: each is converted once. */
function ofLab(
  bytes: Uint8Array,
  space: Extract<PlateSpace, { kind: 'lab' }>,
  plate: string,
  screen: ScreenColours
): Uint8Array {
  const [aLow = 0, aHigh = 0, bLow = 0, bHigh = 0] = space.range
  const known = new Map<number, number>()
  return Uint8Array.from({ length: bytes.length / 3 }, (_, pixel) => {
    const [light = 0, a = 0, b = 0] = bytes.subarray(pixel * 3, pixel * 3 + 3)
    const key = (light << 16) | (a << 8) | b
    const found = known.get(key)
    if (found !== undefined) return found
    const values = [
      (light / 255) * 100,
      aLow + (a / 255) * (aHigh - aLow),
      bLow + (b / 255) * (bHigh - bLow)
    ]
    const grey = Math.round(255 * (1 - (inkOn(plate, space, values, screen) ?? 0)))
    known.set(key, grey)
    return grey
  })
}
