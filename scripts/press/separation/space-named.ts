import { PDFArray, type PDFContext, type PDFDict, type PDFObject } from '@cantoo/pdf-lib'
import { entry } from '../rewrite/pdf-file.ts'
import type { ColourSpace } from './ink-state.ts'

/** What colours of a space are given in, by the space's name in a stream; `other` are plates, indices and the like. */
export function spaceNamed(context: PDFContext, resources: PDFDict, name: string): ColourSpace {
  const own = entry(context, entry(context, resources, 'ColorSpace'), name)
  return spaceOf(context, own) ?? devices[name] ?? 'other'
}

const devices: Readonly<Record<string, ColourSpace>> = {
  DeviceGray: 'grey',
  CalGray: 'grey',
  DeviceRGB: 'rgb',
  CalRGB: 'rgb',
  DeviceCMYK: 'cmyk',
  Pattern: 'pattern'
}

const byParts: Readonly<Record<string, ColourSpace>> = { 1: 'grey', 3: 'rgb', 4: 'cmyk' }

function spaceOf(context: PDFContext, space: PDFObject | undefined): ColourSpace | undefined {
  if (space === undefined) return undefined
  if (!(space instanceof PDFArray)) return devices[String(space).slice(1)]
  const kind = String(space.lookup(0)).slice(1)
  if (kind !== 'ICCBased') return devices[kind] ?? 'other'
  return byParts[String(entry(context, space.lookup(1), 'N'))] ?? 'other'
}
