import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { MadeUp } from '../../desk/build-input.ts'
import { readPdfText } from '../../press/pdf-text.ts'
import { plannedPages } from '../../press/planned-text.ts'
import { bare } from '../../press/proof.ts'
import { openPdf } from '../../press/rewrite/pdf-file.ts'
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

/** The text of every article of the structure tree, as poppler reads it. */
async function popplerArticles(file: string): Promise<readonly string[]> {
  const articles: string[] = []
  let isIn = false
  for (const line of (await said('pdfinfo', ['-struct-text', file])).split('\n')) {
    const depth = line.length - line.trimStart().length
    if (line.trim() === 'Art') articles.push('')
    if (depth <= 2 && line.trim() !== '') isIn = line.trim() === 'Art'
    const text = /^\s*"(.*)"$/.exec(line)?.[1] ?? ''
    if (text && isIn) articles.push(`${articles.pop() ?? ''}${text}`)
  }
  return articles.map(bare)
}

/** The same as pdf.js reads it, page by page. */
async function pdfjsArticles(bytes: Uint8Array): Promise<readonly string[]> {
  // Copied: pdf.js takes the bytes away with it.
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 })
  try {
    const pdf = await task.promise
    const articles: string[] = []
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number)
      const shown = new Map<string, string>()
      const options = { includeMarkedContent: true, disableNormalization: true }
      let id = ''
      for (const item of (await page.getTextContent(options)).items) {
        if (!('type' in item)) shown.set(id, (shown.get(id) ?? '') + item.str)
        else id = item.type === 'beginMarkedContentProps' ? (item.id ?? '') : ''
      }
      const found = articlesIn(await page.getStructTree())
      articles.push(...found.map(node => bare(textIn(node, shown))))
    }
    return articles
  } finally {
    await task.destroy()
  }
}

interface StructNode {
  readonly role?: string
  readonly id?: string
  readonly children?: readonly StructNode[]
}

function articlesIn(node: StructNode | null): readonly StructNode[] {
  if (node?.role === 'Art') return [node]
  return (node?.children ?? []).flatMap(articlesIn)
}

function textIn(node: StructNode, shown: ReadonlyMap<string, string>): string {
  const own = node.id === undefined ? '' : (shown.get(node.id) ?? '')
  return own + (node.children ?? []).map(child => textIn(child, shown)).join('')
}
