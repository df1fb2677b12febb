import type { Element, ElementContent } from 'hast'
import type { JudgedLine } from '../press/type/line-rules.ts'
import type { Ruler } from '../typeset/atom.ts'
import { tableGrid } from '../typeset/table-cells.ts'

/** What is known of type before it is printed. */
export interface TypeFactsOf {
  readonly language: string
  readonly family: string
  readonly strongFamily: string
  readonly ruler: Ruler
}

interface Reader {
  readonly lines: { text: string; types: Type[]; ends: boolean }[]
}

/** The lines of a set paragraph as its HTML says them, for the judgement of the press; lengths in em. */
export function setLinesIn(
  paragraph: Element,
  measure: number,
  { language, family, strongFamily, ruler }: TypeFactsOf
): readonly JudgedLine[] {
  const reader: Reader = { lines: [{ text: '', types: [], ends: false }] }
  read(paragraph.children, { ends: false, ...plain }, reader)
  const { lines } = reader
  return lines.map(({ text, types, ends }, at) => ({
    language,
    isHead: false,
    first: at === 0,
    last: at === lines.length - 1,
    ends,
    measure,
    characters: [...text].map((character, k) => {
      const { size, isStrong } = types[k] ?? plain
      const em = isApostrophe([...text], k)
        ? apostropheEm
        : ruler.widthEm(character, isStrong ? strongFamily : family)
      return { text: character, width: size * em, size }
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

interface Type {
  readonly size: number
  readonly isStrong: boolean
}

const plain: Type = { size: 1, isStrong: false }
/** As Latin words have it, whatever the face of the copy. */
const apostropheEm = 0.3

function isApostrophe(text: readonly string[], at: number): boolean {
  const isWord = (one = '') => /[\p{Script=Latin}\d]/u.test(one)
  return text[at] === '’' && isWord(text[at + 1]) && isWord(text[at - 1])
}

interface Inside extends Type {
  readonly ends: boolean
}

function read(nodes: readonly ElementContent[], inside: Inside, reader: Reader): void {
  for (const node of nodes) {
    const line = reader.lines.at(-1)
    if (!line) return
    if (node.type === 'text') {
      line.text += node.value
      line.types.push(...[...node.value].map(() => inside))
      line.ends ||= inside.ends
    } else if (node.type !== 'element' || node.tagName === 'rt') continue
    else if (node.tagName === 'br') reader.lines.push({ text: '', types: [], ends: false })
    else read(node.children, within(node, inside), reader)
  }
}

function within({ tagName, properties }: Element, inside: Inside): Inside {
  const names = String(properties.className ?? '').split(/[ ,]/)
  return {
    ends: inside.ends || (names.includes('end') && !names.includes('short')),
    size: /^su[bp]$/.test(tagName) ? 0.6 : inside.size,
    isStrong: inside.isStrong || tagName === 'strong'
  }
}
