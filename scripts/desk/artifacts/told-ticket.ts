import { sha256Hex } from '../../kit/hash.ts'
import type { Artifact } from '../../model/artifact.ts'
import { dateWords, paperWords } from '../../model/furniture.ts'
import { finishPdf } from '../../press/finish-pdf.ts'
import { paperFacts } from '../../press/paper-facts.ts'
import type { JudgedFile } from '../../press/press-file/judged-file.ts'
import type { PressFile } from '../../press/press-file/press-file.ts'
import { processPlates } from '../../press/separation/process-plates.ts'
import { pagesOn } from '../../press/sheets/sheet-plan.ts'
import type { Drawing, TextLength } from '../../press/ticket/drawing.ts'
import { type JobTicket, jobTicketJson, type TicketSheets } from '../../press/ticket/job-ticket.ts'
import { pdfDrawing, textLength } from '../../press/ticket/pdf-drawing.ts'
import { thumbnail } from '../../press/ticket/thumbnail.ts'
import { ticketPage } from '../../press/ticket/ticket-page.ts'
import { type MadeIssue, pageNumber } from './output-row.ts'

/** The file that a ticket goes with. */
export interface TicketedFile {
  readonly name: string
  readonly made: Pick<JudgedFile, 'bytes' | 'claim' | 'ink'>
  /** The pages that are in it. */
  readonly press: PressFile
  readonly sheets?: TicketSheets
}

/** Makes the job ticket of a file: for people, and for programs. */
export async function ticketFiles(
  made: MadeIssue,
  file: TicketedFile
): Promise<readonly Artifact[]> {
  const ticket = await ticketOf(made, file)
  const said = jobTicketJson(ticket)
  const drawn = await drawnPdf(made, said, length => ticketPage(ticket, length))
  return [
    { path: 'job-ticket.pdf', mediaType: 'application/pdf', bytes: drawn, use: 'product' },
    { path: 'job-ticket.json', mediaType: 'application/json', bytes: said, use: 'product' }
  ]
}

/** A drawing that goes with an issue as a PDF; `seed` is what it is made from. */
export async function drawnPdf(
  { issue, facesFor }: MadeIssue,
  seed: string,
  draw: (length: TextLength) => Drawing
): Promise<Uint8Array> {
  const texts = (drawing: Drawing) =>
    drawing.marks.map(mark => (mark.kind === 'text' ? mark.text : '')).join('')
  // Once for its letters, then as long as they are.
  const faces = await facesFor(texts(draw(text => [...text].length)))
  const pdf = await pdfDrawing(draw(textLength(faces)), faces)
  const facts = paperFacts(issue, sha256Hex(seed))
  return finishPdf(pdf, { ...facts, isAccessible: false }, { minor: 6 })
}

async function ticketOf(
  made: MadeIssue,
  { name, made: file, press, sheets }: TicketedFile
): Promise<JobTicket> {
  const { issue, style, printed } = made
  const { facts } = issue
  const { order, pages } = press.facts
  const used = sheets && pagesOn(sheets.plan)
  const pictures = await Promise.all(printed.pictures.map(thumbnail))
  return {
    paper: paperWords(facts),
    date: dateWords(facts),
    language: facts.language,
    format: facts.format,
    trim: { widthMm: style.trimWidthMm, heightMm: style.trimHeightMm },
    file: name,
    sha256: sha256Hex(file.bytes),
    order,
    claim: file.claim,
    pages: pages.flatMap(({ firstInk }, at) => {
      if (used && !used.has(at + 1)) return []
      const jpeg = pictures[at] ?? new Uint8Array()
      return [{ number: pageNumber(made, at), plates: inOrder([...firstInk.keys()]), jpeg }]
    }),
    ink: file.ink,
    ...(sheets && { sheets })
  }
}

function inOrder(plates: readonly string[]): readonly string[] {
  const process: readonly string[] = processPlates
  const own = plates.filter(plate => !process.includes(plate)).sort()
  return [...process.filter(plate => plates.includes(plate)), ...own]
}
