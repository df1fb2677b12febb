import { profileOf } from '../../model/language.ts'
import { readXhtml } from '../xhtml-reader.ts'
import { abreastNumbers } from './abreast-numbers.ts'
import { cornerMarks, withCornerQuotes } from './corner-quotes.ts'
import { type FlowPiece, flowsOf, runningTable } from './flows.ts'

/**
 * A page of the book (XHTML) as its vertical edition has it: corner brackets for marks of quotation where the copy is
 * Chinese, numbers of one or two digits in an element of their own, the root named by a class, drawn by the turned sheet. Tables of few columns, which
 * stay level, and readings of ruby keep their text; wide ones, which no telephone shows level, run with the lines.
 */
export function turnPage(xml: string): string {
  // A template's broken tag is told of as it was written.
  if (readXhtml(xml)) return xml
  const { tokens, flows } = flowsOf(xml.replace(table, withLines))
  for (const flow of flows) turnFlow(flow, tokens)
  return tokens
    .join('')
    .replace(/<html\b/, '<html class="vertical"')
    .replace(/(<link\b[^>]* href="[^"]*)book\.css"/, `$1${turnedSheet}"`)
}

/** A page that stays level in a vertical edition; readers that turn pages to the right take all copy for such. */
export function levelPage(xml: string): string {
  return xml.replace('<article ', '<article dir="ltr" ')
}

/** The style sheet of turned pages, from `EPUB/`; level ones beside them keep the book’s. */
export const turnedSheet = 'vertical.css'

/** A telephone shows four columns of figures side by side. */
const mostLevelColumns = 4

const table = /<table\b([^>]*)>[\s\S]*?<\/tr>/g

/** What a wide table is given where lines run across a narrow screen: its rows as paragraphs. */
const rowsApart = / records(?=[ "])/

function withLines(whole: string, attributes: string): string {
  const columns = whole.match(/<t[hd]\b/g)?.length ?? 0
  if (columns <= mostLevelColumns) return whole
  const named = / class="/.test(attributes)
    ? attributes.replace(' class="', ` class="${runningTable} `).replace(rowsApart, '')
    : `${attributes} class="${runningTable}"`
  return whole.replace(attributes, () => named)
}

/** The pieces of a paragraph are one text: a quotation may begin in bold and end after it. */
function turnFlow(pieces: readonly FlowPiece[], tokens: string[]): void {
  const text = pieces.map(piece => piece.text).join('')
  const numbers = abreastNumbers(text)
  let from = 0
  const quoted = new Map<string, string>()
  for (const { token, text: own, language } of pieces) {
    const to = from + own.length
    if (token !== undefined) {
      const copy = profileOf(language).standsUpright ? turnedIn(language).slice(from, to) : own
      const inside = numbers
        .filter(number => number.from >= from && number.to <= to)
        .map(number => ({ from: number.from - from, to: number.to - from }))
      if (copy !== own || inside.length > 0) tokens[token] = written(copy, inside)
    }
    from = to
  }

  function turnedIn(language: string): string {
    const found = quoted.get(language) ?? withCornerQuotes(text, cornerMarks(language))
    quoted.set(language, found)
    return found
  }
}

function written(text: string, numbers: ReturnType<typeof abreastNumbers>): string {
  let at = 0
  const parts: string[] = []
  for (const { from, to } of numbers) {
    parts.push(
      escaped(text.slice(at, from)),
      '<span class="abreast">',
      text.slice(from, to),
      '</span>'
    )
    at = to
  }
  return [...parts, escaped(text.slice(at))].join('')
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
