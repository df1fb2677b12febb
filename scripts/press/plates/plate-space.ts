import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFString
} from '@cantoo/pdf-lib'
import { entry, nameOf, resolve } from '../rewrite/pdf-file.ts'
import { inkName } from './ink-name.ts'
import { plainBytes } from './plain-bytes.ts'

/** A colour space, as far as plates ask: which inks its components are (ISO 32000-1, 8.6). */
export type PlateSpace =
  | { readonly kind: 'gray' }
  /** Direct: not through a profile, so that a nought can leave its plate alone. */
  | { readonly kind: 'cmyk'; readonly isDirect: boolean }
  | { readonly kind: 'rgb' }
  | { readonly kind: 'lab'; readonly range: readonly number[] }
  /** Separation and DeviceN: an ink for each component. */
  | { readonly kind: 'inks'; readonly names: readonly string[] }
  | { readonly kind: 'indexed'; readonly base: PlateSpace; readonly table: Uint8Array }
  | { readonly kind: 'pattern'; readonly under: PlateSpace }
  | { readonly kind: 'unread' }

/** The device spaces, by all of their names. */
export const deviceSpaces: ReadonlyMap<string, PlateSpace> = new Map<string, PlateSpace>([
  ...['DeviceGray', 'G', 'CalGray'].map(name => [name, { kind: 'gray' }] as const),
  ...['DeviceRGB', 'RGB', 'CalRGB'].map(name => [name, { kind: 'rgb' }] as const),
  ...['DeviceCMYK', 'CMYK', 'CalCMYK'].map(
    name => [name, { kind: 'cmyk', isDirect: true }] as const
  ),
  ['Pattern', { kind: 'pattern', under: { kind: 'gray' } }]
])

/** Reads a colour space; `named` are the resources of the stream that uses it. */
export function readSpace(
  context: PDFContext,
  object: PDFObject | undefined,
  named: PDFDict | undefined,
  depth = 0
): PlateSpace {
  const found = resolve(context, object)
  if (depth > 6) return { kind: 'unread' }
  if (found instanceof PDFName) {
    const name = found.decodeText()
    const device = deviceSpaces.get(name)
    if (device) return device
    const meant = entry(context, named, name)
    return meant ? readSpace(context, meant, undefined, depth + 1) : { kind: 'unread' }
  }
  if (!(found instanceof PDFArray)) return { kind: 'unread' }
  const [family, ...parts] = found.asArray().map(part => resolve(context, part))
  if (!(family instanceof PDFName)) return { kind: 'unread' }
  return inFamily(context, family.decodeText(), parts, { named, depth: depth + 1 })
}

/** How many components a colour of a space has. */
export function componentsOf(space: PlateSpace): number {
  switch (space.kind) {
    case 'gray':
    case 'indexed':
    case 'unread':
      return 1
    case 'cmyk':
      return 4
    case 'rgb':
    case 'lab':
      return 3
    case 'inks':
      return space.names.length
    case 'pattern':
      return componentsOf(space.under)
  }
}

/** The colour that a stream has when it chooses a space. */
export function startOf(space: PlateSpace): readonly number[] {
  if (space.kind === 'cmyk') return [0, 0, 0, 1]
  return new Array<number>(componentsOf(space)).fill(space.kind === 'inks' ? 1 : 0)
}

interface Around {
  readonly named: PDFDict | undefined
  readonly depth: number
}

function inFamily(
  context: PDFContext,
  family: string,
  parts: readonly (PDFObject | undefined)[],
  { named, depth }: Around
): PlateSpace {
  const [first, second, third] = parts
  const under = () => readSpace(context, first, named, depth)
  switch (family) {
    case 'ICCBased':
      return ofProfile(context, first)
    case 'Separation':
      return { kind: 'inks', names: [inkName(first)] }
    case 'DeviceN':
      return { kind: 'inks', names: namesIn(context, first) }
    case 'Lab':
      return { kind: 'lab', range: rangeIn(context, first) }
    case 'Indexed':
    case 'I':
      return ofTable(under(), second, tableOf(third))
    case 'Pattern':
      return first ? { kind: 'pattern', under: under() } : patternAlone
  }
  return deviceSpaces.get(family) ?? { kind: 'unread' }
}

function namesIn(context: PDFContext, list: PDFObject | undefined): readonly string[] {
  const names = list instanceof PDFArray ? list.asArray() : []
  return names.map(name => inkName(resolve(context, name)))
}

function ofTable(base: PlateSpace, most: PDFObject | undefined, table: Uint8Array): PlateSpace {
  const isBase = base.kind !== 'indexed' && base.kind !== 'pattern'
  return isBase && most instanceof PDFNumber ? { kind: 'indexed', base, table } : { kind: 'unread' }
}

const patternAlone: PlateSpace = { kind: 'pattern', under: { kind: 'gray' } }

function ofProfile(context: PDFContext, profile: PDFObject | undefined): PlateSpace {
  const count = entry(context, profile, 'N')
  const components = count instanceof PDFNumber ? count.asNumber() : 0
  if (components === 1) return { kind: 'gray' }
  if (components === 3) return { kind: 'rgb' }
  return components === 4 ? { kind: 'cmyk', isDirect: false } : { kind: 'unread' }
}

function rangeIn(context: PDFContext, settings: PDFObject | undefined): readonly number[] {
  const range = settings instanceof PDFDict ? entry(context, settings, 'Range') : undefined
  const values = range instanceof PDFArray ? range.asArray().map(one => resolve(context, one)) : []
  const numbers = values.flatMap(one => (one instanceof PDFNumber ? [one.asNumber()] : []))
  return numbers.length === 4 ? numbers : [-100, 100, -100, 100]
}

function tableOf(table: PDFObject | undefined): Uint8Array {
  if (table instanceof PDFString || table instanceof PDFHexString) return table.asBytes()
  return table instanceof PDFRawStream ? (plainBytes(table)?.bytes ?? none) : none
}

const none = new Uint8Array()

/** The colour spaces that resources name. */
export function spacesIn(context: PDFContext, resources: PDFDict | undefined): PDFDict | undefined {
  const spaces = resources && resolve(context, resources.get(nameOf('ColorSpace')))
  return spaces instanceof PDFDict ? spaces : undefined
}
