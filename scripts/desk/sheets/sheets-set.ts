import { sha256Hex } from '../../kit/hash.ts'
import type { Artifact } from '../../model/artifact.ts'
import { contentDate } from '../../model/content-date.ts'
import { dateWords, headlinesWords, paperWords, wordsOf } from '../../model/furniture.ts'
import type { Report } from '../../model/problem.ts'
import { documentFacts } from '../../press/finish-pdf.ts'
import { imposedSheets } from '../../press/imposition/imposed-sheets.ts'
import type { Extent } from '../../press/sheets/extent.ts'
import { sectionsOf } from '../../press/sheets/sections.ts'
import { isFitting } from '../../press/sheets/sheet-fit.ts'
import { type PrintedSide, type SheetPlan, sheetPlan } from '../../press/sheets/sheet-plan.ts'
import { foldingDummy } from '../../press/ticket/folding-dummy.ts'
import { svgDrawing } from '../../press/ticket/svg-drawing.ts'
import type { IssueSet } from '../artifacts/issue-set.ts'
import { type MadeIssue, pageNumber } from '../artifacts/output-row.ts'
import { drawnPdf, ticketFiles } from '../artifacts/told-ticket.ts'
import { outputMark } from '../delivery/output-mark.ts'
import {
  pageNumbers,
  type SheetsAccount,
  type SheetsWish,
  sheetsAccount
} from './sheets-account.ts'
import { bleedCut, sectionProblem, sheetTooSmall } from './sheets-problems.ts'

/** `sheets.pdf` of an issue with what goes with it to the printer; `told` hears what came of it. */
export function sheetsSet(wish: SheetsWish, told: (account: SheetsAccount) => void): IssueSet {
  return {
    ending: '-sheets',
    places: [
      'sheets.pdf',
      'folding-dummy.svg',
      'folding-dummy.pdf',
      'job-ticket.pdf',
      'job-ticket.json'
    ],
    keepsLayout: false,
    async files(made, report) {
      const plan = planned(made, wish, report)
      const artifacts = plan && (await drawn(made, plan, wish))
      if (!artifacts) return undefined
      const { sheets, files } = artifacts
      told(sheetsAccount(made, plan, wish, sheets))
      return [...files, outputMark(files)]
    }
  }
}

function planned(
  made: MadeIssue,
  { sections: asked, pads, sheet, up }: SheetsWish,
  report: Report
): SheetPlan | undefined {
  const { style, issue, press } = made
  const numbers = pageNumbers(made)
  const sections = sectionsOf(numbers, asked, pads)
  if ('fault' in sections) {
    report(sectionProblem(sections, numbers, issue.facts.file))
    return undefined
  }
  const page: Extent = { widthMm: style.trimWidthMm, heightMm: style.trimHeightMm }
  const { bleedMm = 0, slugMm = 0 } = press?.order.preset ?? {}
  const plan = sheetPlan({ sections, page, bleedMm, slugMm, up, ...(sheet && { sheet }) })
  const { fit } = plan
  if (fit && !isFitting(fit)) {
    report(sheetTooSmall(fit, up === 4 ? 2 : 1))
    return undefined
  }
  if (fit && Math.min(plan.bleed.widthMm, plan.bleed.heightMm) < bleedMm) {
    report(bleedCut(fit, bleedMm))
  }
  return plan
}

async function drawn(made: MadeIssue, plan: SheetPlan, { sheet }: SheetsWish) {
  const { issue, printed, facesFor } = made
  const { press } = printed.finished
  if (!press) return undefined
  const { facts, stories } = issue
  const title = [paperWords(facts), dateWords(facts)].filter(Boolean).join(' ')
  const sides = plan.sides.map(side => sideWords(side, plan, made))
  const slugLines = sides.map(side => [title, side].join(wordsOf(facts.language).facts.between))
  const faces = (await facesFor([...slugLines, plateLetters].join(''))).map(({ bytes }) => bytes)
  const document = documentFacts({
    title,
    language: facts.language,
    subject: headlinesWords(
      facts,
      stories.map(story => story.meta.headline.main)
    ),
    date: contentDate(facts),
    seed: sha256Hex(`${sha256Hex(press.bytes)} ${JSON.stringify(plan)}`)
  })
  const { order, pages, claim: own } = press.facts
  const request = { plan, order, facts: { pages, claim: own }, document, slugLines, faces }
  const sheets = await imposedSheets(press.bytes, request)
  const dummy = foldingDummy({
    plan,
    title,
    language: facts.language,
    numberOf: page => pageNumber(made, page - 1)
  })
  const dummyWords = dummy.marks.map(mark => (mark.kind === 'text' ? mark.text : ''))
  const svg = svgDrawing(dummy, await facesFor(dummyWords.join('')))
  const files: readonly Artifact[] = [
    { path: 'sheets.pdf', mediaType: 'application/pdf', bytes: sheets.bytes, use: 'product' },
    { path: 'folding-dummy.svg', mediaType: 'image/svg+xml', bytes: svg, use: 'product' },
    {
      path: 'folding-dummy.pdf',
      mediaType: 'application/pdf',
      bytes: await drawnPdf(made, svg, () => dummy),
      use: 'product'
    },
    ...(await ticketFiles(made, {
      name: 'sheets.pdf',
      made: sheets,
      press,
      sheets: { plan, name: sheet?.name, sides, numberOf: page => pageNumber(made, page - 1) }
    }))
  ]
  return { files, sheets }
}

/** Plates are named by letters. */
const plateLetters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 -'

/** What a side of a sheet is called, and the pages on it from left to right. */
function sideWords(
  { sheet, face, spreads }: PrintedSide,
  plan: SheetPlan,
  made: MadeIssue
): string {
  const words = wordsOf(made.issue.facts.language).sheets
  const sheets = Math.max(...plan.sides.map(side => side.sheet))
  const pages = spreads.map(({ pages }) =>
    pages
      .map(page => (page === undefined ? words.blank : String(pageNumber(made, page - 1))))
      .join(' | ')
  )
  return [words.sheet(sheet, sheets), words.faces[face], pages.join(' / ')].join(' · ')
}
