import { PDFArray, type PDFContext, PDFDict, type PDFObject, PDFRef } from '@cantoo/pdf-lib'
import type { Box } from '../../rewrite/box.ts'
import { entry, nameOf, resolve } from '../../rewrite/pdf-file.ts'
import { accountOf } from '../open/account.ts'
import type { OpenedPage, PageBoxes } from './file-parts.ts'
import { nameText, numberOf, numbersOf } from './numbers-of.ts'
import { trimPlace } from './trim-place.ts'

/** What pages take from the nodes above them where they have none of their own (ISO 32000-1, 7.7.3.4). */
const inherited = ['Resources', 'MediaBox', 'CropBox', 'Rotate'] as const

type Inherited = Readonly<Partial<Record<(typeof inherited)[number], PDFObject>>>

/** The pages of a file in their order; a tree that holds itself is read once. */
export function pagesOf(context: PDFContext, catalog: PDFDict | undefined): readonly OpenedPage[] {
  const { faults } = accountOf(context)
  const pages: OpenedPage[] = []
  const seen = new Set<PDFObject>()
  const waiting: { readonly node: PDFObject | undefined; readonly above: Inherited }[] = [
    { node: catalog?.get(nameOf('Pages')), above: {} }
  ]
  // A stack of our own: a tree may be deeper than calls may nest.
  while (waiting.length > 0) {
    const { node, above } = waiting.pop() ?? { node: undefined, above: {} }
    const dict = resolve(context, node)
    if (!(dict instanceof PDFDict) || seen.has(dict) || isEmptyTree(context, dict)) {
      faults.note('page-tree-damaged', node instanceof PDFRef ? node.objectNumber : undefined)
      continue
    }
    seen.add(dict)
    const own = { ...above, ...ownEntries(dict) }
    const kids = entry(context, dict, 'Kids')
    if (kids instanceof PDFArray) {
      for (const kid of kids.asArray().toReversed()) waiting.push({ node: kid, above: own })
    } else pages.push(openedPage(context, dict, node, own, pages.length + 1))
  }
  return pages
}

/** A node that has no pages is none itself. */
function isEmptyTree(context: PDFContext, dict: PDFDict): boolean {
  const isTree = nameText(context, dict.get(nameOf('Type'))) === 'Pages'
  return isTree && !(entry(context, dict, 'Kids') instanceof PDFArray)
}

function ownEntries(dict: PDFDict): Inherited {
  const found = inherited.map(key => [key, dict.get(nameOf(key))] as const)
  return Object.fromEntries(found.filter(([, value]) => value !== undefined))
}

function openedPage(
  context: PDFContext,
  dict: PDFDict,
  node: PDFObject | undefined,
  above: Inherited,
  number: number
): OpenedPage {
  const userUnit = numberOf(context, dict.get(nameOf('UserUnit'))) ?? 1
  const box = (object: PDFObject | undefined) => boxOf(numbersOf(context, object), userUnit)
  const boxes: PageBoxes = {
    media: box(above.MediaBox),
    crop: box(above.CropBox),
    bleed: box(dict.get(nameOf('BleedBox'))),
    trim: box(dict.get(nameOf('TrimBox'))),
    art: box(dict.get(nameOf('ArtBox')))
  }
  const trim = boxes.trim ?? boxes.art ?? boxes.crop ?? boxes.media ?? letter
  const rotate = (((numberOf(context, above.Rotate) ?? 0) % 360) + 360) % 360
  const resources = resolve(context, above.Resources)
  return {
    number,
    dict,
    object: node instanceof PDFRef ? objectNumber(node) : '',
    resources: resources instanceof PDFDict ? resources : undefined,
    boxes,
    trim,
    userUnit,
    rotate,
    placeOf: one => trimPlace(one, trim, rotate)
  }
}

/** What programs take for a page without any box. */
const letter: Box = { left: 0, bottom: 0, right: 612, top: 792 }

/** Any two opposite corners make a box (ISO 32000-1, 7.9.5). */
function boxOf(corners: readonly number[] | undefined, unit: number): Box | undefined {
  const [x, y, otherX, otherY] = (corners ?? []).map(value => value * unit)
  if (x === undefined || y === undefined || otherX === undefined || otherY === undefined)
    return undefined
  return {
    left: Math.min(x, otherX),
    bottom: Math.min(y, otherY),
    right: Math.max(x, otherX),
    top: Math.max(y, otherY)
  }
}

/** An object's number as findings name it: `12 0`. */
export function objectNumber(ref: PDFRef): string {
  return `${ref.objectNumber} ${ref.generationNumber}`
}
