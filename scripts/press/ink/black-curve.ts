import { openConversion } from './little-cms.ts'

/**
 * How much black ink alone prints each grey of sRGB, 0 to 255, under a printer's profile: as light on this paper as
 * the grey on a screen, from all of the ink for 0 to none for 255 (black point compensation for one ink).
 * @returns 256 bytes, falling; undefined where LittleCMS cannot read the profile
 */
export async function blackCurveOf(profile: Uint8Array): Promise<Uint8Array | undefined> {
  const conversion = await openConversion({
    from: profile,
    fromLayout: { space: 'CMYK', bytes: 1 },
    to: 'Lab',
    toLayout: { space: 'Lab', bytes: 8 },
    intent: 'relative',
    isForFew: true
  })
  if (!conversion) return undefined
  const ramp = new Uint8Array(256 * 4)
  for (let black = 0; black < 256; black += 1) ramp[black * 4 + 3] = black
  const lab = conversion.convert(ramp)
  conversion.close()
  const light = Array.from({ length: 256 }, (_, black) => luminanceOf(lab[black * 3] ?? 0))
  const [white = 1, darkest = 0] = [light[0], light[255]]
  return Uint8Array.from({ length: 256 }, (_, grey) =>
    blackFor(darkest + (white - darkest) * linearOf(grey / 255), light)
  )
}

/** The ink whose luminance comes nearest; the ends are exact, whatever a profile says of them. */
function blackFor(wanted: number, light: readonly number[]): number {
  const [white = 1, darkest = 0] = [light[0], light[255]]
  if (wanted >= white) return 0
  if (wanted <= darkest) return 255
  let black = 0
  while (black < 255 && (light[black + 1] ?? 0) >= wanted) black += 1
  const [above, below] = [light[black] ?? 1, light[black + 1] ?? 0]
  return above - wanted <= wanted - below ? black : Math.min(255, black + 1)
}

/** CIE 15: luminance of an L*, the white's being 1. */
function luminanceOf(lightness: number): number {
  const root = (lightness + 16) / 116
  return root > 6 / 29 ? root ** 3 : 3 * (6 / 29) ** 2 * (root - 4 / 29)
}

/** IEC 61966-2-1: light of a value of sRGB from 0 to 1. */
function linearOf(value: number): number {
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
}
