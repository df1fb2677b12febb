import type { PagePlan } from '../model/issue.ts'
import { homeSlug } from '../model/part-id.ts'
import type { FrameStrip, SetFrame, SetPage } from '../model/set-copy.ts'
import type { Style } from '../model/style.ts'
import { columnsPx } from '../typeset/type-width.ts'
import { printedPictures } from './frame-pictures.ts'
import type { InkOfLine } from './line-ink.ts'
import { printedHead } from './printed-head.ts'
import type { PrintedBox, PrintedFrame, PrintedPage } from './printed-page.ts'
import { printedRules } from './printed-rules.ts'

/** What a page is printed with. */
export interface PagePrint {
  readonly style: Style
  readonly inkOf: InkOfLine
  readonly drawings: ReadonlySet<string>
  readonly plans: readonly PagePlan[]
}

/** A set page in the places and sizes in which it is printed. */
export function printOfPage(set: SetPage, print: PagePrint): PrintedPage {
  const { style } = print
  const { dummy } = set
  const { grid } = dummy
  const widthPx = columnsPx(grid, grid.columns)
  const plan = print.plans.find(({ number }) => number === dummy.page)
  const asked = new Set(plan?.pins.filter(({ boxed }) => boxed).map(({ story }) => story))
  const frames = set.frames.map(frame => printedFrame(frame, dummy.furnitureRows, asked, print))
  return {
    number: dummy.page,
    language: set.frames[0]?.language ?? '',
    widthPx,
    heightPx: grid.rows * grid.rowPx,
    rowPx: grid.rowPx,
    columns: grid.columns,
    rows: grid.rows - dummy.furnitureRows,
    isBroadsheet: style.trimWidthMm >= 300,
    headAirRows: style.headAirRows,
    uprightAirRows: style.measures.headDropRows,
    frames,
    rules: printedRules(set, frames, widthPx, style)
  }
}

function printedFrame(
  set: SetFrame,
  furnitureRows: number,
  asked: ReadonlySet<string>,
  { style, inkOf, drawings }: PagePrint
): PrintedFrame {
  const { frame, story, kind } = set
  const { rect, recipe, boxed } = frame
  const { rowPx, gutterPx } = style.grid
  const left = rect.column * (columnsPx(style.grid, 1) + gutterPx)
  const top = (rect.row + furnitureRows) * rowPx
  const box = {
    left,
    top,
    right: left + columnsPx(style.grid, rect.width),
    bottom: top + rect.height * rowPx
  }
  const side = boxed ? style.boxSide * style.grid.bodyPx : 0
  const legStep = recipe.measure * style.grid.bodyPx + frame.legGapPx
  const boxOf = ({ leg, legs, row, rows }: FrameStrip): PrintedBox => ({
    left: left + side + leg * legStep,
    right: left + side + (leg + legs) * legStep - frame.legGapPx,
    top: top + row * rowPx,
    bottom: top + (row + rows) * rowPx
  })
  const isRest = homeSlug(frame.story) !== frame.story
  return {
    story: frame.story,
    kind,
    priority: story.meta.priority,
    isRest,
    rect,
    box,
    isBoxed: boxed,
    isBoxAsked: asked.has(frame.story),
    seat: recipe.seat,
    head: set.head ? printedHead(set, boxOf(set.head.strip), { style, inkOf }) : undefined,
    pictures: printedPictures(set, top, style, drawings),
    copy: set.copy.map(({ strip }) => boxOf(strip)),
    lines: recipe.lines
  }
}
