import { leafShapes } from '../makeup/leaf/shapes.ts'
import { drawPage } from '../makeup/page/draw.ts'
import { buttingHeads } from '../makeup/page/heads-meet.ts'
import { pageMetrics } from '../makeup/page/page-metrics.ts'
import { standsOf } from '../makeup/page/place-stories.ts'
import { inversions } from '../makeup/page/rank.ts'
import { placeTree } from '../makeup/page/tree.ts'
import { refitInPlace } from '../makeup/solve/refit.ts'
import { solvePage } from '../makeup/solve/solve-page.ts'
import type { Judging } from '../model/judging.ts'
import type { SlicingTree } from '../model/layout.ts'
import type { MakeupStyle } from '../model/makeup-style.ts'
import type { MeasuredStory } from '../model/measured-story.ts'
import { relieved } from '../model/relief.ts'
import { randomPage } from './random-page.ts'

/** What was measured on one random page. */
export interface BenchPage {
  readonly seed: number
  readonly columns: number
  readonly stories: number
  readonly worth: number
  readonly isFilled: boolean
  readonly unfilledPercent: number
  readonly butting: number
  readonly inversions: number
  /** Points that make-up reckons it to lose. */
  readonly cost: number
  readonly solveMs: number
  /** Corrections of ±2 lines tried, and those absorbed in place. */
  readonly corrections: number
  readonly absorbed: number
  /** A debug picture; empty when the page was not filled. */
  readonly svg: string
}

/** Solves seeded random pages and measures each; `now` is the caller's clock in ms. */
export function benchPages(
  seeds: readonly number[],
  style: MakeupStyle,
  now: () => number,
  done: (page: BenchPage) => void = () => {}
): readonly BenchPage[] {
  return seeds.map(seed => {
    const page = benchPage(seed, style, now)
    done(page)
    return page
  })
}

function benchPage(seed: number, style: MakeupStyle, now: () => number): BenchPage {
  const { room, stories, worth } = randomPage(seed, style)
  const start = now()
  const solution = solvePage(stories, room, style)
  const solveMs = now() - start
  const [best] = solution.pages
  const known = { seed, columns: room.columns, stories: stories.length, worth, solveMs }
  if (best === undefined) {
    const none = { butting: 0, inversions: 0, cost: 0, corrections: 0, absorbed: 0, svg: '' }
    return { ...known, ...none, isFilled: false, unfilledPercent: 100 }
  }
  const { tree } = best
  const stands = standsOf(placeTree(tree), solution.judging.stories, style)
  const metrics = pageMetrics(stands, room, style)
  const cells = stands.reduce((sum, stand) => sum + stand.width * stand.height, 0)
  const title = `seed ${seed} · ${stories.length} items · worth ${(100 * worth).toFixed(1)} %`
  return {
    ...known,
    isFilled: cells === room.columns * room.rows,
    unfilledPercent: 100 - (100 * cells) / (room.columns * room.rows),
    butting: buttingHeads(stands).length,
    inversions: inversions(stands, room.columns, room.rows).length,
    cost: best.cost,
    ...correct(tree, solution.judging),
    svg: drawPage(stands, room, style, metrics, title)
  }
}

/** Makes every story two lines longer, then shorter, and counts what its own frame absorbs. */
function correct(tree: SlicingTree, judging: Judging): Pick<BenchPage, 'corrections' | 'absorbed'> {
  let corrections = 0
  let absorbed = 0
  for (const { story, rect } of placeTree(tree)) {
    const before = judging.stories.get(story)
    if (before === undefined || before.fixed !== undefined) continue
    for (const change of [2, -2]) {
      const after = lengthened(before, change)
      const shapes = leafShapes(after, judging.room, relieved(judging.style, 'row'), rect.width)
      const corrected: Judging = {
        ...judging,
        stories: new Map([...judging.stories, [story, after]]),
        shapes: new Map([[story, shapes]])
      }
      corrections += 1
      if (refitInPlace(tree, [story], corrected) !== undefined) absorbed += 1
    }
  }
  return { corrections, absorbed }
}

function lengthened(story: MeasuredStory, change: number): MeasuredStory {
  const legs = story.legs.map(leg => ({ ...leg, lines: Math.max(1, leg.lines + change) }))
  return { ...story, legs }
}
