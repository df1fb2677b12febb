import {
  PDFArray,
  type PDFContext,
  type PDFDict,
  PDFName,
  type PDFObject,
  PDFRawStream
} from '@cantoo/pdf-lib'
import { glyphCount, licenceIn } from '../../../../kit/sfnt.ts'
import { entry, nameOf } from '../../../rewrite/pdf-file.ts'
import { toUnicode } from '../../../stream/to-unicode.ts'
import type { OpenedFile } from '../../opened/file-parts.ts'
import { nameText, numberOf, stringText } from '../../opened/numbers-of.ts'
import type { Typeface } from '../../walk/typeface.ts'

/** What a font of a file says of its letters, and whether it brings them along. */
export interface FaceFacts {
  readonly isEmbedded: boolean
  /** What the maker of the embedded face forbids, as far as the face still says it. */
  readonly licence: ReturnType<typeof licenceIn>
  /** What a code means by ToUnicode; undefined where that has nothing of it. */
  readonly textOf: (code: number) => string | undefined
  /** Whether a code means anything: by ToUnicode, or by an encoding that all readers know. */
  readonly means: (code: number) => boolean
  /** Whether the face has no glyph for a code and draws .notdef; false where that is not known. */
  readonly isMissing: (code: number) => boolean
}

const known = new WeakMap<PDFDict, FaceFacts>()

/** The facts of a font, read once. */
export function faceFacts(face: Typeface, file: OpenedFile): FaceFacts {
  const before = known.get(face.dict)
  if (before) return before
  const facts = read(face, file)
  known.set(face.dict, facts)
  return facts
}

function read(face: Typeface, file: OpenedFile): FaceFacts {
  const { context, plain } = file
  const map = entry(context, face.dict, 'ToUnicode')
  const texts = map instanceof PDFRawStream ? toUnicode(plain(map)) : undefined
  const program = programOf(face, file)
  const isOutlines = program?.key !== 'FontFile'
  const bytes = program && isOutlines ? plain(program.stream) : undefined
  const hasNames = hasKnownNames(face, file)
  return {
    isEmbedded: program !== undefined || face.kind === 'Type3',
    licence: bytes && licenceIn(bytes),
    textOf: code => texts?.get(code),
    means: code => (texts?.get(code) ?? '') !== '' || hasNames(code),
    isMissing: missingIn(face, file, bytes && glyphCount(bytes))
  }
}

function programOf(
  { dict, descendant }: Typeface,
  { context }: OpenedFile
): { readonly key: string; readonly stream: PDFRawStream } | undefined {
  const descriptor = entry(context, descendant ?? dict, 'FontDescriptor')
  for (const key of ['FontFile2', 'FontFile3', 'FontFile']) {
    const stream = entry(context, descriptor, key)
    if (stream instanceof PDFRawStream) return { key, stream }
  }
  return undefined
}

const charactersOfAdobe = new Set(['GB1', 'CNS1', 'Japan1', 'Korea1', 'KR'])
const namedEncodings = new Set(['WinAnsiEncoding', 'MacRomanEncoding', 'MacExpertEncoding'])

/** Whether a code has a name that all readers know (ISO 14289-1, 7.21.7). */
function hasKnownNames(face: Typeface, { context }: OpenedFile): (code: number) => boolean {
  const { dict, descendant, kind } = face
  if (kind === 'Type0') {
    const info = entry(context, descendant, 'CIDSystemInfo')
    const ordering = stringText(context, entry(context, info, 'Ordering'))
    const isKnown = charactersOfAdobe.has(ordering ?? '')
    return () => isKnown
  }
  const encoding = entry(context, dict, 'Encoding')
  const base =
    nameText(context, encoding) ?? nameText(context, entry(context, encoding, 'BaseEncoding'))
  const flags = numberOf(context, entry(context, entry(context, dict, 'FontDescriptor'), 'Flags'))
  const isSymbolic = ((flags ?? 0) & 4) !== 0
  const hasBase = namedEncodings.has(base ?? '') || (!isSymbolic && kind !== 'Type3')
  const names = differences(context, entry(context, encoding, 'Differences'))
  return code => {
    const name = names.get(code)
    return name === undefined ? hasBase : !isNumbered(name)
  }
}

/** `g12`, `cid34`, `.notdef`: names that a program made and that say nothing. */
function isNumbered(name: string): boolean {
  return name === '.notdef' || /^(?!uni)[a-z]{0,5}\d+$/i.test(name)
}

/** Code → name, from a list of codes and the names from there on. */
function differences(
  context: PDFContext,
  list: PDFObject | undefined
): ReadonlyMap<number, string> {
  const names = new Map<number, string>()
  let code = 0
  for (const one of list instanceof PDFArray ? list.asArray() : []) {
    const number = numberOf(context, one)
    if (number !== undefined) code = number
    else if (one instanceof PDFName) names.set(code++, one.decodeText())
  }
  return names
}

/** Glyph 0 of an embedded face is .notdef, and there is none beyond its last. */
function missingIn(
  { dict, descendant, kind }: Typeface,
  { context, plain }: OpenedFile,
  glyphs: number | undefined
): (code: number) => boolean {
  if (kind !== 'Type0') {
    const names = differences(
      context,
      entry(context, entry(context, dict, 'Encoding'), 'Differences')
    )
    return code => names.get(code) === '.notdef'
  }
  const encoding = nameText(context, dict.get(nameOf('Encoding'))) ?? ''
  // Only of these is a code the number of a character in the face.
  if (!encoding.startsWith('Identity-')) return () => false
  const map = entry(context, descendant, 'CIDToGIDMap')
  if (map instanceof PDFRawStream) {
    const bytes = plain(map)
    return code => ((bytes[code * 2] ?? 0) << 8) + (bytes[code * 2 + 1] ?? 0) === 0
  }
  const isGlyph = nameText(context, descendant?.get(nameOf('Subtype'))) === 'CIDFontType2'
  return code => code === 0 || (isGlyph && glyphs !== undefined && code >= glyphs)
}
