import type { PDFDocument } from '@cantoo/pdf-lib'
import type { Inks, InkTable } from '../../model/ink-table.ts'
import type { PressJob } from '../../model/press-order.ts'
import { gradientSpace } from '../separation/gradient-inks.ts'
import {
  type InkFinder,
  maskPalette,
  plainPalette,
  pressPalette
} from '../separation/press-palette.ts'
import { type SharedObjects, sharedObjects } from '../separation/press-resources.ts'
import { separateStreams } from '../separation/separate-streams.ts'
import { type PageLedger, pageLedger } from './page-ledger.ts'
import { isOld } from './press-metadata.ts'
import { sheetOf } from './press-sheet.ts'
import { allPlates } from './printers-marks.ts'

/** What was met while a file was put on plates, and what its streams share. */
export interface PlatedFile {
  readonly ledger: PageLedger
  readonly shared: SharedObjects
}

/**
 * Puts all that pages draw on the plates of a press, in place, pictures apart: by the ink table, else by the profile;
 * without one colours stay, and grey is made grey.
 */
export function putOnPlates(
  pdf: PDFDocument,
  { order, inks }: PressJob,
  profile: InkFinder | undefined
): PlatedFile {
  const { context } = pdf
  const { preset } = order
  const palette = profile ? pressPalette(inks, profile) : plainPalette
  const plates = ownPlates(inks, profile)
  const standIn = (name: string): Inks =>
    name === allPlates ? [1, 1, 1, 1] : (plates.find(one => one.name === name)?.inks ?? noInk)
  const shared = sharedObjects(context, standIn)
  const [plate] = plates
  const gradients = { palette, totalInk: preset.totalInk / 100, ...(plate ? { plate } : {}) }
  const ledger = pageLedger(pdf.getPages().map(page => sheetOf(page).trim))
  separateStreams(pdf, {
    palette,
    overprints: profile !== undefined,
    screenedType: profile ? preset.smallestType.screened : 0,
    isFlat: isOld(order.standard),
    shared,
    gradient: {
      plates: gradientSpace(context, profile ? 'inks' : 'rgb', gradients),
      mask: gradientSpace(context, 'grey', { ...gradients, palette: maskPalette })
    },
    heard: ledger
  })
  return { ledger, shared }
}

const noInk: Inks = [0, 0, 0, 0]

/** Plates beside the four inks, and what stands in for them on a screen. */
function ownPlates(
  table: InkTable,
  profile: InkFinder | undefined
): readonly { readonly name: string; readonly inks: Inks }[] {
  return table.flatMap(({ rgb, inks, spot }) =>
    spot?.share === 1 ? [{ name: spot.name, inks: inks ?? profile?.inksOf(rgb) ?? noInk }] : []
  )
}
