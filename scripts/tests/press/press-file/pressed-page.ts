import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openBrowser } from '../../../kit/browser.ts'
import { projectFolder } from '../../../kit/folders.ts'
import type { InkTable } from '../../../model/ink-table.ts'
import type { PressOrder, PressStandard } from '../../../model/press-order.ts'
import type { Problem } from '../../../model/problem.ts'
import { readPdfText } from '../../../press/pdf-text.ts'
import { type PressFile, pressFile } from '../../../press/press-file/press-file.ts'
import { printPdf } from '../../../press/print.ts'
import { openPdf } from '../../../press/rewrite/pdf-file.ts'
import { rewritePaper } from '../../../press/rewrite/rewrite-paper.ts'
import { present, throwing } from '../sample.ts'

/** Prints pages by the browser alone, one after another. */
export async function printedPages(pages: readonly string[]): Promise<readonly Uint8Array[]> {
  const { browser, close } = present(await openBrowser(throwing))
  try {
    const tab = await browser.newPage()
    const prints: Uint8Array[] = []
    for (const html of pages) {
      await tab.setContent(html)
      prints.push(await printPdf(tab))
    }
    return prints
  } finally {
    await close()
  }
}

/** A page 60 mm square around some words. */
export function smallPage(words: string, style = ''): string {
  const sheet = `@page { size: 60mm 60mm; margin: 0 } body { margin: 0; font: 12px/16px serif } main { position: absolute; inset: 0 }`
  return `<!doctype html><html lang="en"><head><title>T</title><style>${sheet} ${style}</style></head><body><main>${words}</main></body></html>`
}

/** 60 mm in points. */
const side = (60 * 72) / 25.4

const place = { file: 'a.css' }

/** Black, white and a red, as a style has them. */
export const inks: InkTable = [
  { token: 'ink', rgb: [0, 0, 0], inks: [0, 0, 0, 1], place },
  { token: 'paper', rgb: [255, 255, 255], inks: [0, 0, 0, 0], place },
  { token: 'accent', rgb: [200, 22, 29], inks: [0, 1, 1, 0], place }
]

/** What a page became. */
export interface PressedPage {
  /** Undefined where it cannot be printed as ordered. */
  readonly file: PressFile | undefined
  readonly problems: readonly Problem[]
  readonly paper: Uint8Array
  readonly paperWords: readonly string[]
}

/** What is asked otherwise than by default. */
export interface PressWishes {
  readonly standard?: PressStandard
  readonly spot?: string
  readonly plain?: boolean
  /** Points printed beyond the trim. */
  readonly bleed?: number
}

/** Makes the press file of a print. */
export async function pressedPage(
  print: Uint8Array,
  { standard = 'PDF/X-4', spot, plain = false, bleed = 0 }: PressWishes = {}
): Promise<PressedPage> {
  const pdf = await openPdf(print)
  for (const page of pdf.getPages()) {
    // Browsers print whole px: with a bleed the trim is as it was ordered all the same.
    const [width, height] = bleed > 0 ? [side, side] : [page.getWidth(), page.getHeight()]
    page.setTrimBox(bleed, bleed, width, height)
  }
  const paper = rewritePaper(pdf, { titleAt: 1, marginPt: 9 }, () => () => undefined)
  const saved = await pdf.save({ addDefaultPage: false, updateFieldAppearances: false })
  const table = spot
    ? inks.map(one => (one.token === 'accent' ? { ...one, spot: { name: spot, share: 1 } } : one))
    : inks
  const problems: Problem[] = []
  const request = {
    press: { order: await pressOrder(standard, spot, plain), inks: table },
    paper,
    document: { ...document, seed: 'ab12'.repeat(16) },
    issue: { facts: { file: 'x/issue.yaml' }, stories: [] },
    trimMm: { width: 60, height: 60 },
    slug: { lines: ['The Courier 1 May Page 1'], faces: [] }
  }
  const file = await pressFile(pdf, request, problem => void problems.push(problem))
  return { file, problems, paper: saved, paperWords: readPdfText(await openPdf(saved)).pages }
}

const document = {
  title: 'The Courier',
  language: 'en',
  subject: 'News',
  creator: 'Duikai',
  producer: 'Duikai, Chromium',
  date: '2019-05-01T00:00:00Z'
}

async function pressOrder(
  standard: PressStandard,
  spot: string | undefined,
  plain: boolean
): Promise<PressOrder> {
  const name = 'newsprint-220.icc'
  const bytes = await readFile(join(projectFolder, 'styles/profiles', name))
  return {
    standard,
    preset: {
      name: 'test',
      file: 'styles/press/test.yaml',
      standard,
      colour: plain ? 'as-is' : 'cmyk',
      totalInk: 220,
      bleedMm: 3,
      slugMm: 12,
      marks: !plain,
      quietMarginMm: 0,
      resolution: { most: 300, least: 150, advised: 200 },
      smallestType: { oneInk: 6, oneInkAdvised: 7, reversed: 10, moreInks: 12, screened: 12 },
      thinnestRule: { oneInk: 0.25, moreInks: 1 }
    },
    ...(plain ? {} : { profile: { name, bytes, place } }),
    ...(spot ? { spot: { token: 'accent', name: spot, place } } : {})
  }
}
