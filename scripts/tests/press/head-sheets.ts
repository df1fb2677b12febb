import type { Element } from 'hast'
import { toHtml } from 'hast-util-to-html'
import type { Style } from '../../model/style.ts'
import { headRows } from '../../typeset/head-block.ts'
import { type HeadCopy, setHead } from '../../typeset/set-head.ts'
import { setUprightHead } from '../../typeset/set-upright-head.ts'
import { type Galley, galley } from '../typeset/galley.ts'

/** Sheets of short headlines, lying and upright, each stack with its text as id. */
export interface HeadSheets {
  readonly html: string
  readonly style: Style
  readonly faces: Galley['faces']
  readonly uprightCount: number
}

const marks = [
  ...'，。、；：！？（）《》〈〉「」『』【】〔〕“”‘’…—～·％／－＋＝＆＠＃￥°–−×÷!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~'
]
/** Each # is a mark. */
const shapes = [
  '12#305',
  '3#5',
  '看闸#3',
  '5#看门',
  'A#30',
  '88#b',
  '闸门#A',
  'b#闸门',
  '#',
  '#305'
]
const longShapes = ['看305#', '看88%#', '闸50%', '看#闸门#12', '20年#9.5亿']
const columnPx = 210
const sheetPx = 4000

/** Sets every mark that is `each` further on than the one before it, in every shape and every part of a stack. */
export async function headSheets(
  set: string | undefined,
  language: string,
  first: number,
  each = 5
): Promise<HeadSheets> {
  const copies = marks
    .filter((_, at) => at % each === first % each)
    .flatMap((mark, at) =>
      [...shapes, ...longShapes].map((shape, k) => copyOf(shape, mark, at + k))
    )
  const headline = copies.map(copy => copy.headline.main).join('')
  const { style, ruler, faces, html } = await galley('正文。', {
    language,
    headline,
    ...(set ? { set } : {})
  })
  const context = { style, ruler, language }
  const lying = copies.map((copy, at) => {
    return setHead(copy, 4 + (at % 3), columnPx, context) ?? setHead(copy, 9, columnPx, context)
  })
  const upright = copies.map((copy, at) => setUprightHead(copy, 2 + (at % 5), context))
  const stacks = [...lying, ...upright].flatMap((head, at) => {
    if (!head) return []
    const px = headRows(head.inkPx, 'edged', context) * style.grid.rowPx
    return [{ px, html: stack(`s${at}`, at < lying.length ? '' : 'upright', px, head.nodes()) }]
  })
  const trimPx = (style.trimWidthMm / 25.4) * 96
  const sheets = inSheets(stacks, Math.floor(trimPx / (columnPx + 20))).map(
    cells =>
      `<div class="pagedjs_page" style="width:${trimPx}px;height:${sheetPx}px;display:flex;flex-wrap:wrap;align-content:flex-start;background:#fff">${cells.join('')}</div>`
  )
  return {
    html: html.replace(/<section[\s\S]*/, sheets.join('')),
    style,
    faces,
    uprightCount: upright.filter(head => head !== undefined).length
  }
}

function copyOf(shape: string, mark: string, at: number): HeadCopy {
  const text = shape.replaceAll('#', () => mark)
  return {
    kind: at % 2 === 0 ? 'news' : 'feature',
    headline: { kicker: text, main: text, deck: text },
    byline: text
  }
}

function stack(id: string, way: string, px: number, nodes: readonly Element[]): string {
  const place = `position:relative;flex:none;left:0;top:0;width:${columnPx}px;height:${px}px;margin:5px 9px`
  return `<div class="frame" id="${id}" style="${place}"><div class="head ${way}" style="height:100%"><div class="stack">${toHtml({ type: 'root', children: [...nodes] })}</div></div></div>`
}

/** Rows of stacks, as many as a sheet is high for. */
function inSheets(
  stacks: readonly { readonly px: number; readonly html: string }[],
  across: number
): readonly (readonly string[])[] {
  const sheets: string[][] = [[]]
  let usedPx = 0
  for (let at = 0; at < stacks.length; at += across) {
    const row = stacks.slice(at, at + across)
    const px = Math.max(...row.map(one => one.px)) + 10
    if (usedPx + px > sheetPx) {
      sheets.push([])
      usedPx = 0
    }
    usedPx += px
    sheets.at(-1)?.push(...row.map(one => one.html))
  }
  return sheets
}
