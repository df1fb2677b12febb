import type { Element, Root } from 'hast'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import type { Templates } from '../kit/template.ts'
import type { Dummy } from '../model/dummy.ts'
import type { IssueFacts } from '../model/issue.ts'
import type { FrameStrip, SetFrame, SetPage } from '../model/set-copy.ts'
import type { Style } from '../model/style.ts'
import { dateWords, folioWords, nameplateWords, pageWords } from './furniture-words.ts'

/** A face as the page loads it: its family and the address of the cut file beside `pages.html`. */
export interface LinkedFace {
  readonly family: string
  readonly address: string
}

const processor = unified().use(rehypeStringify, { closeSelfClosing: false })

/** Writes `pages.html`: plain HTML for Paged.js with every style inside; undefined after a template's fault. */
export function pagesHtml(
  pages: readonly SetPage[],
  facts: IssueFacts,
  style: Style,
  faces: readonly LinkedFace[],
  templates: Templates
): string | undefined {
  const side = (style.trimWidthMm - style.typeWidthMm) / 2
  const above = (style.trimHeightMm - style.typeHeightMm) / 2
  return templates.render('templates/pages.liquid', {
    language: facts.language,
    title: [facts.paper, dateWords(facts)].join(' '),
    faces: faces.map(faceRule).join('\n'),
    style: style.css,
    sheet: {
      paper: facts.paper,
      trimWidth: style.trimWidthMm,
      trimHeight: style.trimHeightMm,
      marginSide: side,
      marginTop: above,
      marginBottom: above
    },
    pages: pages.map(page => ({
      number: page.dummy.page,
      label: pageWords(facts, page.dummy.page),
      folio: String(page.dummy.page),
      name: facts.pages.find(plan => plan.number === page.dummy.page)?.name ?? '',
      date: folioWords(facts),
      rows: page.dummy.grid.rows,
      nameplate: nameplateValues(page.dummy, facts),
      frames: page.frames.map(set => frameValues(set, page.dummy.furnitureRows))
    }))
  })
}

function faceRule({ family, address }: LinkedFace): string {
  return `@font-face { font-family: "${family}"; font-weight: 400; src: url("${address}"); }`
}

/** What a front page carries at its head; false on an inner page, which has a folio line instead. */
function nameplateValues(dummy: Dummy, facts: IssueFacts): Record<string, unknown> | false {
  if (dummy.furnitureRows === 0) return false
  const words = nameplateWords(facts)
  const facing = facts.nameplate === undefined ? words.slice(1) : words
  const { paper, nameplate: picture = false } = facts
  return { rows: dummy.furnitureRows, paper, picture, facts: facing }
}

function frameValues(set: SetFrame, topRows: number): Record<string, unknown> {
  const { rect, recipe, boxed } = set.frame
  const classes = [
    set.kind,
    ...(boxed ? ['boxed'] : []),
    // Right under the nameplate its own rule is enough.
    ...(rect.row > 0 && !boxed ? ['ruled-top'] : []),
    ...(rect.column > 0 ? ['ruled-left'] : [])
  ]
  const part = (strip: FrameStrip) =>
    `--leg:${strip.leg};--legs:${strip.legs};--top:${strip.row};--deep:${strip.rows}`
  return {
    id: set.frame.story,
    classes: classes.join(' '),
    language: set.language,
    place: `--column:${rect.column};--row-at:${rect.row + topRows};--width:${rect.width};--height:${rect.height};--measure:${recipe.measure};--leg-gap:${set.frame.legGapPx}px`,
    label: set.label ? { place: part(set.label.strip), text: set.label.text } : false,
    head: set.head
      ? {
          place: part(set.head.strip),
          classes: recipe.seat.startsWith('upright') ? 'upright' : '',
          html: html(set.head.nodes)
        }
      : false,
    picture: set.picture
      ? { place: part(set.picture.strip), html: html([set.picture.node]) }
      : false,
    copy: set.copy.map(({ strip, nodes }) => ({ place: part(strip), html: html(nodes) }))
  }
}

function html(children: readonly Element[]): string {
  const root: Root = { type: 'root', children: [...children] }
  return processor.stringify(root)
}
