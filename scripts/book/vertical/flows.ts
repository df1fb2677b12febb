import { lineElements } from '../../read/html-elements.ts'
import { unescapedXml, xmlTokens } from '../xhtml-reader.ts'

/** A part of a paragraph: words of one text of the file, or what stands between two of them. */
export interface FlowPiece {
  readonly text: string
  /** Which token of the file it is; undefined for the end of a line. */
  readonly token?: number
  /** Of the element that holds it. */
  readonly language: string
}

/** A file cut into tags and texts, and its paragraphs: all pieces between two ends of a block. */
export interface Flows {
  readonly tokens: string[]
  readonly flows: readonly (readonly FlowPiece[])[]
}

/** Finds the paragraphs of a file of the book (well-formed XHTML); what is read from left to right there is in none. */
export function flowsOf(xml: string): Flows {
  const tokens: string[] = []
  const flows: FlowPiece[][] = [[]]
  const open: Spot[] = []
  for (const [whole, closing, opening, attributes = '', selfClosed] of xmlTokens(xml)) {
    tokens.push(whole)
    const spot = open.at(-1) ?? { language: '', isLevel: false }
    const name = closing ?? opening
    if (name === undefined) addText(whole, spot)
    else tellTag(name, spot)
    if (opening !== undefined && selfClosed === '') open.push(spotIn(opening, attributes, spot))
    if (closing !== undefined) open.pop()
  }
  return { tokens, flows }

  function addText(token: string, { isLevel, language }: Spot): void {
    if (isLevel || token.startsWith('<')) return
    flows.at(-1)?.push({ text: unescapedXml(token), token: tokens.length - 1, language })
  }

  function tellTag(name: string, { isLevel, language }: Spot): void {
    if (name === 'br' && !isLevel) flows.at(-1)?.push({ text: '\n', language })
    else if (!inLine.has(name)) flows.push([])
  }
}

/** The class of a table whose cells are read from top to bottom. */
export const runningTable = 'with-lines'

interface Spot {
  readonly language: string
  readonly isLevel: boolean
}

function spotIn(name: string, attributes: string, around: Spot): Spot {
  const own = /(?:^|\s)lang="([^"]*)"/.exec(attributes)?.[1]
  const isLevel = level.has(name) && !attributes.includes(runningTable)
  return { language: own ?? around.language, isLevel: around.isLevel || isLevel }
}

const level = new Set(['head', 'table', 'pre', 'rt', 'rp'])
const inLine = new Set([...lineElements, 'img', 'ruby', 'rp', 'rt', 'wbr'])
