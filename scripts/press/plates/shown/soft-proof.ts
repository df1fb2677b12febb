import { openConversion } from '../../ink/little-cms.ts'
import { processPlates } from '../plate-ink.ts'

/** Plates of a part of a sheet, all of the same size. */
export interface ProofPlates {
  readonly width: number
  readonly height: number
  readonly inks: ReadonlyMap<string, Uint8Array>
  /** What stands in for each spot: C, M, Y, K of all of it, each 0 to 1. */
  readonly spots: ReadonlyMap<string, readonly number[]>
}

/** Rows converted at once. */
const rowsAtOnce = 256

/**
 * How plates look on the paper of a printer's profile, in sRGB, three bytes a pixel: paper and black as the profile
 * measured them, by LittleCMS, absolute colorimetric. Undefined where the profile has no way from inks to colours.
 */
export async function softProof(
  profile: Uint8Array,
  { width, height, inks, spots }: ProofPlates
): Promise<Uint8Array | undefined> {
  const conversion = await openConversion({
    from: profile,
    fromLayout: { space: 'CMYK', bytes: 1 },
    to: 'sRGB',
    toLayout: { space: 'RGB', bytes: 1 },
    intent: 'absolute'
  })
  if (!conversion) return undefined
  try {
    const rgb = new Uint8Array(width * height * 3)
    for (let top = 0; top < height; top += rowsAtOnce) {
      const [from, to] = [top * width, Math.min(height, top + rowsAtOnce) * width]
      const cmyk = new Uint8Array((to - from) * 4)
      for (const [name, whole] of inks) {
        const stands = processPlates.map((plate, at) =>
          plate === name ? 1 : (spots.get(name)?.[at] ?? 0)
        )
        for (const [channel, share] of stands.entries())
          if (share > 0) lay(cmyk, channel, whole.subarray(from, to), share)
      }
      rgb.set(bytesOf(conversion.convert(cmyk)), from * 3)
    }
    return rgb
  } finally {
    conversion.close()
  }
}

/** Ink over ink: what the first leaves of the paper the second covers by its share. */
function lay(cmyk: Uint8Array, channel: number, plate: Uint8Array, share: number): void {
  for (let at = 0, to = channel; at < plate.length; at++, to += 4) {
    const ink = (plate[at] ?? 0) * share
    if (ink === 0) continue
    const below = cmyk[to] ?? 0
    cmyk[to] = Math.round(below + ink - (below * ink) / 255)
  }
}

function bytesOf(samples: ArrayLike<number>): Uint8Array {
  return samples instanceof Uint8Array ? samples : Uint8Array.from(samples)
}
