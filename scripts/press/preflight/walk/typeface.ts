import { PDFArray, type PDFContext, PDFDict, type PDFObject, PDFRawStream } from '@cantoo/pdf-lib'
import { entry, nameOf, resolve } from '../../rewrite/pdf-file.ts'
import { nameText, numberOf, numbersOf } from '../opened/numbers-of.ts'
import { type CodeSpace, codeSpaceIn, namedCodeSpace, singleBytes } from './character-codes.ts'
import { compositeAdvances } from './composite-advances.ts'
import { standardAdvances } from './standard-advances.ts'

/** A font of a file, as far as it says how its codes are read and how far they lead. */
export interface Typeface {
  readonly dict: PDFDict
  /** The font's number in the file; empty where it stands in the resources themselves. */
  readonly object: string
  /** `BaseFont`, or what there is instead. */
  readonly name: string
  /** `Type0`, `TrueType`, `Type1`, `Type3` … */
  readonly kind: string
  /** Of a composite font, the one that has its glyphs. */
  readonly descendant: PDFDict | undefined
  readonly codes: CodeSpace
  readonly isVertical: boolean
  /** Thousandths of the em along the line. */
  readonly advanceOf: (code: number) => number
  /** Of a Type 3 font: ems of text space in its size. */
  readonly emScale: number
}

/** Reads a font; `plain` unpacks the CMap that a file may bring along. */
export function typeface(
  context: PDFContext,
  dict: PDFDict,
  object: string,
  plain: (stream: PDFRawStream) => Uint8Array
): Typeface {
  const kind = nameText(context, dict.get(nameOf('Subtype'))) ?? ''
  const descendants = entry(context, dict, 'DescendantFonts')
  const inner = descendants instanceof PDFArray ? resolve(context, descendants.get(0)) : undefined
  const descendant = inner instanceof PDFDict ? inner : undefined
  const encoding = entry(context, dict, 'Encoding')
  const name = nameText(context, dict.get(nameOf('BaseFont')) ?? dict.get(nameOf('Name'))) ?? kind
  const isComposite = kind === 'Type0'
  const isVertical = isComposite && runsDown(context, encoding)
  return {
    dict,
    object,
    name: name.replace(/^[A-Z]{6}\+/, ''),
    kind,
    descendant,
    codes: isComposite ? codeSpaceOf(context, encoding, plain) : singleBytes,
    isVertical,
    advanceOf: isComposite
      ? compositeAdvances(context, descendant, isVertical)
      : simpleAdvances(context, dict, kind),
    emScale: kind === 'Type3' ? typeThreeScale(context, dict) : 1
  }
}

function runsDown(context: PDFContext, encoding: PDFObject | undefined): boolean {
  if (encoding instanceof PDFRawStream)
    return numberOf(context, entry(context, encoding, 'WMode')) === 1
  return /(?:^|-)V$/.test(nameText(context, encoding) ?? '')
}

function codeSpaceOf(
  context: PDFContext,
  encoding: PDFObject | undefined,
  plain: (stream: PDFRawStream) => Uint8Array
): CodeSpace {
  if (encoding instanceof PDFRawStream)
    return codeSpaceIn(Buffer.from(plain(encoding)).toString('latin1'))
  return namedCodeSpace(nameText(context, encoding) ?? '')
}

function simpleAdvances(
  context: PDFContext,
  dict: PDFDict,
  kind: string
): (code: number) => number {
  const first = numberOf(context, dict.get(nameOf('FirstChar'))) ?? 0
  const widths = numbersOf(context, dict.get(nameOf('Widths'))) ?? []
  const missing = numberOf(
    context,
    entry(context, entry(context, dict, 'FontDescriptor'), 'MissingWidth')
  )
  const scale =
    kind === 'Type3'
      ? Math.abs(numbersOf(context, dict.get(nameOf('FontMatrix')))?.[0] ?? 0.001) * 1000
      : 1
  const unsaid =
    widths.length > 0
      ? () => 0
      : standardAdvances(nameText(context, dict.get(nameOf('BaseFont'))) ?? '')
  return code => (widths[code - first] ?? missing ?? unsaid(code)) * scale
}

/** Glyphs of a thousand units are an em high; others are as high as their box. */
function typeThreeScale(context: PDFContext, dict: PDFDict): number {
  const scale = Math.abs(numbersOf(context, dict.get(nameOf('FontMatrix')))?.[3] ?? 0.001)
  const [, bottom = 0, , top = 0] = numbersOf(context, dict.get(nameOf('FontBBox'))) ?? []
  const em = scale * 1000
  if (em > 0.2 && em < 5) return em
  return top > bottom ? (top - bottom) * scale : 1
}
