import { glyphsByCode } from './cmap.ts'

/** Flags of a component: its offsets are words, they are offsets, one scale follows. */
const scaledComponent = 0x0001 | 0x0002 | 0x0008
const componentBytes = 20
const one = 1 << 14

/**
 * Gives a TrueType face (glyf outlines) whose small letters are its own capitals drawn at a scale (0 … 1), each
 * a composite glyph; the letters keep their code points, so that copied text keeps its small letters.
 * Kerning made for small letters is wrong for them: cut the face without it. Checksums are left to the cutter.
 */
export function smallCapitals(bytes: Uint8Array, scale: number): Uint8Array {
  const tables = tablesOf(bytes)
  const head = copyOf(tables, 'head')
  const maxp = copyOf(tables, 'maxp')
  const hmtx = copyOf(tables, 'hmtx')
  const metrics = viewOf(tables, 'hhea').getUint16(34)
  const glyphs = glyphData(tables, head.getInt16(50) === 1, maxp.getUint16(4))
  for (const [small, capital] of letterPairs(bytes)) {
    const box = glyphs[capital]
    if (!box || box.byteLength < 10 || small >= metrics || capital >= metrics) continue
    glyphs[small] = scaledGlyph(capital, box, scale)
    for (const side of [0, 2]) {
      const value = side === 0 ? hmtx.getUint16(capital * 4) : hmtx.getInt16(capital * 4 + 2)
      hmtx.setInt16(small * 4 + side, Math.round(value * scale))
    }
  }
  const offsets = new DataView(new ArrayBuffer((glyphs.length + 1) * 4))
  const length = glyphs.reduce((sum, glyph, at) => {
    offsets.setUint32((at + 1) * 4, sum + glyph.byteLength)
    return sum + glyph.byteLength
  }, 0)
  head.setInt16(50, 1)
  maxp.setUint16(30, maxp.getUint16(30) + 1)
  return joined(
    new Map([
      ...tables,
      ['glyf', concatenated(glyphs, length)],
      ...[['head', head] as const, ['maxp', maxp] as const, ['hmtx', hmtx] as const].map(
        ([tag, view]) => [tag, new Uint8Array(view.buffer)] as const
      ),
      ['loca', new Uint8Array(offsets.buffer)]
    ])
  )
}

type Tables = ReadonlyMap<string, Uint8Array>

/** Small letter → capital, as glyph numbers, for letters with one capital each. */
function letterPairs(bytes: Uint8Array): ReadonlyMap<number, number> {
  const codes = glyphsByCode(bytes)
  const pairs = new Map<number, number>()
  for (const [code, glyph] of codes) {
    const letter = String.fromCodePoint(code)
    const upper = [...letter.toUpperCase()]
    const capital = codes.get(upper[0]?.codePointAt(0) ?? 0)
    if (upper.length === 1 && upper[0] !== letter && capital !== undefined)
      pairs.set(glyph, capital)
  }
  return pairs
}

function scaledGlyph(capital: number, glyph: Uint8Array, scale: number): Uint8Array {
  const from = new DataView(glyph.buffer, glyph.byteOffset, glyph.byteLength)
  const to = new DataView(new ArrayBuffer(componentBytes))
  to.setInt16(0, -1)
  for (const at of [2, 4, 6, 8]) to.setInt16(at, Math.round(from.getInt16(at) * scale))
  to.setUint16(10, scaledComponent)
  to.setUint16(12, capital)
  to.setInt16(18, Math.round(scale * one))
  return new Uint8Array(to.buffer)
}

function glyphData(tables: Tables, isLong: boolean, count: number): Uint8Array[] {
  const loca = viewOf(tables, 'loca')
  const glyf = tables.get('glyf') ?? new Uint8Array()
  const offset = (at: number) => (isLong ? loca.getUint32(at * 4) : loca.getUint16(at * 2) * 2)
  return Array.from({ length: count }, (_, at) => glyf.subarray(offset(at), offset(at + 1)))
}

function tablesOf(bytes: Uint8Array): Tables {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const tables = new Map<string, Uint8Array>()
  for (let at = 0; at < view.getUint16(4); at++) {
    const entry = 12 + at * 16
    const tag = String.fromCharCode(...bytes.subarray(entry, entry + 4))
    const start = view.getUint32(entry + 8)
    tables.set(tag, bytes.subarray(start, start + view.getUint32(entry + 12)))
  }
  return tables
}

function viewOf(tables: Tables, tag: string): DataView {
  const table = tables.get(tag)
  if (!table) throw new Error(`the face has no table ${tag}`)
  return new DataView(table.buffer, table.byteOffset, table.byteLength)
}

function copyOf(tables: Tables, tag: string): DataView {
  const { buffer, byteOffset, byteLength } = viewOf(tables, tag)
  return new DataView(buffer.slice(byteOffset, byteOffset + byteLength))
}

function joined(tables: Tables): Uint8Array {
  const padded = (length: number) => (length + 3) & ~3
  const start = 12 + tables.size * 16
  const total = [...tables.values()].reduce((sum, table) => sum + padded(table.byteLength), start)
  const bytes = new Uint8Array(total)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, 0x00010000)
  view.setUint16(4, tables.size)
  let at = start
  for (const [index, tag] of [...tables.keys()].sort().entries()) {
    const table = tables.get(tag) ?? new Uint8Array()
    const entry = 12 + index * 16
    bytes.set(new TextEncoder().encode(tag), entry)
    view.setUint32(entry + 8, at)
    view.setUint32(entry + 12, table.byteLength)
    bytes.set(table, at)
    at += padded(table.byteLength)
  }
  return bytes
}

function concatenated(parts: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.byteLength
  }
  return bytes
}
