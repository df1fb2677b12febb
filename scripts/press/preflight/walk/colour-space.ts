import { PDFArray, type PDFContext, PDFDict, type PDFObject, PDFRawStream } from '@cantoo/pdf-lib'
import { inkName } from '../../plates/ink-name.ts'
import { entry, nameOf, resolve } from '../../rewrite/pdf-file.ts'
import { nameText, numberOf } from '../opened/numbers-of.ts'

/** A colour as the state has it: its space with a number for each part; of a pattern, the pattern too. */
export interface Colour {
  readonly space: ColourSpace
  readonly parts: readonly number[]
  readonly pattern?: PDFObject
}

/** A colour space, read (ISO 32000-1, 8.6). */
export type ColourSpace =
  | { readonly kind: 'DeviceGray' | 'CalGray'; readonly parts: 1 }
  | { readonly kind: 'DeviceRGB' | 'CalRGB' | 'Lab'; readonly parts: 3 }
  | { readonly kind: 'DeviceCMYK'; readonly parts: 4 }
  | {
      readonly kind: 'ICCBased'
      readonly parts: number
      readonly profile: PDFRawStream | undefined
    }
  | { readonly kind: 'Indexed'; readonly parts: 1; readonly base: ColourSpace }
  | InkSpace
  | { readonly kind: 'Pattern'; readonly parts: number; readonly base: ColourSpace | undefined }
  | { readonly kind: 'Unknown'; readonly parts: number }

/** Named inks: one of them, or several. */
export interface InkSpace {
  readonly kind: 'Separation' | 'DeviceN'
  readonly parts: number
  readonly inks: readonly string[]
  readonly alternate: ColourSpace
  readonly tint: PDFObject | undefined
}

const devices: Readonly<Record<string, ColourSpace>> = {
  DeviceGray: { kind: 'DeviceGray', parts: 1 },
  DeviceRGB: { kind: 'DeviceRGB', parts: 3 },
  DeviceCMYK: { kind: 'DeviceCMYK', parts: 4 },
  CalGray: { kind: 'CalGray', parts: 1 },
  CalRGB: { kind: 'CalRGB', parts: 3 },
  CalCMYK: { kind: 'DeviceCMYK', parts: 4 },
  Lab: { kind: 'Lab', parts: 3 },
  Pattern: { kind: 'Pattern', parts: 0, base: undefined },
  // Inline images write them short.
  G: { kind: 'DeviceGray', parts: 1 },
  RGB: { kind: 'DeviceRGB', parts: 3 },
  CMYK: { kind: 'DeviceCMYK', parts: 4 }
}

/** Black, with which every page begins. */
export const firstBlack: Colour = { space: { kind: 'DeviceGray', parts: 1 }, parts: [0] }

/** What stands for a device's own space where the resources have such a default (8.6.5.6). */
const defaults: Readonly<Record<string, string>> = {
  DeviceGray: 'DefaultGray',
  DeviceRGB: 'DefaultRGB',
  DeviceCMYK: 'DefaultCMYK',
  G: 'DefaultGray',
  RGB: 'DefaultRGB',
  CMYK: 'DefaultCMYK'
}

/** A space that holds spaces that hold spaces is no colour. */
const depthMost = 6

/** The space of a name of a stream or of an object; names are looked for in the resources. */
export function colourSpace(
  context: PDFContext,
  object: PDFObject | undefined,
  resources: PDFDict | undefined,
  depth = 0
): ColourSpace {
  const unknown: ColourSpace = { kind: 'Unknown', parts: 0 }
  if (depth > depthMost) return unknown
  const held = resolve(context, object)
  const inner = (one: PDFObject | undefined) => colourSpace(context, one, resources, depth + 1)
  const name = nameText(context, held)
  if (name !== undefined) {
    const own = depth === 0 ? namedSpace(context, name, resources) : undefined
    return own ? inner(own) : (devices[name] ?? unknown)
  }
  if (!(held instanceof PDFArray)) return unknown
  const [kind, first, second, third] = held.asArray()
  const family = nameText(context, kind) ?? ''
  switch (family) {
    case 'ICCBased':
      return iccSpace(context, first)
    case 'Indexed':
    case 'I':
      return { kind: 'Indexed', parts: 1, base: inner(first) }
    case 'Separation':
      return inkSpace('Separation', [inkName(resolve(context, first))], inner(second), third)
    case 'DeviceN':
      return inkSpace('DeviceN', namesIn(context, first), inner(second), third)
    case 'Pattern':
      return patternSpace(first ? inner(first) : undefined)
    default:
      return devices[family] ?? unknown
  }
}

/** A space of the resources, or the one that stands there for a device's own. */
function namedSpace(
  context: PDFContext,
  name: string,
  resources: PDFDict | undefined
): PDFObject | undefined {
  const named = entry(context, resources, 'ColorSpace')
  return named instanceof PDFDict ? named.get(nameOf(defaults[name] ?? name)) : undefined
}

function iccSpace(context: PDFContext, object: PDFObject | undefined): ColourSpace {
  const profile = resolve(context, object)
  return {
    kind: 'ICCBased',
    parts: numberOf(context, entry(context, profile, 'N')) ?? 0,
    profile: profile instanceof PDFRawStream ? profile : undefined
  }
}

function inkSpace(
  kind: InkSpace['kind'],
  inks: readonly string[],
  alternate: ColourSpace,
  tint: PDFObject | undefined
): InkSpace {
  return { kind, parts: inks.length, inks, alternate, tint }
}

function patternSpace(base: ColourSpace | undefined): ColourSpace {
  return { kind: 'Pattern', parts: base?.parts ?? 0, base }
}

function namesIn(context: PDFContext, list: PDFObject | undefined): readonly string[] {
  const names = resolve(context, list)
  return names instanceof PDFArray ? names.asArray().map(one => inkName(resolve(context, one))) : []
}
