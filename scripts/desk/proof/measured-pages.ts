import type { Report } from '../../model/problem.ts'
import type { Press } from '../../press/open-press.ts'
import { pageBatches } from '../../press/page-batches.ts'
import { paginate } from '../../press/paginate.ts'
import type { ServedFiles } from '../../press/serve.ts'
import { trimmedSheets } from '../../press/trim/trimmed-sheets.ts'
import { type TypeLine, typeLines } from '../../press/type/type-lines.ts'
import { readTypeRuns } from '../../press/type/type-runs.ts'

/** A rectangle of a page, CSS px from the top left of its trim. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** A frame as it stands on its page. */
export interface MeasuredFrame {
  readonly story: string
  readonly box: Box
  readonly head: Box | undefined
  /** Its head stands from top to bottom. */
  readonly isUpright: boolean
  readonly art: Box | undefined
  /** Where each block of its copy stands, leg by leg. */
  readonly blocks: readonly { readonly id: string; readonly boxes: readonly Box[] }[]
}

/** A page as the browser lays it out. */
export interface MeasuredPage {
  readonly width: number
  readonly height: number
  readonly furniture: Box | undefined
  readonly frames: readonly MeasuredFrame[]
  /** All lines of its copy, heads too. */
  readonly lines: readonly TypeLine[]
}

/** Lays pages out as they are printed, and measures where everything stands. */
export async function measuredPages(
  { tab, origin }: Press,
  files: ServedFiles,
  report: Report
): Promise<readonly MeasuredPage[]> {
  const found: MeasuredPage[] = []
  for (const batch of pageBatches(files)) {
    origin.serve(batch.files)
    await paginate(tab, origin, report)
    const lines = typeLines(await readTypeRuns(tab))
    const pages = await boxesOf(tab)
    for (const [at, { left, top, ...page }] of pages.entries()) {
      const own = lines.filter(line => line.page === at).map(line => movedLine(line, left, top))
      found.push({ ...page, lines: own })
    }
  }
  return found
}

/** Lines are measured from the type area. */
function movedLine(line: TypeLine, left: number, top: number): TypeLine {
  return {
    ...line,
    legLeft: line.legLeft + left,
    legRight: line.legRight + left,
    characters: line.characters.map(one => ({
      ...one,
      left: one.left + left,
      right: one.right + left,
      top: one.top + top,
      bottom: one.bottom + top
    }))
  }
}

type BoxedPage = Omit<MeasuredPage, 'lines'> & { readonly left: number; readonly top: number }

async function boxesOf(tab: Press['tab']): Promise<readonly BoxedPage[]> {
  return JSON.parse(await tab.evaluate(boxesAsJson, trimmedSheets)) as readonly BoxedPage[]
}

/** Runs in the page, so it takes nothing from outside itself. */
function boxesAsJson(sheets: string): string {
  const pages = [...document.querySelectorAll(sheets)].map(sheet => {
    const trim = sheet.getBoundingClientRect()
    const boxOf = ({ left, top, right, bottom }: DOMRect) => ({
      left: left - trim.left,
      top: top - trim.top,
      right: right - trim.left,
      bottom: bottom - trim.top
    })
    const at = (home: Element, selector: string) => {
      const found = home.querySelector(selector)
      return found ? boxOf(found.getBoundingClientRect()) : undefined
    }
    const area = sheet.querySelector('.page')?.getBoundingClientRect() ?? trim
    const frames = [...sheet.querySelectorAll<HTMLElement>('.frame')].map(frame => ({
      story: frame.id,
      box: boxOf(frame.getBoundingClientRect()),
      head: at(frame, ':scope > .head'),
      isUpright: frame.querySelector(':scope > .head.upright, :scope > .head .upright') !== null,
      art: at(frame, ':scope > .lead-picture'),
      blocks: [...frame.querySelectorAll('[data-block]')].map(block => ({
        id: block.getAttribute('data-block') ?? '',
        boxes: [...block.getClientRects()].map(boxOf)
      }))
    }))
    return {
      width: trim.width,
      height: trim.height,
      left: area.left - trim.left,
      top: area.top - trim.top,
      furniture: at(sheet, '.nameplate, .folio'),
      frames
    }
  })
  return JSON.stringify(pages)
}
