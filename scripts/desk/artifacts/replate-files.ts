import { sha256Hex } from '../../kit/hash.ts'
import type { Artifact } from '../../model/artifact.ts'
import { pagesAlone } from '../../press/copies/pages-alone.ts'
import { documentFacts, finishPdf } from '../../press/finish-pdf.ts'
import { paperFacts } from '../../press/paper-facts.ts'
import { writtenFile } from '../../press/press-file/judged-file.ts'
import { openPdf } from '../../press/rewrite/pdf-file.ts'
import { pagesToPlate } from '../replate/replate.ts'
import { replateList, replateText } from '../replate/replate-list.ts'
import { type MadeIssue, type Output, pageNumber } from './output-row.ts'

/** The pages that must be plated again, alone, with a list for the printer; no folder where there are none. */
export const replateFiles: Output = {
  places: ['replate/'],
  artifacts: async (made, before) => {
    const { replate, issue, book } = made
    if (!replate) return []
    const numbers = pagesToPlate(replate)
    if (numbers.length === 0 && replate.changes.lostPages.length === 0) return []
    const files = numbers.length > 0 ? await pdfsOf(made, numbers) : []
    const pictures = new Map(before.map(one => [one.path, one]))
    const list = replateList({
      facts: issue.facts,
      time: book.record.modified,
      replate,
      files,
      pictureOf: page => pictures.get(`pages/${page}.png`)
    })
    return [
      ...files,
      {
        path: 'replate/list.json',
        mediaType: 'application/json',
        bytes: `${JSON.stringify(list, null, 2)}\n`,
        use: 'plan'
      },
      {
        path: 'replate/list.txt',
        mediaType: 'text/plain; charset=utf-8',
        bytes: replateText(list, issue.facts),
        use: 'plan'
      }
    ]
  }
}

async function pdfsOf(made: MadeIssue, numbers: readonly number[]): Promise<readonly Artifact[]> {
  const { issue, printed } = made
  const { bytes, press } = printed.finished
  const kept = made.laidOut.pages
    .map((_, at) => ({ at, number: pageNumber(made, at) }))
    .filter(({ number }) => numbers.includes(number))
  const factsOf = (whole: Uint8Array) =>
    paperFacts(issue, sha256Hex(`${sha256Hex(whole)}\n${numbers.join(' ')}`))
  const screen = await openPdf(bytes)
  pagesAlone(screen, kept)
  const alone = await finishPdf(screen, { ...factsOf(bytes), isAccessible: false })
  const files = [pdf('replate/paper.pdf', alone)]
  if (!press) return files
  const { order, claim } = press.facts
  const plates = await openPdf(press.bytes)
  pagesAlone(plates, kept)
  const document = documentFacts(factsOf(press.bytes))
  const pressed = await writtenFile(plates, document, order.standard, claim)
  return [...files, pdf('replate/press.pdf', pressed)]
}

function pdf(path: string, bytes: Uint8Array): Artifact {
  return { path, mediaType: 'application/pdf', bytes, use: 'product' }
}
