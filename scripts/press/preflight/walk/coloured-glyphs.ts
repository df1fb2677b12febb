import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFName,
  PDFNumber,
  PDFRawStream
} from '@cantoo/pdf-lib'
import { before, type Matrix } from '../../rewrite/box.ts'
import { entry, resolve } from '../../rewrite/pdf-file.ts'
import { operations } from '../../stream/operations.ts'
import { numbersOf } from '../opened/numbers-of.ts'
import { matrixOf } from './draw-form.ts'
import type { StreamWalk } from './stream-walk.ts'
import type { Typeface } from './typeface.ts'

/** Glyphs inside glyphs that are followed. */
const depthMost = 8

/**
 * Follows what a glyph of a Type 3 font draws in colours of its own (`d0`; ISO 32000-1, 9.6.5), once a page: pictures
 * and colours hide there.
 */
export function drawColouredGlyph(
  stream: StreamWalk,
  face: Typeface,
  code: number,
  toPage: Matrix
): void {
  const { walk, within, state } = stream
  const key = `${face.object} ${code}`
  if (face.kind !== 'Type3' || walk.colouredGlyphs.has(key)) return
  walk.colouredGlyphs.add(key)
  const { context } = walk
  const glyph = glyphOf(context, face.dict, code)
  if (!glyph || within.includes(glyph) || within.length > depthMost) return
  const bytes = walk.file.plain(glyph)
  if (!hasOwnColours(bytes)) return
  const own = matrixOf(numbersOf(context, entry(context, face.dict, 'FontMatrix')))
  const resources = entry(context, face.dict, 'Resources')
  walk.follow(walk, {
    bytes,
    resources: resources instanceof PDFDict ? resources : stream.resources,
    object: face.object || stream.object,
    within: [...within, glyph],
    state: { ...state, matrix: before(own, toPage) },
    marks: stream.marks
  })
}

function hasOwnColours(bytes: Uint8Array): boolean {
  for (const { operator } of operations(bytes)) return operator === 'd0'
  return false
}

/** The stream of a code's glyph, by the names of the font's encoding. */
function glyphOf(context: PDFContext, font: PDFDict, code: number): PDFRawStream | undefined {
  const differences = entry(context, entry(context, font, 'Encoding'), 'Differences')
  let at = 0
  for (const item of differences instanceof PDFArray ? differences.asArray() : []) {
    const value = resolve(context, item)
    if (value instanceof PDFNumber) at = value.asNumber()
    else if (value instanceof PDFName && at++ === code) {
      const glyphs = entry(context, font, 'CharProcs')
      const glyph = glyphs instanceof PDFDict ? resolve(context, glyphs.get(value)) : undefined
      return glyph instanceof PDFRawStream ? glyph : undefined
    }
  }
  return undefined
}
