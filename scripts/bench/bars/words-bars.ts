import type { MadeUp } from '../../desk/build-input.ts'
import { readPdfText } from '../../press/pdf-text.ts'
import { plannedPages } from '../../press/planned-text.ts'
import { bare } from '../../press/proof.ts'
import { openPdf } from '../../press/rewrite/pdf-file.ts'
import { pdfjsArticles, popplerArticles } from './read-articles.ts'
import { said } from './said.ts'

/** Who read the words of a PDF, and how many stories (of pages, where no tree is read) are not the manuscript's. */
export interface WordsBars {
  readonly stories: number
  readonly own: number
  readonly poppler: number
  readonly pdfjs: number
  /** Pages whose characters are not those of the manuscript, each as often. */
  readonly mutool: number
}

/** Compares the words of a PDF, read by four readers, with the manuscript, a story after the other. */
export async function wordsBars(file: string, bytes: Uint8Array, made: MadeUp): Promise<WordsBars> {
  const planned = plannedPages(made.issue, made.pages)
  const pages = planned.map(page => page.map(numbered))
  const stories = pages.flatMap(page => storiesOn(page, made.issue.facts.id))
  const own = readPdfText(await openPdf(bytes)).pages.map(bare)
  const whole = (all: readonly (readonly Piece[])[]) =>
    all.map(page => bare(page.map(({ text }) => text).join('')))
  const seen = (await said('mutool', ['draw', '-q', '-F', 'txt', '-o', '-', file])).split('\f')
  return {
    stories: stories.length,
    own: unlike(whole(planned), own),
    poppler: unlike(stories, await popplerArticles(file)),
    pdfjs: unlike(stories, await pdfjsArticles(bytes)),
    mutool: unlike(
      whole(pages).map(sorted),
      seen.slice(0, pages.length).map(text => sorted(bare(text)))
    )
  }
}

/** The number that the style prints before a note: our own reader leaves it aside, as it is no copy. */
function numbered(piece: Piece): Piece {
  const number = /^footnote\.(\d+)$/.exec(piece.id)?.[1]
  return number === undefined ? piece : { ...piece, text: `${number}.${piece.text}` }
}

type Piece = ReturnType<typeof plannedPages>[number][number]

function storiesOn(pieces: readonly Piece[], paper: string): readonly string[] {
  const stories: { story: string; text: string }[] = []
  for (const { story, text } of pieces) {
    const last = stories.at(-1)
    if (last?.story === story) last.text += text
    else stories.push({ story, text })
  }
  return stories.filter(({ story }) => story !== paper).map(({ text }) => bare(text))
}

function unlike(should: readonly string[], is: readonly string[]): number {
  const count = Math.max(should.length, is.length)
  return Array.from({ length: count }).filter((_, at) => should[at] !== is[at]).length
}

function sorted(text: string): string {
  return [...text.normalize('NFKC')].sort().join('')
}
