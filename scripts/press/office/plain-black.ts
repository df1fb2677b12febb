import { PDFDict, type PDFDocument, PDFRawStream, PDFRef } from '@cantoo/pdf-lib'
import { readPageContents } from '../rewrite/page-contents.ts'
import { nameOf } from '../rewrite/pdf-file.ts'
import { contentStream } from '../rewrite/rewritten-content.ts'
import { numberIn } from '../stream/operand-values.ts'
import type { Operation } from '../stream/operations.ts'
import { type Patch, patched } from '../stream/patched.ts'
import { writtenNumber, writtenOperation } from '../stream/written-operation.ts'

/** Operators of colours in red, green and blue, and those of grey. */
const greys: Readonly<Record<string, string>> = { rg: 'g', RG: 'G' }

/**
 * Writes what is neutral as grey, in place: an office printer makes a black of red, green and blue of four toners,
 * whose edges are never quite in one place, and one of grey of black alone.
 */
export function plainBlack(pdf: PDFDocument): void {
  const patches = new Map<string, Patch[]>()
  const keyOf = (page: PDFRef, form: PDFRef | undefined) => String(form ?? page)
  const contents = readPageContents(pdf, ({ page, form, bytes }) => {
    const own: Patch[] = []
    patches.set(keyOf(page.ref, form), own)
    return operation => {
      const patch = greyed(bytes, operation)
      if (patch) own.push(patch)
    }
  })
  const { context } = pdf
  for (const { page, form, bytes } of contents) {
    const own = patches.get(keyOf(page.ref, form)) ?? []
    if (own.length === 0) continue
    const old = form && context.lookup(form)
    const dict = old instanceof PDFRawStream ? old.dict : undefined
    const stream = contentStream(context, patched(bytes, own), dict ?? PDFDict.withContext(context))
    const target = form ?? page.node.get(nameOf('Contents'))
    if (target instanceof PDFRef) context.assign(target, stream)
    else page.node.set(nameOf('Contents'), context.register(stream))
  }
}

function greyed(
  bytes: Uint8Array,
  { operator, operands, start, end }: Operation
): Patch | undefined {
  const grey = greys[operator]
  if (!grey || operands.length !== 3) return undefined
  const [red, green, blue] = operands.map(operand => numberIn(bytes, operand))
  if (red === undefined || red !== green || red !== blue) return undefined
  return { start, end, text: writtenOperation(grey, [writtenNumber(red)]) }
}
