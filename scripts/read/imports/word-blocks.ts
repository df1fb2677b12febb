import { present } from '../present.ts'
import { pictureEnding } from './picture-ending.ts'
import type {
  SourceAside,
  SourceAt,
  SourceBlock,
  SourceDocument,
  SourceText
} from './source-block.ts'
import { shownIn } from './word-shown.ts'
import { nodesIn, picturesIn, type WordNode } from './word-tree.ts'

interface Reading {
  readonly blocks: SourceBlock[]
  readonly aside: SourceAside[]
  readonly notes: Map<string, string>
  readonly root: WordNode
  counts: number[]
  paragraph: number
  gap: number
}

/** The blocks of a document of Word; `texts` are its parts as they lie in the file. */
export async function wordDocument(
  root: WordNode,
  texts: ReadonlyMap<string, string>
): Promise<SourceDocument> {
  const reading: Reading = {
    blocks: [],
    aside: [],
    notes: new Map(),
    root,
    counts: [],
    paragraph: 0,
    gap: 0
  }
  for (const node of root.children ?? []) await readBlock(node, reading)
  const heads = [...texts].filter(([name]) => /^word\/(?:header|footer)\d*\.xml$/.test(name))
  for (const [, xml] of heads) {
    const words = shownIn(xml)
    if (words.trim() !== '')
      reading.aside.push({ why: 'running-head', words: words.trim(), at: {} })
  }
  for (const comment of root.comments ?? []) {
    const words = textOf(comment.body ?? [], reading)
    if (words !== '') reading.aside.push({ why: 'comment', words, at: {} })
  }
  const body = ['document', 'footnotes', 'endnotes', 'comments']
  const signs = [
    ...body.map(name => texts.get(`word/${name}.xml`) ?? ''),
    ...heads.map(([, xml]) => xml)
  ]
  const { blocks, aside, notes } = reading
  return { blocks, aside, notes, signs: signs.map(shownIn).join('\n') }
}

async function readBlock(node: WordNode, reading: Reading): Promise<void> {
  if (node.type === 'table') return readTable(node, reading)
  if (node.type !== 'paragraph') return
  reading.paragraph++
  const at: SourceAt = { paragraph: reading.paragraph }
  for (const picture of picturesIn(node)) await readPicture(picture, reading)
  const nodes = nodesIn(node)
  if (nodes.some(({ breakType }) => breakType === 'page'))
    reading.blocks.push({ kind: 'page', text: '', at })
  const raw = textOf(node.children ?? [], reading)
  if (raw.trim() === '') {
    reading.gap++
    return
  }
  const dress = dressOf(node, nodes, raw)
  const mark = node.numbering ? { mark: listMark(node.numbering, reading) } : {}
  reading.blocks.push({ kind: 'text', text: raw.trim(), at, gap: reading.gap, ...dress, ...mark })
  if (!node.numbering) reading.counts = []
  reading.gap = 0
}

async function readTable(node: WordNode, reading: Reading): Promise<void> {
  const rows = (node.children ?? []).map(row =>
    (row.children ?? []).map(cell => textOf(cell.children ?? [], reading))
  )
  for (const picture of picturesIn(node)) await readPicture(picture, reading)
  reading.blocks.push({ kind: 'table', rows, at: { paragraph: reading.paragraph + 1 } })
}

/** How a paragraph stands out: style, seat, weight and size. */
function dressOf(node: WordNode, nodes: readonly WordNode[], raw: string): Partial<SourceText> {
  const runs = nodes.filter(({ type, children = [] }) => type === 'run' && children.some(hasSigns))
  const sizes = runs.flatMap(({ fontSize }) => fontSize ?? [])
  const style = node.styleName ?? ''
  const [, number] = /^(?:heading|标题)\s*(\d)/i.exec(style) ?? []
  const level = number
    ? Math.min(6, Number(number))
    : /^(?:title|标题)$/i.test(style)
      ? 1
      : undefined
  const isBold = runs.length > 0 && runs.every(run => run.isBold)
  return present({
    align: alignOf(node, raw),
    level,
    isBold: isBold || undefined,
    sizePt: sizes.length > 0 ? Math.max(...sizes) : undefined,
    isIndented: isIndented(node, raw) || undefined
  })
}

function listMark(numbering: NonNullable<WordNode['numbering']>, reading: Reading): string {
  if (!numbering.isOrdered) return '•'
  const level = Number(numbering.level)
  reading.counts.length = Math.max(reading.counts.length, level + 1)
  const next = (reading.counts[level] ?? 0) + 1
  reading.counts = [...reading.counts.slice(0, level), next]
  return `${next}.`
}

function alignOf({ alignment }: WordNode, raw: string): 'center' | 'right' | undefined {
  if (alignment === 'center') return 'center'
  if (alignment === 'right' || alignment === 'end') return 'right'
  const blanks = /^[ \t\u3000]*/.exec(raw)?.[0] ?? ''
  const ems = [...blanks].reduce(
    (sum, sign) => sum + (sign === ' ' ? 0.5 : sign === '\t' ? 2 : 1),
    0
  )
  return ems >= 6 && raw.trim().length <= 30 ? 'right' : undefined
}

function isIndented({ indent }: WordNode, raw: string): boolean {
  return Number(indent?.firstLine ?? 0) > 100 || /^(?:\u3000| {2,}|\t)/.test(raw)
}

async function readPicture(node: WordNode, { blocks, paragraph }: Reading): Promise<void> {
  const bytes = new Uint8Array((await node.readAsBuffer?.()) ?? [])
  const at = { paragraph }
  blocks.push({ kind: 'picture', bytes, ending: pictureEnding(bytes), alt: node.altText ?? '', at })
}

function hasSigns({ type, value = '' }: WordNode): boolean {
  return type === 'text' && value.trim() !== ''
}

function textOf(nodes: readonly WordNode[], reading: Reading): string {
  return nodes.map(node => wordsOf(node, reading)).join('')
}

function wordsOf(node: WordNode, reading: Reading): string {
  const inside = () => textOf(node.children ?? [], reading)
  switch (node.type) {
    case 'text':
      return node.value ?? ''
    case 'tab':
      return '\t'
    case 'break':
      return node.breakType === 'line' ? '\n' : ''
    case 'paragraph':
      return `${inside()}\n`
    case 'noteReference':
      return noteMark(node, reading)
    case 'hyperlink':
      if (node.href && /^(?:https?|mailto):/i.test(node.href) && !inside().includes(node.href))
        reading.aside.push({
          why: 'address',
          words: node.href,
          at: { paragraph: reading.paragraph }
        })
      return inside()
    default:
      return inside()
  }
}

function noteMark(node: WordNode, reading: Reading): string {
  const note = reading.root.notes?.resolve(node)
  if (!note) return ''
  const key = `${reading.notes.size + 1}`
  reading.notes.set(key, textOf(note.body ?? [], reading).trim())
  return `\ue001${key}\ue002`
}
