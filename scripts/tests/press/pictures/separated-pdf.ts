import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { PDFDocument } from '@cantoo/pdf-lib'
import { expect } from 'vitest'
import { projectFolder } from '../../../kit/folders.ts'
import type { Picture } from '../../../model/story.ts'
import { openSeparator } from '../../../press/ink/separator.ts'
import { separatePictures } from '../../../press/pictures/pictures-to-inks.ts'
import { imagesOf, savedPdf } from './pdf-of-pictures.ts'

const profile = await readFile(join(projectFolder, 'styles', 'profiles', 'newsprint-220.icc'))

/** Coldset newsprint, 220 per cent. */
export const separator = await openSeparator(profile, 220)

/** A PDF with its pictures separated, saved. */
export async function separated(
  pdf: PDFDocument,
  pictures: readonly Picture[] = [],
  isFlat = false
) {
  const told = await separatePictures(pdf, { separator, mostPpi: 300, isFlat, pictures })
  return { told, images: imagesOf(pdf), pdf: await savedPdf(pdf) }
}

/** All of the page that a picture may stand on. */
export const whole = { width: 200, height: 200 }

/** A red that newsprint can print. */
export const red = [190, 30, 40] as const

/** Inks of a flat colour, 255 being all of one. */
export function inkBytes(rgb: readonly [number, number, number]): readonly number[] {
  return separator.inksOf(rgb).map(ink => Math.round(ink * 255))
}

/** That no ink is farther from what is wanted. */
export function expectNear(
  found: readonly number[],
  wanted: readonly number[],
  most: number
): void {
  const off = found.map((ink, at) => Math.abs(ink - (wanted[at] ?? 0)))
  expect(Math.max(...off)).toBeLessThanOrEqual(most)
}
