import { expect, test } from 'vitest'
import { faceFault } from '../../kit/sfnt.ts'

/** A file of type with these tables, empty but for the bits in OS/2. */
function face(kind: number, tags: readonly string[], bits = 0): Uint8Array {
  const start = 12 + 16 * tags.length
  const view = new DataView(new ArrayBuffer(start + 16))
  view.setUint32(0, kind)
  view.setUint16(4, tags.length)
  tags.forEach((tag, at) => {
    for (const [k, letter] of [...tag].entries())
      view.setUint8(12 + at * 16 + k, letter.charCodeAt(0))
    view.setUint32(12 + at * 16 + 8, start)
    view.setUint32(12 + at * 16 + 12, 10)
  })
  view.setUint16(start + 8, bits)
  return new Uint8Array(view.buffer)
}

const tables = ['OS/2', 'cmap', 'glyf', 'head']
const trueType = 0x00010000

test.each([
  ['a static TrueType face', face(trueType, tables), undefined],
  ['one for preview and print', face(trueType, tables, 4), undefined],
  ['PostScript outlines', face(0x4f54544f, ['CFF ', 'cmap', 'head']), 'postscript'],
  [
    'PostScript outlines in a TrueType file',
    face(trueType, ['CFF2', 'cmap', 'head']),
    'postscript'
  ],
  ['a variable face', face(trueType, [...tables, 'fvar']), 'variable'],
  ['a collection', face(0x74746366, tables), 'collection'],
  ['one that may not be embedded', face(trueType, tables, 2), 'no-embedding'],
  ['one of bitmaps alone', face(trueType, tables, 0x200), 'no-embedding'],
  ['one that may not be cut', face(trueType, tables, 0x100), 'no-cutting'],
  ['a picture', new TextEncoder().encode('\u0089PNG and so on'), 'no-face'],
  ['an empty file', new Uint8Array(), 'no-face']
])('%s is judged by its bytes', (_, bytes, fault) => {
  expect(faceFault(bytes)).toBe(fault)
})
