import { join } from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import sharp from 'sharp'
import type { World } from '../model/world.ts'
import { openSeparator } from '../press/ink/separator.ts'
import { separatePictures } from '../press/pictures/pictures-to-inks.ts'
import { openPdf } from '../press/rewrite/pdf-file.ts'
import { type Random, seededRandom, wholeBetween } from './random.ts'

/** What separating many photographs took. */
export interface PictureBench {
  readonly pictures: number
  readonly megapixels: number
  readonly cpuSeconds: number
  /** Of memory, over what the process had before. */
  readonly megabytes: number
  readonly black: number
  readonly clampedPixels: number
}

/** A picture of three columns at 220 pixels to an inch; every third is grey, as on real pages. */
const [widthPx, heightPx, ppi] = [1100, 740, 220]

/** Separates so many different photographs for newsprint, as Chromium prints them: JPEG in RGB. */
export async function pictureBench(
  count: number,
  root: string,
  world: World
): Promise<PictureBench> {
  const random = seededRandom(11)
  const pdf = await PDFDocument.create()
  for (let at = 0; at < count; at++) {
    const width = (widthPx * 72) / ppi
    const height = (heightPx * 72) / ppi
    const page = pdf.addPage([width, height])
    page.drawImage(await pdf.embedJpg(await photograph(random, at % 3 === 2)), { width, height })
  }
  const opened = await openPdf(await pdf.save())
  const profile = await world.read(join(root, 'styles', 'profiles', 'newsprint-220.icc'))
  const separator = await openSeparator(profile, 220)
  const before = process.memoryUsage.rss()
  const started = process.cpuUsage()
  const order = { separator, mostPpi: 300, isFlat: false, pictures: [] }
  const { black, clampedPixels } = await separatePictures(opened, order)
  const { user, system } = process.cpuUsage(started)
  separator.close()
  return {
    pictures: count,
    megapixels: rounded((count * widthPx * heightPx) / 1e6),
    cpuSeconds: rounded((user + system) / 1e6),
    megabytes: Math.round((process.memoryUsage.rss() - before) / 1e6),
    black,
    clampedPixels
  }
}

/** What a bench of pictures found, in one line. */
export function pictureBenchLine(found: PictureBench): string {
  const { pictures, megapixels, cpuSeconds, megabytes } = found
  return `${pictures} pictures of ${megapixels} megapixels: ${cpuSeconds} s of processor, ${megabytes} MB`
}

/** Two colours that run into each other, under grain. */
async function photograph(random: Random, isGrey: boolean): Promise<Uint8Array> {
  const [from, to] = [colour(random), colour(random)]
  const pixels = Buffer.alloc(widthPx * heightPx * 3)
  for (let at = 0; at < pixels.length; at += 3) {
    const share = (((at / 3) % widthPx) / widthPx + at / pixels.length) / 2
    const grain = random() * 14 - 7
    for (let part = 0; part < 3; part++) {
      const [start = 0, end = 0] = [from[isGrey ? 0 : part], to[isGrey ? 0 : part]]
      pixels[at + part] = Math.max(0, Math.min(255, start + (end - start) * share + grain))
    }
  }
  const raw = { width: widthPx, height: heightPx, channels: 3 } as const
  return new Uint8Array(await sharp(pixels, { raw }).jpeg({ quality: 88 }).toBuffer())
}

function colour(random: Random): readonly number[] {
  return [wholeBetween(random, 0, 255), wholeBetween(random, 0, 255), wholeBetween(random, 0, 255)]
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100
}
