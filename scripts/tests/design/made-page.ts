import type { PrintedFrame, PrintedHead, PrintedPage } from '../../design/printed-page.ts'
import type { TierSizes } from '../../model/tier-sizes.ts'

const points = (least: number, most: number) => ({ least: (least * 4) / 3, most: (most * 4) / 3 })

/** Those of a Chinese broadsheet. */
const tierSizes: TierSizes = {
  lead: points(42, 63),
  second: points(28, 36),
  third: points(20, 24),
  brief: points(14, 16),
  leadRatio: 1.3,
  leadMorePx: 16,
  stepRatio: 1.2
}

const rowPx = 20
const columnPx = 200
const gutterPx = 10

/** What a test says of a frame; columns and rows as `[column, row, width, height]`. */
export type MadeFrame = Partial<Omit<PrintedFrame, 'rect' | 'head'>> & {
  readonly at: readonly [column: number, row: number, width: number, height: number]
  /** Size of the main line, px, and what else is of interest. */
  readonly px?: number
  readonly head?: Partial<PrintedHead>
}

/** A printed page of six columns of 200 px and 60 rows of 20 px, of frames that a test names. */
export function madePage(
  frames: Readonly<Record<string, MadeFrame>>,
  rest: Partial<PrintedPage> = {}
): PrintedPage {
  return {
    number: 1,
    language: 'zh-CN',
    widthPx: 6 * columnPx + 5 * gutterPx,
    heightPx: 60 * rowPx,
    rowPx,
    columns: 6,
    rows: 60,
    tierSizes,
    headOverRows: 0.7,
    headCopyRows: 0.8,
    rules: [],
    standing: [],
    ...rest,
    frames: Object.entries(frames).map(([story, frame]) => madeFrame(story, frame))
  }
}

function madeFrame(story: string, { at, px, head, ...rest }: MadeFrame): PrintedFrame {
  const [column, row, width, height] = at
  const left = column * (columnPx + gutterPx)
  const right = left + width * (columnPx + gutterPx) - gutterPx
  const box = { left, right, top: row * rowPx, bottom: (row + height) * rowPx }
  const strip = { ...box, bottom: box.top + 100 }
  return {
    story,
    kind: 'news',
    priority: 3,
    rect: { column, row, width, height },
    box,
    isBoxed: false,
    edges: undefined,
    isOrnament: false,
    isBoxAsked: false,
    seat: 'over',
    pictures: [],
    copy: [{ ...box, top: strip.bottom }],
    blocks: [],
    length: 400,
    hasPicture: false,
    ...rest,
    head:
      px === undefined
        ? undefined
        : {
            box: strip,
            edge: strip.top,
            copyTop: strip.bottom,
            inkTop: strip.top + 14,
            inkBottom: strip.bottom - 16,
            sizePx: px,
            mainLines: 1,
            widthShare: 0.8,
            columns: width,
            isUpright: false,
            ruleYs: [],
            parts: [],
            ...head
          }
  }
}
