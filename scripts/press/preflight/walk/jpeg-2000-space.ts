import type { ColourSpace } from './colour-space.ts'

/**
 * The colours of a JPEG 2000 picture that brings them along itself (ISO/IEC 15444-1, I.5.3.3), where its dictionary
 * has none; without a word of them, by how many parts its pixels have.
 */
export function jpeg2000Space(bytes: Uint8Array): ColourSpace {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const colr = file.indexOf('colr', 0, 'latin1')
  const start = file.indexOf(codestreamStart)
  if (colr > 0 && (start < 0 || colr < start) && colr + 11 <= file.length) {
    const told = file[colr + 4] === 1 ? enumerated[file.readUInt32BE(colr + 7)] : undefined
    if (told) return told
    const model = file.toString('latin1', colr + 23, colr + 27)
    const parts = { 'RGB ': 3, CMYK: 4, GRAY: 1 }[model]
    if (parts) return { kind: 'ICCBased', parts, profile: undefined }
  }
  const parts = start >= 0 && start + 42 <= file.length ? file.readUInt16BE(start + 40) : 0
  return byParts[parts] ?? { kind: 'Unknown', parts }
}

/** `SOC` and `SIZ`; the number of parts stands 40 bytes on. */
const codestreamStart = Buffer.from([0xff, 0x4f, 0xff, 0x51])

const grey: ColourSpace = { kind: 'DeviceGray', parts: 1 }
const rgb: ColourSpace = { kind: 'DeviceRGB', parts: 3 }
const cmyk: ColourSpace = { kind: 'DeviceCMYK', parts: 4 }

const enumerated: Readonly<Record<number, ColourSpace>> = { 12: cmyk, 16: rgb, 17: grey, 18: rgb }
const byParts: Readonly<Record<number, ColourSpace>> = { 1: grey, 2: grey, 3: rgb, 4: cmyk }
