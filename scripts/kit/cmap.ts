/** The code points of a TrueType face's cmap, formats 4 and 12. */
export function codePoints(bytes: Uint8Array): ReadonlySet<number> {
  return new Set(glyphsByCode(bytes).keys())
}

/** Code point → number of its glyph, from a TrueType face's cmap, formats 4 and 12. */
export function glyphsByCode(bytes: Uint8Array): ReadonlyMap<number, number> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const found = new Map<number, number>()
  const table = tableAt(view, 'cmap')
  if (table === undefined) return found
  for (let at = 0; at < view.getUint16(table + 2); at++) {
    const subtable = table + view.getUint32(table + 4 + at * 8 + 4)
    const format = view.getUint16(subtable)
    if (format === 4) addFormat4(view, subtable, found)
    if (format === 12) addFormat12(view, subtable, found)
  }
  return found
}

function tableAt(view: DataView, tag: string): number | undefined {
  for (let at = 0; at < view.getUint16(4); at++) {
    const entry = 12 + at * 16
    const name = String.fromCharCode(...[0, 1, 2, 3].map(k => view.getUint8(entry + k)))
    if (name === tag) return view.getUint32(entry + 8)
  }
  return undefined
}

function addFormat4(view: DataView, at: number, found: Map<number, number>): void {
  const segments = view.getUint16(at + 6) / 2
  for (let k = 0; k < segments; k++) {
    const end = view.getUint16(at + 14 + k * 2)
    const startAt = at + 16 + (segments + k) * 2
    const start = view.getUint16(startAt)
    const delta = view.getUint16(startAt + segments * 2)
    const rangeAt = startAt + segments * 4
    const range = view.getUint16(rangeAt)
    for (let code = start; code <= end && code < 0xffff; code++) {
      const listed = range === 0 ? code : view.getUint16(rangeAt + range + (code - start) * 2)
      const glyph = range !== 0 && listed === 0 ? 0 : (listed + delta) & 0xffff
      if (glyph !== 0) found.set(code, glyph)
    }
  }
}

function addFormat12(view: DataView, at: number, found: Map<number, number>): void {
  for (let k = 0; k < view.getUint32(at + 12); k++) {
    const group = at + 16 + k * 12
    const start = view.getUint32(group)
    const glyph = view.getUint32(group + 8)
    for (let code = start; code <= view.getUint32(group + 4); code++) {
      if (glyph + code - start !== 0) found.set(code, glyph + code - start)
    }
  }
}

/** Whether a face's cmap (format 14) has the variant that a selector asks for: `葛` with U+E0100. */
export function hasVariant(bytes: Uint8Array, base: number, selector: number): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const table = tableAt(view, 'cmap')
  if (table === undefined) return false
  for (let at = 0; at < view.getUint16(table + 2); at++) {
    const subtable = table + view.getUint32(table + 4 + at * 8 + 4)
    if (view.getUint16(subtable) !== 14) continue
    for (let k = 0; k < view.getUint32(subtable + 6); k++) {
      const record = subtable + 10 + k * 11
      if (threeBytes(view, record) !== selector) continue
      const [usual, own] = [view.getUint32(record + 3), view.getUint32(record + 7)]
      return (
        (usual > 0 && isInRanges(view, subtable + usual, base)) ||
        (own > 0 && isListed(view, subtable + own, base))
      )
    }
  }
  return false
}

/** Letters whose usual glyph is the variant. */
function isInRanges(view: DataView, at: number, code: number): boolean {
  for (let k = 0; k < view.getUint32(at); k++) {
    const start = threeBytes(view, at + 4 + k * 4)
    if (code >= start && code <= start + view.getUint8(at + 4 + k * 4 + 3)) return true
  }
  return false
}

/** Letters whose variant has a glyph of its own. */
function isListed(view: DataView, at: number, code: number): boolean {
  for (let k = 0; k < view.getUint32(at); k++)
    if (threeBytes(view, at + 4 + k * 5) === code) return true
  return false
}

function threeBytes(view: DataView, at: number): number {
  return (view.getUint16(at) << 8) | view.getUint8(at + 2)
}
