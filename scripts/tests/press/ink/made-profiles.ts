import sharp from 'sharp'

/** A profile of a grey screen: light = value ^ gamma. */
export function greyProfile(gamma: number): Uint8Array {
  return profileOf('GRAY', [
    ['wtpt', xyz(0.9642, 1, 0.8249)],
    ['kTRC', curve(gamma)]
  ])
}

/** Adobe RGB (1998): its primaries as seen under D50, gamma 563/256. */
export function adobeRgb(): Uint8Array {
  const gamma = curve(563 / 256)
  return profileOf('RGB ', [
    ['wtpt', xyz(0.9642, 1, 0.8249)],
    ['rXYZ', xyz(...adobePrimaries[0])],
    ['gXYZ', xyz(...adobePrimaries[1])],
    ['bXYZ', xyz(...adobePrimaries[2])],
    ['rTRC', gamma],
    ['gTRC', gamma],
    ['bTRC', gamma]
  ])
}

/** X, Y, Z of red, green, blue. */
export const adobePrimaries = [
  [0.60974, 0.31111, 0.01947],
  [0.20528, 0.62567, 0.06087],
  [0.14919, 0.06322, 0.74457]
] as const

/** A profile that libvips carries within itself. */
export async function builtIn(name: 'p3' | 'cmyk'): Promise<Uint8Array> {
  const picture = sharp({ create: { width: 1, height: 1, channels: 3, background: '#808080' } })
  const { icc } = await sharp(await picture.withIccProfile(name).jpeg().toBuffer()).metadata()
  return new Uint8Array(icc ?? [])
}

function profileOf(space: string, tags: readonly (readonly [string, Uint8Array])[]): Uint8Array {
  const start = 128 + 4 + tags.length * 12
  const file = new Uint8Array(start + tags.reduce((sum, [, bytes]) => sum + bytes.length, 0))
  const view = new DataView(file.buffer)
  view.setUint32(0, file.length)
  view.setUint32(8, 0x02100000)
  file.set(letters(`mntr${space}XYZ `), 12)
  file.set(letters('acsp'), 36)
  file.set(xyz(0.9642, 1, 0.8249).subarray(8), 68)
  view.setUint32(128, tags.length)
  let place = start
  tags.forEach(([name, bytes], at) => {
    file.set(letters(name), 132 + at * 12)
    view.setUint32(136 + at * 12, place)
    view.setUint32(140 + at * 12, bytes.length)
    file.set(bytes, place)
    place += bytes.length
  })
  return file
}

function xyz(...parts: readonly [number, number, number]): Uint8Array {
  const bytes = new Uint8Array(20)
  bytes.set(letters('XYZ '))
  parts.forEach((part, at) => {
    new DataView(bytes.buffer).setInt32(8 + at * 4, Math.round(part * 65536))
  })
  return bytes
}

function curve(gamma: number): Uint8Array {
  const bytes = new Uint8Array(16)
  bytes.set(letters('curv'))
  bytes[11] = 1
  new DataView(bytes.buffer).setUint16(12, Math.round(gamma * 256))
  return bytes
}

function letters(text: string): Uint8Array {
  return Uint8Array.from(text, letter => letter.charCodeAt(0))
}
