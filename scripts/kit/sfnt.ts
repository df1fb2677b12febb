/** What a file of type says of itself. */
export type FaceFault =
  | 'no-face'
  | 'collection'
  | 'postscript'
  | 'variable'
  | 'no-embedding'
  | 'no-cutting'

/**
 * Why a file cannot be printed as a face; undefined for a static TrueType face (`glyf` outlines) that may be
 * embedded. CFF outlines and variable faces are printed by Chromium as hundreds of Type 3 fonts. The bits are those
 * of OS/2 `fsType` (OpenType 1.9): 0x0002 forbids embedding, 0x0100 cutting, 0x0200 all but bitmaps.
 */
export function faceFault(bytes: Uint8Array): FaceFault | undefined {
  if (bytes.byteLength < 12) return 'no-face'
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const kind = view.getUint32(0)
  if (kind === 0x74746366) return 'collection'
  if (kind === 0x4f54544f) return 'postscript'
  if (kind !== 0x00010000 && kind !== 0x74727565) return 'no-face'
  const tables = tablesOf(view)
  if (tables.has('fvar')) return 'variable'
  if (!tables.has('glyf'))
    return tables.has('CFF ') || tables.has('CFF2') ? 'postscript' : 'no-face'
  if (!tables.has('cmap') || !tables.has('head')) return 'no-face'
  return licenceFault(view, tables.get('OS/2'))
}

/** What the maker of any face of outlines forbids, whatever else it is; undefined where it says nothing. */
export function licenceIn(bytes: Uint8Array): 'no-embedding' | 'no-cutting' | undefined {
  if (bytes.byteLength < 12) return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return licenceFault(view, tablesOf(view).get('OS/2'))
}

/** How many glyphs a face has; undefined where it does not say. */
export function glyphCount(bytes: Uint8Array): number | undefined {
  if (bytes.byteLength < 12) return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const maxp = tablesOf(view).get('maxp')
  return maxp === undefined || maxp + 6 > view.byteLength ? undefined : view.getUint16(maxp + 4)
}

function licenceFault(
  view: DataView,
  os2: number | undefined
): 'no-embedding' | 'no-cutting' | undefined {
  const bits = os2 === undefined || os2 + 10 > view.byteLength ? 0 : view.getUint16(os2 + 8)
  if ((bits & 0x000f) === 0x0002 || (bits & 0x0200) !== 0) return 'no-embedding'
  return (bits & 0x0100) !== 0 ? 'no-cutting' : undefined
}

/** Tag → offset of each table that lies within the file. */
function tablesOf(view: DataView): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  for (let at = 0; at < view.getUint16(4) && 12 + at * 16 + 16 <= view.byteLength; at++) {
    const entry = 12 + at * 16
    const tag = String.fromCharCode(...[0, 1, 2, 3].map(k => view.getUint8(entry + k)))
    const offset = view.getUint32(entry + 8)
    if (offset + view.getUint32(entry + 12) <= view.byteLength) found.set(tag, offset)
  }
  return found
}
