import type { Element } from 'hast'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { copyfit } from '../makeup/leaf/copyfit.ts'
import type { SetPiece } from '../model/set-copy.ts'
import type { Story } from '../model/story.ts'
import type { Style } from '../model/style.ts'
import type { Ruler } from '../typeset/atom.ts'
import { setCopy } from '../typeset/set-copy.ts'
import { joinParts } from '../typeset/spot.ts'

/** What stands on a sheet: kinds of block by their names, set in every way of the request. */
export interface SheetRequest {
  readonly stories: ReadonlyMap<string, Story>
  readonly language: string
  readonly style: Style
  readonly measures: readonly number[]
  readonly ruler: Ruler
  readonly faces: readonly { readonly family: string; readonly bytes: Uint8Array }[]
}

/** A page of HTML with a frame for each kind of block, measure and number of legs. */
export interface BlockSheet {
  readonly html: string
  readonly frames: number
  /** Frame → the rows that its copy was planned to take; only frames of one leg. */
  readonly rows: ReadonlyMap<string, number>
  /** Tables that asked for a wider leg are not set. */
  readonly unfit: number
}

const legGapPx = 12
const legsMost = 4
/** Lines side by side in legs of one row cannot be told apart. */
const legRowsLeast = 3

const processor = unified().use(rehypeStringify, { closeSelfClosing: false })

/** Sets every kind of block at every measure: whole, parted after each line, and in two to four legs. */
export function blockSheet(request: SheetRequest): BlockSheet {
  const { stories, language, style, measures, ruler } = request
  const context = { style, language, ruler }
  const rows = new Map<string, number>()
  const articles: string[] = []
  let unfit = 0
  for (const measure of measures) {
    for (const [name, story] of stories) {
      const pieces = setCopy(story, measure, context)
      if (pieces.some(piece => piece.isUnfit)) {
        unfit += 1
        continue
      }
      const deep = rowsOf(pieces)
      const ways = { whole: pieces.flatMap(whole), parted: pieces.flatMap(parted) }
      for (const [way, nodes] of Object.entries(ways)) {
        const id = `${name}, ${way}, ${measure}`
        rows.set(id, deep)
        articles.push(frame({ id, language, measure, legs: 1, deep, nodes }))
      }
      for (const poured of inAllLegs(pieces, deep)) {
        const id = `${name}, ${poured.legs} legs, ${measure}`
        articles.push(frame({ id, language, measure, ...poured }))
      }
    }
  }
  return { html: page(request, articles), frames: articles.length, rows, unfit }
}

/** Every number of legs that the pieces can be poured into. */
function inAllLegs(pieces: readonly SetPiece[], deep: number) {
  return Array.from({ length: legsMost - 1 }, (_, more) => more + 2).flatMap(legs => {
    const poured = inLegs(pieces, deep, legs)
    return poured ? [{ legs, ...poured }] : []
  })
}

function rowsOf(pieces: readonly SetPiece[]): number {
  return pieces.reduce((sum, { options: [best] }) => sum + (best?.rows ?? 0), 0)
}

function whole({ options: [best] }: SetPiece): readonly Element[] {
  return best ? [best.node()] : []
}

/** Each line in a part of its own, as legs would have them. */
function parted({ flow, options: [best] }: SetPiece): readonly Element[] {
  if (!best) return []
  if (flow === 'slab') return [best.node()]
  return Array.from({ length: best.rows }, (_, row) => best.node(row, row + 1))
}

function inLegs(pieces: readonly SetPiece[], rows: number, legs: number) {
  for (let deep = Math.max(legRowsLeast, Math.ceil(rows / legs)); deep <= rows; deep += 1) {
    const fit = copyfit(pieces, new Array<number>(legs).fill(deep))
    if (!fit) continue
    const nodes = pieces.flatMap((piece, at) => {
      const node = piece.options[fit.choices[at] ?? 0]?.node()
      if (!node) return []
      const style = [node.properties.style, 'break-before:column'].filter(Boolean).join(';')
      return fit.breaksBefore.includes(at)
        ? [{ ...node, properties: { ...node.properties, style } }]
        : [node]
    })
    return { deep, nodes }
  }
  return undefined
}

interface Frame {
  readonly id: string
  readonly language: string
  readonly measure: number
  readonly legs: number
  readonly deep: number
  readonly nodes: readonly Element[]
}

function frame({ id, language, measure, legs, deep, nodes }: Frame): string {
  const copy = processor.stringify({ type: 'root', children: joinParts(nodes) })
  return `<section class="page" style="--page-rows:${deep};margin:0"><article id="${id}" class="frame" lang="${language}"
 style="--column:0;--row-at:0;--width:6;--height:${deep};--measure:${measure};--leg-gap:${legGapPx}px"><div
 class="copy-legs part" style="--leg:0;--legs:${legs};--top:0;--deep:${deep}">${copy}</div></article></section>`
}

function page({ language, style, faces }: SheetRequest, articles: readonly string[]): string {
  const rules = faces.map(({ family, bytes }) => {
    const data = Buffer.from(bytes).toString('base64')
    return `@font-face{font-family:"${family}";src:url(data:font/ttf;base64,${data})}`
  })
  return `<!doctype html><html lang="${language}"><style>${rules.join('\n')}\n${style.css}</style>${articles.join('\n')}`
}
