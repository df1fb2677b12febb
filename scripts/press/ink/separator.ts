import { blackCurveOf } from './black-curve.ts'
import { clampInk } from './clamp-ink.ts'
import { type Inks, inksOfBytes } from './inks.ts'
import {
  type PictureSamples,
  type PictureSource,
  plainSourceOf,
  sourceConversionsTo
} from './picture-source.ts'

/** Turns colours of the screen into inks under one printer's profile; the same colour gives the same inks always. */
export interface Separator {
  /** The limit in per cent. */
  readonly totalInk: number
  /** Inks of an sRGB colour, each part 0 to 255; one of three equal parts is black ink alone. */
  readonly inksOf: (rgb: readonly [red: number, green: number, blue: number]) => Inks
  /**
   * Inks of a picture's pixels. Where LittleCMS cannot use the picture's profile, they are taken for sRGB, its grey, or
   * inks as they stand, and the result says so.
   * @throws where the profile is of no model of colour that pictures have
   */
  readonly pixels: (samples: PictureSamples, source: PictureSource) => Promise<SeparatedPixels>
  readonly close: () => void
}

/** Four bytes a pixel, 255 being all of an ink, how many pixels the limit cut down, and whether a profile was no use. */
export interface SeparatedPixels {
  readonly cmyk: Uint8Array
  readonly clamped: number
  readonly isProfileIgnored: boolean
}

/**
 * Opens a printer's profile for conversion by LittleCMS, relative colorimetric with black point compensation; greys
 * are black alone, and nothing has more ink than the limit in per cent.
 * @throws where the profile is not one of a CMYK printer (ask `profileFault` first)
 */
export async function openSeparator(profile: Uint8Array, totalInk: number): Promise<Separator> {
  const blacks = await blackCurveOf(profile)
  const conversions = blacks && sourceConversionsTo(profile, blacks)
  const fromScreen = await conversions?.from('rgb', 1)
  if (!conversions || !fromScreen) throw new Error('The profile has no way from colours to inks')
  const known = new Map<number, Inks>()
  return {
    totalInk,
    inksOf: ([red, green, blue]) => {
      const key = (red << 16) | (green << 8) | blue
      const inks = known.get(key)
      if (inks) return inks
      const bytes = fromScreen(Uint8Array.of(red, green, blue))
      clampInk(bytes, totalInk)
      const found = inksOfBytes(bytes)
      known.set(key, found)
      return found
    },
    pixels: async (samples, source) => {
      const size = samples instanceof Uint16Array ? 2 : 1
      const convert = await conversions.from(source, size)
      const plain = plainSourceOf(source)
      const used = convert ?? (plain && (await conversions.from(plain, size)))
      if (!used)
        throw new Error('The profile of a picture is of no model of colour that pictures have')
      const cmyk = used(samples)
      return { cmyk, clamped: clampInk(cmyk, totalInk), isProfileIgnored: !convert }
    },
    close: conversions.close
  }
}
