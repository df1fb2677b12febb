import { type PDFContext, PDFDict, PDFNumber, type PDFObject, PDFRef } from '@cantoo/pdf-lib'
import { entry, nameOf, resolve } from '../rewrite/pdf-file.ts'

/** Joins the outlines of prints (ISO 32000-1, 12.3.3): the entries of each follow on those of the one before. */
export function joinOutlines(context: PDFContext, catalogs: readonly PDFDict[]): void {
  const outlines = catalogs.flatMap(catalog => outlineOf(context, catalog))
  const [whole, ...others] = outlines
  const [catalog] = catalogs
  if (!whole || !catalog) return
  catalog.set(nameOf('Outlines'), whole.ref)
  for (const other of others) {
    const last = whole.dict.get(nameOf('Last'))
    const first = other.dict.get(nameOf('First'))
    const before = resolve(context, last)
    const after = resolve(context, first)
    if (!(before instanceof PDFDict && after instanceof PDFDict && last && first)) continue
    before.set(nameOf('Next'), first)
    after.set(nameOf('Prev'), last)
    for (const item of itemsFrom(context, after)) item.set(nameOf('Parent'), whole.ref)
    whole.dict.set(nameOf('Last'), other.dict.get(nameOf('Last')) ?? last)
    const count = countOf(context, whole.dict) + countOf(context, other.dict)
    whole.dict.set(nameOf('Count'), PDFNumber.of(count))
  }
}

interface Outline {
  readonly ref: PDFRef
  readonly dict: PDFDict
}

/** An outline without entries is none. */
function outlineOf(context: PDFContext, catalog: PDFDict): readonly Outline[] {
  const ref = catalog.get(nameOf('Outlines'))
  const dict = resolve(context, ref)
  const isFull = dict instanceof PDFDict && dict.get(nameOf('First')) !== undefined
  return ref instanceof PDFRef && isFull ? [{ ref, dict }] : []
}

/** An entry of an outline and those that follow on it. */
function* itemsFrom(context: PDFContext, first: PDFObject): Generator<PDFDict> {
  const seen = new Set<PDFObject>()
  let item: PDFObject | undefined = first
  while (item instanceof PDFDict && !seen.has(item)) {
    seen.add(item)
    yield item
    item = entry(context, item, 'Next')
  }
}

function countOf(context: PDFContext, dict: PDFDict): number {
  const count = entry(context, dict, 'Count')
  return count instanceof PDFNumber ? count.asNumber() : 0
}
