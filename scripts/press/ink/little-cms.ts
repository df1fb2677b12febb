import type { CompiledLcms } from 'lcms-wasm'

/** A colour space whose profile LittleCMS makes itself, or the bytes of an ICC profile. */
export type ColourEnd = 'sRGB' | 'Lab' | Uint8Array

/** What a colour is converted by (ICC.1, rendering intents); `keep-black` leaves what is K alone K alone. */
export type Intent = keyof typeof intents

/** Samples of pixels, one channel after another: 8 bits, 16 bits, or L*, a*, b* as numbers. */
export type Samples = Uint8Array | Uint16Array | Float64Array

/** How samples stand in memory: the model of colour and the size of a sample in bytes. */
export interface Layout {
  readonly space: keyof typeof spaces
  readonly bytes: 1 | 2 | 8
}

/** One conversion of LittleCMS, kept until it is closed. */
export interface Conversion {
  /** New samples of as many pixels, laid out as asked. */
  readonly convert: (samples: Samples) => Samples
  readonly close: () => void
}

/** What a conversion is made of. */
export interface ConversionRequest {
  readonly from: ColourEnd
  readonly fromLayout: Layout
  readonly to: ColourEnd
  readonly toLayout: Layout
  readonly intent: Intent
  /** Scales the source's black to the paper's darkest; never with `absolute`. */
  readonly blackPointCompensation?: boolean
  /** For some hundred pixels: each is computed, where for a picture a grid of colours is made first (12–40 ms). */
  readonly isForFew?: boolean
}

/** The channels of a model of colour. */
const channelsOf = { Gray: 1, RGB: 3, CMYK: 4, Lab: 3 } as const

const spaces = { Gray: 3, RGB: 4, CMYK: 6, Lab: 10 } as const
const intents = {
  perceptual: 0,
  relative: 1,
  saturation: 2,
  absolute: 3,
  'keep-black': 11
} as const
const compensates = 0x2000
const computesEach = 0x0100
/** Pixels handed over at once, so that a large picture needs no more memory than a small one. */
const pixelsAtOnce = 65536

let compiled: Promise<CompiledLcms> | undefined

/**
 * A conversion through LittleCMS, which is loaded when it is first asked for.
 * @returns undefined where it cannot read a profile or join the two
 */
export async function openConversion(request: ConversionRequest): Promise<Conversion | undefined> {
  compiled ??= import('lcms-wasm').then(({ instantiate }) =>
    instantiate({ print: () => {}, printErr: () => {} })
  )
  const lcms = await compiled
  try {
    const conversion = conversionBy(lcms, request)
    return conversion && { ...conversion, convert: afresh(conversion.convert) }
  } catch (fault) {
    compiled = undefined
    if (fault instanceof WebAssembly.RuntimeError) return undefined
    throw fault
  }
}

/** A trap leaves the memory as it was in the middle of its work: what is opened later starts afresh. */
function afresh(convert: Conversion['convert']): Conversion['convert'] {
  return samples => {
    try {
      return convert(samples)
    } catch (fault) {
      compiled = undefined
      throw fault
    }
  }
}

function conversionBy(lcms: CompiledLcms, request: ConversionRequest): Conversion | undefined {
  const from = profileOf(lcms, request.from)
  const to = profileOf(lcms, request.to)
  const flags =
    (request.isForFew ? computesEach : 0) | (request.blackPointCompensation ? compensates : 0)
  const [fromFormat, toFormat] = [formatOf(request.fromLayout), formatOf(request.toLayout)]
  const intent = intents[request.intent]
  const transform =
    from && to ? lcms._cmsCreateTransform(from, fromFormat, to, toFormat, intent, flags) : 0
  for (const profile of [from, to]) if (profile) lcms._cmsCloseProfile(profile)
  if (!transform) return undefined
  const into = room(lcms, request.fromLayout)
  const out = room(lcms, request.toLayout)
  let isClosed = false
  return {
    convert: samples => {
      if (isClosed) throw new Error('A conversion of colours is used after it was closed')
      const pixels = samples.length / into.channels
      const result = samplesFor(request.toLayout, pixels)
      for (let at = 0; at < pixels; at += pixelsAtOnce) {
        const count = Math.min(pixelsAtOnce, pixels - at)
        const part = samples.subarray(at * into.channels, (at + count) * into.channels)
        lcms.HEAPU8.set(bytesOf(part), into.pointer)
        lcms._cmsDoTransform(transform, into.pointer, out.pointer, count)
        const made = count * out.channels * request.toLayout.bytes
        const place = at * out.channels * request.toLayout.bytes
        bytesOf(result).set(lcms.HEAPU8.subarray(out.pointer, out.pointer + made), place)
      }
      return result
    },
    close: () => {
      if (isClosed) return
      isClosed = true
      lcms._cmsDeleteTransform(transform)
      lcms._free(into.pointer)
      lcms._free(out.pointer)
    }
  }
}

function profileOf(lcms: CompiledLcms, end: ColourEnd): number {
  if (end === 'sRGB') return lcms._cmsCreate_sRGBProfile()
  if (end === 'Lab') return lcms._cmsCreateLab4Profile(0)
  // The package's own way lays the file on the stack, which a large one overflows.
  const pointer = allocated(lcms, end.length)
  lcms.HEAPU8.set(end, pointer)
  const profile = lcms._cmsOpenProfileFromMem(pointer, end.length)
  lcms._free(pointer)
  return profile
}

/** lcms2.h: colour space from bit 16, channels from bit 3, bytes a sample from bit 0 (0 for doubles, bit 22). */
function formatOf({ space, bytes }: Layout): number {
  const size = bytes === 8 ? 1 << 22 : bytes
  return (spaces[space] << 16) | (channelsOf[space] << 3) | size
}

function room(lcms: CompiledLcms, { space, bytes }: Layout) {
  const channels = channelsOf[space]
  return { channels, pointer: allocated(lcms, pixelsAtOnce * channels * bytes) }
}

function allocated(lcms: CompiledLcms, bytes: number): number {
  const pointer = lcms._malloc(bytes)
  if (pointer === 0) throw new Error('No memory is left to convert colours in')
  return pointer
}

function samplesFor({ space, bytes }: Layout, pixels: number): Samples {
  const count = pixels * channelsOf[space]
  if (bytes === 8) return new Float64Array(count)
  return bytes === 2 ? new Uint16Array(count) : new Uint8Array(count)
}

function bytesOf(samples: Samples): Uint8Array {
  return new Uint8Array(samples.buffer, samples.byteOffset, samples.byteLength)
}
