import { toString as textOf } from 'hast-util-to-string'
import { boxLooks } from '../model/devices.ts'
import { headSeats } from '../model/head-seats.ts'
import { rankedStory } from '../model/head-tiers.ts'
import type { PagePlan } from '../model/issue.ts'
import type { FrameStrip, SetFrame, SetPage } from '../model/set-copy.ts'
import type { Style } from '../model/style.ts'
import { boxEdgeRows } from '../typeset/head-block.ts'
import { boxSideOf, columnsPx } from '../typeset/type-width.ts'
import { type FrameDevices, pageDevices } from './between/page-devices.ts'
import { printedPictures } from './frame-pictures.ts'
import type { InkOfLine } from './line-ink.ts'
import { printedBlocks } from './printed-blocks.ts'
import { printedHead } from './printed-head.ts'
import type { PrintedBox, PrintedFrame, PrintedPage } from './printed-page.ts'
import { printedRules, shownEdges } from './printed-rules.ts'
import { standingRules } from './standing-rules.ts'

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
  const devices = pageDevices(set.frames, style.devices)
  const frames = set.frames.map((frame, at) => {
    return printedFrame(frame, dummy.furnitureRows, devices.frames[at], { ...print, asked })
  })
  return {
    number: dummy.page,
    language: set.frames[0]?.language ?? '',
    widthPx,
    heightPx: grid.rows * grid.rowPx,
    rowPx: grid.rowPx,
    columns: grid.columns,
    rows: grid.rows - dummy.furnitureRows,
    tierSizes: style.tierSizes,
    headOverRows: style.headWhite.over,
    headCopyRows: style.headWhite.copy,
    frames,
    rules: printedRules(set, devices, frames, style),
    standing: standingRules(devices, frames, dummy.furnitureRows, style)
  }
}

function printedFrame(
  set: SetFrame,
  furnitureRows: number,
  devices: FrameDevices | undefined,
  { style, inkOf, drawings, asked }: PagePrint & { readonly asked: ReadonlySet<string> }
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
  const side = boxed ? boxSideOf(style, kind) * style.grid.bodyPx : 0
  const legStep = recipe.measure * style.grid.bodyPx + frame.legGapPx
  const boxOf = ({ leg, legs, row, rows }: FrameStrip): PrintedBox => ({
    left: left + side + leg * legStep,
    right: left + side + (leg + legs) * legStep - frame.legGapPx,
    top: top + row * rowPx,
    bottom: top + (row + rows) * rowPx
  })
  const { length, hasPicture } = rankedStory(story)
  return {
    story: frame.story,
    kind,
    priority: story.meta.priority,
    rect,
    box,
    isBoxed: boxed,
    edges: shownEdges(box, devices?.box, style),
    isOrnament: devices?.box !== undefined && boxLooks[devices.box.look].isOrnament,
    isBoxAsked: asked.has(frame.story),
    seat: recipe.seat,
    head: set.head ? headIn(boxOf(set.head.strip)) : undefined,
    pictures: printedPictures(set, top, { style, inkOf, drawings }),
    blocks: printedBlocks(set, style, inkOf),
    copy: set.copy.map(({ strip }) => boxOf(strip)),
    length,
    hasPicture
  }

  function headIn(strip: PrintedBox) {
    const isUnderPicture = headSeats[recipe.seat].picture === 'over-all'
    const from = isUnderPicture ? strip.top : top
    const edge = from + rowPx * (boxed ? boxEdgeRows(style) : style.measures.ruleDropRows)
    const copyTop = strip.bottom + rowPx / 2 - copyAbove(set, { style, inkOf })
    return printedHead(set, strip, { edge, copyTop }, { style, inkOf, devices })
  }
}

/** How far the ink of the copy's first words reaches over the middle of its rows, px. */
function copyAbove({ copy }: SetFrame, { style, inkOf }: Pick<PagePrint, 'style' | 'inkOf'>) {
  const text = copy.flatMap(({ nodes }) => nodes.map(node => textOf(node))).join('')
  return inkOf(text.slice(0, 40), style.roles.body).above * style.grid.bodyPx
}
