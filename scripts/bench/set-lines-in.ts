import type { Element, ElementContent } from 'hast'
import type { JudgedLine } from '../press/line-rules.ts'
import type { Ruler } from '../typeset/atom.ts'
import { tableGrid } from '../typeset/table-cells.ts'

/** What is known of type before it is printed. */
export interface TypeFactsOf {
  readonly language: string
  readonly family: string
  readonly ruler: Ruler
}

interface Reader {
  readonly lines: { text: string; ends: boolean }[]
}

/** The lines of a set paragraph as its HTML says them, for the judgement of the press; lengths in em. */
export function setLinesIn(
  paragraph: Element,
  measure: number,
  { language, family, ruler }: TypeFactsOf
): readonly JudgedLine[] {
  const reader: Reader = { lines: [{ text: '', ends: false }] }
  read(paragraph.children, false, reader)
  const { lines } = reader
  return lines.map(({ text, ends }, at) => ({
    language,
    isHead: false,
    first: at === 0,
    last: at === lines.length - 1,
    ends,
    measure,
    characters: [...text].map(character => {
      return { text: character, width: ruler.widthEm(character, family), size: 1 }
    })
  }))
}

/** The cells of a set table, each with the width of its words, em. */
export function setCellsIn(
  table: Element
): readonly { readonly node: Element; readonly em: number }[] {
  const group = table.children.find(
    child => child.type === 'element' && child.tagName === 'colgroup'
  )
  const columns = (group as Element).children.map(child => {
    return Number.parseFloat(String((child as Element).properties.style).replace('width:', ''))
  })
  return tableGrid(table).cells.map(({ node, column, span }) => {
    const wide = columns.slice(column, column + span).reduce((sum, em) => sum + em, 0)
    return { node, em: wide - 0.75 }
  })
}

function read(nodes: readonly ElementContent[], ends: boolean, reader: Reader): void {
  for (const node of nodes) {
    const line = reader.lines.at(-1)
    if (!line) return
    if (node.type === 'text') {
      line.text += node.value
      line.ends ||= ends
    } else if (node.type !== 'element' || node.tagName === 'rt') continue
    else if (node.tagName === 'br') reader.lines.push({ text: '', ends: false })
    else {
      const names = String(node.properties.className ?? '').split(/[ ,]/)
      read(node.children, ends || (names.includes('end') && !names.includes('short')), reader)
    }
  }
}
