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
  readonly lines: { text: string; sizes: number[]; ends: boolean }[]
}

/** The lines of a set paragraph as its HTML says them, for the judgement of the press; lengths in em. */
export function setLinesIn(
  paragraph: Element,
  measure: number,
  { language, family, ruler }: TypeFactsOf
): readonly JudgedLine[] {
  const reader: Reader = { lines: [{ text: '', sizes: [], ends: false }] }
  read(paragraph.children, { ends: false, size: 1 }, reader)
  const { lines } = reader
  return lines.map(({ text, sizes, ends }, at) => ({
    language,
    isHead: false,
    first: at === 0,
    last: at === lines.length - 1,
    ends,
    measure,
    characters: [...text].map((character, k) => {
      const size = sizes[k] ?? 1
      return { text: character, width: size * ruler.widthEm(character, family), size }
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

interface Inside {
  readonly ends: boolean
  readonly size: number
}

function read(nodes: readonly ElementContent[], inside: Inside, reader: Reader): void {
  for (const node of nodes) {
    const line = reader.lines.at(-1)
    if (!line) return
    if (node.type === 'text') {
      line.text += node.value
      line.sizes.push(...[...node.value].map(() => inside.size))
      line.ends ||= inside.ends
    } else if (node.type !== 'element' || node.tagName === 'rt') continue
    else if (node.tagName === 'br') reader.lines.push({ text: '', sizes: [], ends: false })
    else {
      const names = String(node.properties.className ?? '').split(/[ ,]/)
      const ends = inside.ends || (names.includes('end') && !names.includes('short'))
      const size = /^su[bp]$/.test(node.tagName) ? 0.6 : inside.size
      read(node.children, { ends, size }, reader)
    }
  }
}
