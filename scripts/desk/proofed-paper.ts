import type { Issue } from '../model/issue.ts'
import type { Report } from '../model/problem.ts'
import type { SetPage } from '../model/set-copy.ts'
import type { Style } from '../model/style.ts'
import { finishPdf } from '../press/finish-pdf.ts'
import { openPdf } from '../press/pdf-file.ts'
import { readPdfText } from '../press/pdf-text.ts'
import { plannedPages } from '../press/planned-text.ts'
import { proofPdf } from '../press/proof-pdf.ts'
import { dateWords } from '../render/furniture-words.ts'
import type { Printed } from './print-run.ts'

/** Proves what Chromium printed against the manuscript and finishes it as `paper.pdf`. */
export async function proofedPaper(
  printed: Printed,
  issue: Issue,
  pages: readonly SetPage[],
  style: Style,
  report: Report
): Promise<Uint8Array> {
  const pdf = await openPdf(printed.pdf)
  const planned = plannedPages(issue, pages)
  for (const problem of proofPdf(issue.stories, planned, readPdfText(pdf))) report(problem)
  return finishPdf(pdf, style, {
    title: [issue.facts.paper, dateWords(issue.facts)].join(' '),
    language: issue.facts.language,
    subject: issue.stories.map(story => story.meta.headline.main.replace(/\s+/g, ' ')).join('；'),
    date: issue.facts.date,
    seed: printed.seed
  })
}
