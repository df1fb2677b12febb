import { deflateSync } from 'node:zlib'
import { type PDFContext, PDFDict, PDFName, PDFRawStream } from '@cantoo/pdf-lib'
import { type Patch, patched } from '../stream/patched.ts'
import { writtenName, writtenOperation } from '../stream/written-operation.ts'
import { closedMark, openedArtifact, type TypeArea } from './artifact.ts'
import type { Mark, PatternUse } from './content-reading.ts'
import { flatColour } from './flat-shading.ts'
import type { PageContent } from './page-contents.ts'
import { entry } from './pdf-file.ts'

/** How a content stream is to be written anew. */
export interface ContentOrder {
  /** What the structure calls the element of a mark; undefined for one that is in no element. */
  readonly roleOf: (mark: Mark) => string | undefined
  /** Of the page; undefined for a form. */
  readonly area: TypeArea | undefined
  /** The white ground can go: nothing is mixed with it. */
  readonly dropsGround: boolean
}

/** A content stream written anew, and the patterns that it no longer uses. */
export interface RewrittenContent {
  readonly bytes: Uint8Array
  readonly unused: readonly string[]
}

/**
 * A content stream with its marks named as the structure names them, what is drawn beside the copy wrapped as
 * artifacts, shadings of one colour as plain colours, and no white ground.
 */
export function rewrittenContent(
  context: PDFContext,
  { bytes, reading, resources, isMarked }: PageContent,
  { roleOf, area, dropsGround }: ContentOrder
): RewrittenContent {
  const patches: Patch[] = reading.marks.map(mark => {
    const role = roleOf(mark)
    return role === undefined
      ? { ...mark.opening, text: openedArtifact(mark.paths, area) }
      : { ...mark.tag, text: writtenName(role) }
  })
  const { ground } = reading
  if (ground && dropsGround) patches.push({ start: ground.start, end: ground.end, text: '' })
  const beside = ground && !dropsGround ? [ground, ...reading.loose] : reading.loose
  for (const paint of isMarked ? [] : beside) {
    const { start, end } = paint
    patches.push({ start, end: start, text: openedArtifact([paint], area) })
    patches.push({ start: end, end, text: closedMark })
  }
  const patterns = entry(context, resources, 'Pattern')
  const uses = reading.patterns.map(use => ({
    ...use,
    colour: flatColour(context, entry(context, patterns, use.name), use.isStroked)
  }))
  const flat = uses.filter(({ colour }) => colour !== undefined)
  if (flat.length > 0) patches.push(...uses.flatMap(chosen))
  return { bytes: patched(bytes, patches), unused: flat.map(({ name }) => name) }
}

/** A plain colour in place of a pattern; the pattern space is no longer chosen for those that follow. */
function chosen(use: PatternUse & { readonly colour: string | undefined }): readonly Patch[] {
  const { chosen: choice, space, colour, isStroked } = use
  if (colour !== undefined) {
    return [...(space ? [{ ...space, text: '' }] : []), { ...choice, text: colour }]
  }
  if (space) return []
  const operation = writtenOperation(isStroked ? 'CS' : 'cs', ['/Pattern'])
  return [{ start: choice.start, end: choice.start, text: operation }]
}

/** A content stream as an object, with all that was said of it before but how it is packed. */
export function contentStream(
  context: PDFContext,
  bytes: Uint8Array,
  before: PDFDict | undefined
): PDFRawStream {
  const dict = before?.clone(context) ?? PDFDict.withContext(context)
  dict.delete(PDFName.of('DecodeParms'))
  dict.set(PDFName.of('Filter'), PDFName.of('FlateDecode'))
  return PDFRawStream.of(dict, deflateSync(bytes))
}
