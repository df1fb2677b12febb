import sharp, { type Sharp } from 'sharp'
import { expect, test } from 'vitest'
import { memoryWorld } from '../../kit/memory-disk.ts'
import type { Problem } from '../../model/problem.ts'
import { decodePicture } from '../../read/decode-picture.ts'
import { readPicture } from '../../read/picture.ts'
import { withProfile } from '../press/pictures/jpeg-of-inks.ts'

const [width, height] = [60, 40]
const [red, blue] = [
  [186, 74, 62],
  [86, 112, 158]
] as const

/** Red at the left, blue at the right. */
function twoColours(): Sharp {
  const pixels = Buffer.from(
    Array.from({ length: width * height }, (_, at) => (at % width < width / 2 ? red : blue)).flat()
  )
  return sharp(pixels, { raw: { width, height, channels: 3 } })
}

const grey = () => twoColours().greyscale().toColourspace('b-w')
const jpeg = { quality: 95, chromaSubsampling: '4:4:4' } as const
/** As a camera held upright writes it: `6` says that the scanned row 0 is the right side. */
const lying = () => twoColours().rotate(270)

async function read(file: Sharp | Uint8Array) {
  const problems: Problem[] = []
  const bytes = file instanceof Uint8Array ? file : new Uint8Array(await file.toBuffer())
  const world = memoryWorld({ '/p/x/a': bytes })
  const place = { file: 'a.md', line: 3 }
  const picture = await readPicture('/p/x', 'a', place, world, one => problems.push(one))
  if (!picture) throw new Error(JSON.stringify(problems))
  return { bytes, picture, problems }
}

/** The colours at the middle of the left and of the right half. */
async function halves(bytes: Uint8Array) {
  const { data, info } = await sharp(bytes)
    .raw()
    .toColourspace('srgb')
    .toBuffer({ resolveWithObject: true })
  const at = (x: number) => {
    const start = (Math.floor(info.height / 2) * info.width + Math.floor(x)) * info.channels
    return [0, 1, 2].map(part => data[start + (info.channels < 3 ? 0 : part)] ?? 0)
  }
  return [at(info.width / 4), at((info.width * 3) / 4)] as const
}

test.each<[string, () => Sharp]>([
  ['a JPEG without a profile', () => twoColours().jpeg(jpeg)],
  ['a JPEG with the profile of sRGB', () => twoColours().withIccProfile('srgb').jpeg(jpeg)],
  ['a grey JPEG', () => grey().jpeg(jpeg)],
  ['a PNG', () => twoColours().png()],
  ['a PNG of one bit', () => grey().threshold(100).png({ palette: true, colours: 2 })],
  ['a WebP', () => twoColours().webp()]
])('%s is shown as it was filed', async (_, make) => {
  const { bytes, picture } = await read(make())
  expect(picture.bytes).toEqual(bytes)
  expect(picture.original).toBeUndefined()
})

test.each<[string, () => Sharp, string, string]>([
  ['in Display P3', () => twoColours().withIccProfile('p3').jpeg(jpeg), 'rgb', 'jpeg'],
  ['in Display P3', () => twoColours().withIccProfile('p3').png(), 'rgb', 'png'],
  ['in Display P3', () => twoColours().withIccProfile('p3').webp({ quality: 99 }), 'rgb', 'jpeg'],
  [
    'in CMYK with a profile',
    () => twoColours().toColourspace('cmyk').withIccProfile('cmyk').jpeg(jpeg),
    'cmyk',
    'jpeg'
  ],
  ['in CMYK', () => twoColours().toColourspace('cmyk').jpeg(jpeg), 'cmyk', 'jpeg'],
  ['of 16 bits', () => twoColours().toColourspace('rgb16').png(), 'rgb', 'png'],
  [
    'that was held upright',
    () => lying().withMetadata({ orientation: 6 }).jpeg(jpeg),
    'rgb',
    'jpeg'
  ],
  [
    'in Display P3 that was held upright',
    () => lying().withMetadata({ orientation: 6, icc: 'p3' }).jpeg(jpeg),
    'rgb',
    'jpeg'
  ]
])('a picture %s is shown in sRGB, and its file kept: %#', async (_, make, space, format) => {
  const { bytes, picture, problems } = await read(make())
  expect(problems).toEqual([])
  const { mediaType, widthPx, heightPx } = picture
  expect([mediaType, widthPx, heightPx]).toEqual([`image/${format}`, width, height])
  expect(picture.original?.space).toBe(space)
  expect(Buffer.compare(bytes, picture.original?.bytes ?? Buffer.of())).toBe(0)
  const shown = await sharp(picture.bytes).metadata()
  const found = [shown.format, shown.space, shown.depth, shown.orientation, shown.icc?.length]
  expect(found).toEqual([format, 'srgb', 'uchar', undefined, undefined])
  // CMYK holds neither colour whole.
  const most = space === 'cmyk' ? 30 : 5
  const [left, right] = await halves(picture.bytes)
  expect(farthest(left, red)).toBeLessThan(most)
  expect(farthest(right, blue)).toBeLessThan(most)
})

test('a grey picture of a dark profile is shown as grey as it is meant', async () => {
  const { bytes } = await read(grey().jpeg(jpeg))
  const { picture } = await read(withProfile(bytes, greyProfile(1.8)))
  expect(picture.original?.space).toBe('grey')
  const [[left = 0]] = await halves(picture.bytes)
  const [[before = 0]] = await halves(bytes)
  expect(left).toBeCloseTo(255 * ((before / 255) ** 1.8) ** (1 / 2.2), -0.9)
})

test.each<[string, (profile: Buffer) => Buffer]>([
  ['cut off', profile => profile.subarray(0, 300)],
  ['of another class', profile => changed(profile, 12, 'link')],
  ['of other channels', profile => changed(profile, 16, 'CMYK')],
  ['with a tag beyond its end', profile => changed(profile, 128 + 4 + 4, '\x00\x7f\x00\x00')],
  ['that is no profile', () => Buffer.from('not a profile at all, '.repeat(20))]
])('a profile %s is told, and the colours are taken as sRGB', async (_, breaking) => {
  const { icc } = await sharp(await twoColours().withIccProfile('p3').png().toBuffer()).metadata()
  const plain = await twoColours().jpeg(jpeg).toBuffer()
  const { picture, problems } = await read(withProfile(plain, breaking(Buffer.from(icc ?? []))))
  expect(problems.map(({ code, severity, place }) => [code, severity, place])).toEqual([
    ['press/picture-profile-broken', 'warning', { file: 'a.md', line: 3 }]
  ])
  const [left, right] = await halves(picture.bytes)
  expect(farthest(left, red)).toBeLessThan(5)
  expect(farthest(right, blue)).toBeLessThan(5)
})

test('a picture for screens is made once and kept', async () => {
  const bytes = new Uint8Array(await twoColours().withIccProfile('p3').jpeg(jpeg).toBuffer())
  const made: (readonly (Uint8Array | string)[])[] = []
  const kept = new Uint8Array([0x89, 1, 2])
  const cache = {
    get: async (parts: readonly (Uint8Array | string)[]) => {
      made.push(parts)
      return kept
    }
  }
  expect(await decodePicture(bytes, cache)).toMatchObject({ bytes: kept, mediaType: 'image/png' })
  expect(made[0]?.some(part => part === bytes)).toBe(true)
})

function farthest(one: readonly number[], other: readonly number[]): number {
  return Math.max(...one.map((value, at) => Math.abs(value - (other[at] ?? 0))))
}

function changed(profile: Buffer, at: number, text: string): Buffer {
  const copy = Buffer.from(profile)
  copy.write(text, at, 'latin1')
  return copy
}

/** The smallest profile of a grey scale: its white and its gamma. */
function greyProfile(gamma: number): Buffer {
  const tags = [
    ['wtpt', [0xf6d6, 0x10000, 0xd32d].map(part => int32(part))],
    ['kTRC', [int32(1), Buffer.from([Math.floor(gamma), Math.round((gamma % 1) * 256), 0, 0])]]
  ] as const
  const kinds = { wtpt: 'XYZ \0\0\0\0', kTRC: 'curv\0\0\0\0' }
  const bodies = tags.map(([name, parts]) => Buffer.concat([Buffer.from(kinds[name]), ...parts]))
  let at = 128 + 4 + tags.length * 12
  const table = tags.map(([name], index) => {
    const length = bodies[index]?.length ?? 0
    const row = Buffer.concat([Buffer.from(name), int32(at), int32(length)])
    at += length
    return row
  })
  const header = Buffer.alloc(128)
  header.writeUInt32BE(at, 0)
  header.writeUInt32BE(0x02400000, 8)
  header.write('mntrGRAYXYZ ', 12)
  header.write('acsp', 36)
  header.writeUInt32BE(0xf6d6, 68)
  header.writeUInt32BE(0x10000, 72)
  header.writeUInt32BE(0xd32d, 76)
  return Buffer.concat([header, int32(tags.length), ...table, ...bodies])
}

function int32(value: number): Buffer {
  const four = Buffer.alloc(4)
  four.writeInt32BE(value)
  return four
}
