const unitsPerEm = 1000
const ascent = 880
const descent = -120

/** Advances of the glyphs: none, a whole em, half of one, a quarter that is blank. */
const advances = [1000, 1000, 500, 250]

/**
 * A static TrueType face whose every character is a square an em wide, Latin letters and digits half of one and
 * the space a quarter; its box is exactly an em high, so that all of a line's geometry can be told beforehand.
 */
export function squareFace(characters: string): Uint8Array {
  const codes = [...new Set(characters)].map(c => c.codePointAt(0) ?? 0).sort((a, b) => a - b)
  const glyphs = advances.map((width, at) => (at === 3 ? bytes() : square(width)))
  const offsets = [0]
  for (const glyph of glyphs) offsets.push((offsets.at(-1) ?? 0) + glyph.length)
  const tables: readonly (readonly [string, Uint8Array])[] = [
    ['OS/2', os2(codes)],
    ['cmap', cmap(codes)],
    ['glyf', joined(glyphs)],
    ['head', head()],
    ['hhea', hhea()],
    ['hmtx', bytes(...advances.flatMap(width => [u16(width), u16(0)]))],
    ['loca', bytes(...offsets.map(u32))],
    [
      'maxp',
      bytes(u32(0x10000), u16(glyphs.length), u16(4), u16(1), ...zeros(2), u16(2), ...zeros(8))
    ],
    ['name', names()],
    ['post', bytes(u32(0x30000), ...zeros(14))]
  ]
  return file(tables)
}

function glyphOf(code: number): number {
  if (code === 0x20) return 3
  return code > 0x20 && code < 0x250 && code !== 0xb7 ? 2 : 1
}

/** One outline of four points with 16-bit deltas. */
function square(width: number): Uint8Array {
  const box = [0, descent, width, ascent].map(u16)
  const xs = [0, width, 0, -width].map(u16)
  const ys = [descent, 0, ascent - descent, 0].map(u16)
  return bytes(u16(1), ...box, u16(3), u16(0), [1, 1, 1, 1], ...xs, ...ys, [0, 0])
}

function head(): Uint8Array {
  const dates = zeros(8)
  return bytes(
    ...[u32(0x10000), u32(0x10000), u32(0), u32(0x5f0f3cf5), u16(3), u16(unitsPerEm), ...dates],
    ...[u16(0), u16(descent), u16(1000), u16(ascent), u16(0), u16(8), u16(2), u16(1), u16(0)]
  )
}

function hhea(): Uint8Array {
  return bytes(
    ...[u32(0x10000), u16(ascent), u16(descent), u16(0), u16(1000), u16(0), u16(0), u16(1000)],
    ...[u16(1), ...zeros(7), u16(advances.length)]
  )
}

function os2(codes: readonly number[]): Uint8Array {
  const [first, last] = [codes[0] ?? 0, Math.min(0xffff, codes.at(-1) ?? 0)]
  return bytes(
    ...[u16(4), u16(1000), u16(400), u16(5), u16(0), ...zeros(10), u16(0), ...zeros(5)],
    ...[...zeros(8), [0x54, 0x45, 0x53, 0x54], u16(64), u16(first), u16(last)],
    ...[u16(ascent), u16(descent), u16(0), u16(ascent), u16(-descent), ...zeros(4)],
    ...[u16(500), u16(700), u16(0), u16(32), u16(1)]
  )
}

/** Format 12, a group for each character. */
function cmap(codes: readonly number[]): Uint8Array {
  const groups = codes.flatMap(code => [u32(code), u32(code), u32(glyphOf(code))])
  return bytes(
    ...[u16(0), u16(1), u16(3), u16(10), u32(12)],
    ...[u16(12), u16(0), u32(16 + 12 * codes.length), u32(0), u32(codes.length), ...groups]
  )
}

function names(): Uint8Array {
  const text = [...'Square'].map(letter => u16(letter.charCodeAt(0)))
  const records = [1, 2, 4, 6].flatMap(id => [3, 1, 0x409, id, 12, 0].map(u16))
  return bytes(u16(0), u16(4), u16(6 + 12 * 4), ...records, ...text)
}

function file(tables: readonly (readonly [string, Uint8Array])[]): Uint8Array {
  let at = 12 + 16 * tables.length
  const records = tables.flatMap(([tag, data]) => {
    const record = [
      [...tag].map(c => c.charCodeAt(0)),
      u32(checksum(data)),
      u32(at),
      u32(data.length)
    ]
    at += padded(data).length
    return record
  })
  const start = bytes(
    u32(0x10000),
    u16(tables.length),
    u16(128),
    u16(3),
    u16(tables.length * 16 - 128)
  )
  return joined([start, bytes(...records), ...tables.map(([, data]) => padded(data))])
}

function checksum(data: Uint8Array): number {
  const view = new DataView(padded(data).buffer)
  let sum = 0
  for (let at = 0; at < view.byteLength; at += 4) sum = (sum + view.getUint32(at)) >>> 0
  return sum
}

function padded(data: Uint8Array): Uint8Array {
  const whole = new Uint8Array(Math.ceil(data.length / 4) * 4)
  whole.set(data)
  return whole
}

function u16(value: number): number[] {
  return [(value >> 8) & 255, value & 255]
}

function u32(value: number): number[] {
  return [...u16(value >>> 16), ...u16(value & 0xffff)]
}

/** So many zeros of 16 bits. */
function zeros(count: number): number[][] {
  return Array.from({ length: count }, () => [0, 0])
}

function bytes(...parts: readonly (readonly number[])[]): Uint8Array {
  return Uint8Array.from(parts.flat())
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap(part => [...part]))
}
