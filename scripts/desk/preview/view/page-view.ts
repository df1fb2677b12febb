import { pageWords } from '../../../model/furniture.ts'
import { headTiers, rankedStory } from '../../../model/head-tiers.ts'
import type { Problem } from '../../../model/problem.ts'
import type { SetPage } from '../../../model/set-copy.ts'
import type { MadeUp } from '../../build-input.ts'
import { type FitRow, fitLedger } from '../../fit-ledger.ts'
import { type FrameView, frameView } from './frame-view.ts'
import { type GridView, gridView, pxPerMm } from './page-grid.ts'

/** One page as the desk shows it; lengths in CSS px from the top left corner of the trimmed sheet. */
export interface PageView {
  readonly number: number
  /** As the paper calls it: 第2版　要闻. */
  readonly label: string
  readonly width: number
  readonly height: number
  readonly grid: GridView
  readonly frames: readonly FrameView[]
}

/** Where everything stands on a set page, and how it fits. */
export function pageView(page: SetPage, made: MadeUp, problems: readonly Problem[]): PageView {
  const { dummy, frames } = page
  const { style, issue } = made
  const grid = gridView(style, dummy.grid.rows)
  const tiers = headTiers(frames.map(({ story }) => rankedStory(story)))
  const fits = new Map<string, FitRow>(fitLedger([page], [], style).map(row => [row.story, row]))
  return {
    number: dummy.page,
    label: pageWords(issue.facts, dummy.page),
    width: style.trimWidthMm * pxPerMm,
    height: style.trimHeightMm * pxPerMm,
    grid,
    frames: frames.map(set =>
      frameView(set, {
        grid,
        topRows: dummy.furnitureRows,
        tier: tiers.get(set.story.slug),
        fit: fits.get(set.frame.story),
        problems
      })
    )
  }
}
