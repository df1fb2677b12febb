import type { PDFDocument, PDFPage } from '@cantoo/pdf-lib'
import type { Artifact } from '../../model/artifact.ts'
import type { Problem } from '../../model/problem.ts'
import { openSeparator } from '../../press/ink/separator.ts'
import { boxOf, platePage } from '../../press/plates/plate-page.ts'
import { colourToPng, plateToPng } from '../../press/plates/shown/png-of.ts'
import { separatedSheet } from '../../press/plates/shown/separated-sheet.ts'
import type { InkOrder, PageInk } from '../../press/plates/total-ink.ts'
import { openPdf } from '../../press/rewrite/pdf-file.ts'
import { outputMark } from '../delivery/output-mark.ts'
import type { IssueSet } from './issue-set.ts'
import { type MadeIssue, pageNumber } from './output-row.ts'

/** What came of it: the ink of each page, and the most that the preset allows, per cent. */
export interface SeparationsAccount {
  readonly limit: number
  readonly pages: readonly PageInk[]
}

/** Dots to an inch: what a newspaper's screen of 85 to 100 lines shows. */
const dpi = 150

/** The plates of an issue's press file, a map of its ink and a soft proof of each page; `told` hears of the ink. */
export function separationsSet(told: (account: SeparationsAccount) => void): IssueSet {
  return {
    ending: '-separations',
    places: ['plates/', 'ink/', 'proof/', 'separations.json'],
    keepsLayout: false,
    async files(made, report) {
      const { press } = made.printed.finished
      const { order } = press?.facts ?? {}
      if (!press || !order?.profile) {
        report(noPlates(made))
        return undefined
      }
      const { profile, preset } = order
      const { artifacts, pages } = await separated(made, press.bytes, {
        profile: profile.bytes,
        limit: preset.totalInk
      })
      const account = { preset: preset.name, profile: profile.name, dpi, limit: preset.totalInk }
      const figures: Artifact = {
        path: 'separations.json',
        mediaType: 'application/json',
        bytes: `${JSON.stringify({ ...account, pages }, rounded, 2)}\n`,
        use: 'account'
      }
      told({ limit: preset.totalInk, pages })
      const all = [...artifacts, figures]
      return [...all, outputMark(all)]
    }
  }
}

interface Press {
  readonly profile: Uint8Array
  readonly limit: number
}

async function separated(made: MadeIssue, press: Uint8Array, { profile, limit }: Press) {
  const artifacts: Artifact[] = []
  const pages: PageInk[] = []
  const screen = await openSeparator(profile, limit)
  try {
    const pdf = await openPdf(press)
    // One after another: the plates of a page of a newspaper take some 60 MB.
    for (const [at, page] of pdf.getPages().entries()) {
      const order = { dpi, limit, screen, profile }
      const { pictures, ink } = await pagePlates(pdf, page, pageNumber(made, at), order)
      pages.push(ink)
      artifacts.push(...pictures)
    }
  } finally {
    screen.close()
  }
  return { artifacts, pages }
}

/** How plates are drawn. */
export interface PlateOrder extends InkOrder {
  readonly profile: Uint8Array
}

/** The pictures of one page of a press file: each plate that has ink, how much ink is where, and a soft proof. */
export async function pagePlates(
  pdf: PDFDocument,
  page: PDFPage,
  number: number,
  { profile, ...order }: PlateOrder
): Promise<{ readonly pictures: readonly Artifact[]; readonly ink: PageInk }> {
  const boxes = {
    number,
    media: boxOf(page.getMediaBox()),
    bleed: boxOf(page.getBleedBox()),
    trim: boxOf(page.getTrimBox())
  }
  const { dpi: dots } = order
  const { sheet, ink, map, proof } = await separatedSheet(
    platePage(pdf, page),
    boxes,
    order,
    profile
  )
  const pictures: Artifact[] = []
  for (const name of sheet.names) {
    const bytes = await plateToPng(sheet.inks.get(name), sheet, dots)
    pictures.push(picture(`plates/${number}-${fileName(name)}.png`, bytes))
  }
  pictures.push(picture(`ink/${number}.png`, await colourToPng(map, dots)))
  if (proof) pictures.push(picture(`proof/${number}.png`, await colourToPng(proof, dots)))
  return { pictures, ink }
}

function picture(path: string, bytes: Uint8Array): Artifact {
  return { path, mediaType: 'image/png', bytes, use: 'view' }
}

/** An ink's name as part of a file's: `Sea Red` → `sea-red`. */
function fileName(ink: string): string {
  return ink.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')
}

/** Two digits are more than an eye or a press can tell. */
function rounded(_: string, value: unknown): unknown {
  return typeof value === 'number' ? Math.round(value * 1e4) / 1e4 : value
}

function noPlates({ issue }: MadeIssue): Problem {
  return {
    code: 'press/no-plates',
    severity: 'error',
    place: { file: issue.facts.file },
    message: {
      en: 'There are no plates: no press is named, or one whose file keeps the colours of the screen.',
      zh: '没有色版可出：没有指定印刷方式，或所指定的方式保留屏幕颜色、不作分色。'
    },
    hint: {
      en: 'Name a press, as --press coldset-220 or press: coldset-220 in issue.yaml.',
      zh: '请指定印刷方式，如 --press coldset-220，或在 issue.yaml 写 press: coldset-220。'
    }
  }
}
