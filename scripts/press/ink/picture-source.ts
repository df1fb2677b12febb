import { sha256Hex } from '../../kit/hash.ts'
import { type Conversion, openConversion } from './little-cms.ts'

/** 8 or 16 bits a channel, no alpha, one pixel after another. */
export type PictureSamples = Uint8Array | Uint16Array

/** What a picture's samples mean: sRGB, its grey, inks as they stand, or the bytes of an ICC profile of any of these. */
export type PictureSource = 'rgb' | 'grey' | 'cmyk' | Uint8Array

/** Brings samples to the printer's inks, or grey ones to the grey of sRGB, of which black is made alone. */
export interface SourceConversion {
  readonly to: 'inks' | 'grey'
  readonly convert: (samples: PictureSamples) => Uint8Array
}

/** The conversions from pictures to one printer's profile, each opened when it is first needed. */
export interface SourceConversions {
  /** Undefined where LittleCMS cannot read the picture's profile. */
  readonly from: (
    source: PictureSource,
    sampleBytes: 1 | 2
  ) => Promise<SourceConversion | undefined>
  readonly close: () => void
}

/** Looks up conversions under a printer's profile. */
export function sourceConversionsTo(printer: Uint8Array): SourceConversions {
  const opened = new Map<string, Conversion>()
  const from = async (source: PictureSource, sampleBytes: 1 | 2) => {
    if (source === 'cmyk') return { to: 'inks', convert: eightBits } as const
    if (source === 'grey') return { to: 'grey', convert: eightBits } as const
    const space = spaceOf(source)
    const key = `${sampleBytes} ${source === 'rgb' ? source : sha256Hex(source)}`
    const conversion =
      space && (opened.get(key) ?? (await openFrom(source, space, sampleBytes, printer)))
    if (!conversion) return undefined
    opened.set(key, conversion)
    const convert = (samples: PictureSamples) => eightBits(conversion.convert(samples))
    if (space !== 'Gray') return { to: 'inks', convert } as const
    return {
      to: 'grey',
      convert: (samples: PictureSamples) => oneOfThree(convert(samples))
    } as const
  }
  const close = () => {
    for (const conversion of opened.values()) conversion.close()
    opened.clear()
  }
  return { from, close }
}

function openFrom(
  source: 'rgb' | Uint8Array,
  space: 'Gray' | 'RGB' | 'CMYK',
  bytes: 1 | 2,
  printer: Uint8Array
): Promise<Conversion | undefined> {
  return openConversion({
    from: source === 'rgb' ? 'sRGB' : source,
    fromLayout: { space, bytes },
    to: space === 'Gray' ? 'sRGB' : printer,
    toLayout: { space: space === 'Gray' ? 'RGB' : 'CMYK', bytes: 1 },
    intent: space === 'CMYK' ? 'keep-black' : 'relative',
    blackPointCompensation: true
  })
}

/** The model of colour in a profile's header (ICC.1, 7.2.6). */
function spaceOf(source: 'rgb' | Uint8Array): 'Gray' | 'RGB' | 'CMYK' | undefined {
  const name = source === 'rgb' ? 'RGB ' : String.fromCharCode(...source.subarray(16, 20))
  return name === 'GRAY' ? 'Gray' : name === 'RGB ' ? 'RGB' : name === 'CMYK' ? 'CMYK' : undefined
}

function eightBits(samples: ArrayLike<number>): Uint8Array {
  if (samples instanceof Uint16Array)
    return Uint8Array.from(samples, sample => Math.round(sample / 257))
  return Uint8Array.from(samples)
}

function oneOfThree(samples: Uint8Array): Uint8Array {
  return Uint8Array.from({ length: samples.length / 3 }, (_, at) => samples[at * 3] ?? 0)
}
