import { sha256Hex } from '../../kit/hash.ts'
import { blackAlone, giveGreysToBlack } from './black-alone.ts'
import { type Conversion, type Layout, openConversion } from './little-cms.ts'

/** 8 or 16 bits a channel, no alpha, one pixel after another. */
export type PictureSamples = Uint8Array | Uint16Array

/** What a picture's samples mean: sRGB, its grey, inks as they stand, or the bytes of an ICC profile of any of these. */
export type PictureSource = 'rgb' | 'grey' | 'cmyk' | Uint8Array

/** Brings samples to the printer's inks, four bytes a pixel. */
export type SourceConversion = (samples: PictureSamples) => Uint8Array

/** The conversions from pictures to one printer's profile, each opened when it is first needed. */
export interface SourceConversions {
  /** Undefined where LittleCMS cannot read the picture's profile. */
  readonly from: (
    source: PictureSource,
    sampleBytes: 1 | 2
  ) => Promise<SourceConversion | undefined>
  readonly close: () => void
}

type Profiled = 'rgb' | Uint8Array

/** Looks up conversions under a printer's profile and its curve of black alone for the greys of sRGB. */
export function sourceConversionsTo(printer: Uint8Array, blacks: Uint8Array): SourceConversions {
  const opened = new Map<string, Promise<Conversion | undefined>>()
  const toClose: Conversion[] = []
  const kept = (key: string, open: () => Promise<Conversion | undefined>) => {
    const known = opened.get(key)
    if (known) return known
    const opening = open().then(conversion => {
      if (conversion) toClose.push(conversion)
      return conversion
    })
    opened.set(key, opening)
    return opening
  }
  const from = async (source: PictureSource, sampleBytes: 1 | 2) => {
    if (source === 'cmyk') return eightBits
    if (source === 'grey')
      return (samples: PictureSamples) => blackAlone(eightBits(samples), blacks)
    const space = spaceOf(source)
    const key = `${sampleBytes} ${source === 'rgb' ? source : sha256Hex(source)}`
    const conversion =
      space && (await kept(key, () => openFrom(source, { space, bytes: sampleBytes }, printer)))
    if (!conversion) return undefined
    const convert = (samples: PictureSamples) => eightBits(conversion.convert(samples))
    if (space === 'CMYK') return convert
    if (space === 'Gray')
      return (samples: PictureSamples) => blackAlone(oneOfThree(convert(samples)), blacks)
    const own = source === 'rgb' ? blacks : await blacksOf(source, blacks)
    return (samples: PictureSamples) => {
      const cmyk = convert(samples)
      giveGreysToBlack(samples, cmyk, own)
      return cmyk
    }
  }
  const close = () => {
    for (const conversion of toClose) conversion.close()
  }
  return { from, close }
}

/** To inks; from grey to sRGB, of which black alone is made. Inks that are black alone stay so. */
function openFrom(source: Profiled, fromLayout: Layout, printer: Uint8Array) {
  const isGrey = fromLayout.space === 'Gray'
  return openConversion({
    from: source === 'rgb' ? 'sRGB' : source,
    fromLayout,
    to: isGrey ? 'sRGB' : printer,
    toLayout: { space: isGrey ? 'RGB' : 'CMYK', bytes: 1 },
    intent: fromLayout.space === 'CMYK' ? 'keep-black' : 'relative',
    blackPointCompensation: true
  })
}

/** Black alone for the greys of another RGB space. */
async function blacksOf(source: Uint8Array, blacks: Uint8Array): Promise<Uint8Array> {
  const layout: Layout = { space: 'RGB', bytes: 1 }
  const request = { from: source, fromLayout: layout, to: 'sRGB', toLayout: layout } as const
  const conversion = await openConversion({ ...request, intent: 'relative', isForFew: true })
  const ramp = Uint8Array.from({ length: 256 * 3 }, (_, at) => Math.floor(at / 3))
  const shown = conversion ? eightBits(conversion.convert(ramp)) : ramp
  conversion?.close()
  return oneOfThree(shown).map(grey => blacks[grey] ?? 0)
}

/** What a profile's samples mean where it cannot be read itself; undefined for a model that no picture has. */
export function plainSourceOf(source: PictureSource): 'rgb' | 'grey' | 'cmyk' | undefined {
  if (typeof source === 'string') return source
  const space = spaceOf(source)
  return space && ({ Gray: 'grey', RGB: 'rgb', CMYK: 'cmyk' } as const)[space]
}

/** The model of colour in a profile's header (ICC.1, 7.2.6). */
function spaceOf(source: Profiled): 'Gray' | 'RGB' | 'CMYK' | undefined {
  const name = source === 'rgb' ? 'RGB ' : String.fromCharCode(...source.subarray(16, 20))
  return name === 'GRAY' ? 'Gray' : name === 'RGB ' ? 'RGB' : name === 'CMYK' ? 'CMYK' : undefined
}

function eightBits(samples: ArrayLike<number>): Uint8Array {
  if (samples instanceof Uint16Array)
    return Uint8Array.from(samples, sample => Math.round(sample / 257))
  return Uint8Array.from(samples)
}

/** The green of three: all are the same in a grey. */
function oneOfThree(samples: Uint8Array): Uint8Array {
  return Uint8Array.from({ length: samples.length / 3 }, (_, at) => samples[at * 3 + 1] ?? 0)
}
