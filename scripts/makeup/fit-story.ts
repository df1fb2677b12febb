import type { Recipe, Rect } from '../model/dummy.ts'
import type { Pin } from '../model/issue.ts'
import type { Report } from '../model/problem.ts'
import type { SetFrame, SetPiece } from '../model/set-copy.ts'
import type { Story } from '../model/story.ts'
import { setCopy } from '../typeset/set-copy.ts'
import { type SetHead, setHead } from '../typeset/set-head.ts'
import type { SetContext } from '../typeset/set-paragraph.ts'
import { divideIntoLegs, type Legs } from '../typeset/type-width.ts'
import { copyfit, type Fit } from './copyfit.ts'
import { overset, underset } from './fit-problems.ts'

interface Trial {
  readonly head: SetHead
  readonly airRows: number
  readonly bodyRows: number
  readonly fit: Fit
  readonly cost: number
}

/** A row of air away from the ideal, and a grade away from the largest that fits. */
const airCost = 25
const gradeCost = 30

/**
 * Makes a story fill a rectangle exactly: headline grade, air in its stack and the lines of its paragraphs
 * are chosen together. What does not fit, or leaves a hole, is reported with lines and characters.
 */
export function fitStory(
  story: Story,
  rect: Rect,
  pin: Pin,
  context: SetContext,
  report: Report
): SetFrame {
  const { style } = context
  const boxed = pin.boxed ?? false
  const legs = divideIntoLegs(style, rect.width, boxed, pin.legs)
  const height = rect.height - (boxed ? 2 * style.boxRows : 0)
  const pieces = setCopy(story, legs.measure, context)
  const heads = candidateHeads(story, rect.width, legs, pin, context)
  const best =
    bestTrial(heads, pieces, legs, height, style.headAirMostRows, context) ??
    bestTrial(heads, pieces, legs, height, height, context)
  const lowest = heads.reduce((a, b) => (b.rows < a.rows ? b : a))
  if (!best) {
    report(overset(story, pieces, legs, height - lowest.rows))
    return toFrame(story, rect, boxed, legs, pieces, spill(lowest, pieces, height, legs), context)
  }
  const empty = best.fit.blankRows + Math.max(0, best.airRows - style.headAirMostRows) * legs.legs
  if (empty >= Math.max(legs.legs, 2)) report(underset(story, empty, legs))
  return toFrame(story, rect, boxed, legs, pieces, best, context)
}

function candidateHeads(
  story: Story,
  columns: number,
  legs: Legs,
  pin: Pin,
  context: SetContext
): readonly SetHead[] {
  const { headLargest, headSizesPx } = context.style
  const cap = headLargest[Math.min(columns, headLargest.length) - 1] ?? headSizesPx.length
  const first = pin.grade ?? Math.min(headSizesPx.length, cap + (story.meta.priority > 2 ? 1 : 0))
  const last = pin.grade ?? headSizesPx.length
  const copy = { ...story.meta, headline: story.meta.headline, kind: story.meta.kind }
  const heads: SetHead[] = []
  for (
    let grade = first;
    grade <= headSizesPx.length && (grade <= last || heads.length === 0);
    grade++
  ) {
    const head = setHead(copy, grade, legs.innerPx, context)
    if (head) heads.push({ ...head, cost: head.cost + (grade - first) * gradeCost })
  }
  if (heads.length === 0)
    throw new Error(`the headline of ${story.slug} cannot be set in any grade`)
  return heads
}

function bestTrial(
  heads: readonly SetHead[],
  pieces: readonly SetPiece[],
  legs: Legs,
  height: number,
  mostAir: number,
  context: SetContext
): Trial | undefined {
  let best: Trial | undefined
  for (const head of heads) {
    if (best && head.cost >= best.cost) break
    for (let airRows = 0; airRows <= Math.min(mostAir, height - head.rows - 1); airRows++) {
      const bodyRows = height - head.rows - airRows
      const fit = copyfit(pieces, new Array<number>(legs.legs).fill(bodyRows))
      if (!fit) break
      const cost = fit.cost + head.cost + airCost * Math.abs(airRows - context.style.headAirRows)
      if (!best || cost < best.cost) best = { head, airRows, bodyRows, fit, cost }
    }
  }
  return best
}

/** A story that does not fit is still shown in a draft, running out of its frame. */
function spill(head: SetHead, pieces: readonly SetPiece[], height: number, legs: Legs): Trial {
  const bodyRows = Math.max(1, height - head.rows)
  const rows = pieces.reduce((sum, piece) => sum + (piece.options[0]?.rows ?? 0), 0)
  const fit = { choices: pieces.map(() => 0), breaksBefore: [], blankRows: 0, rows, cost: 0, legs: [] }
  return {
    head,
    airRows: 0,
    bodyRows: Math.max(bodyRows, Math.ceil(rows / legs.legs)),
    fit,
    cost: 0
  }
}

function toFrame(
  story: Story,
  rect: Rect,
  boxed: boolean,
  legs: Legs,
  pieces: readonly SetPiece[],
  trial: Trial,
  context: SetContext
): SetFrame {
  const changes = pieces.flatMap((piece, at): [string, number][] => {
    const chosen = piece.options[trial.fit.choices[at] ?? 0]
    const change = (chosen?.rows ?? 0) - (piece.options[0]?.rows ?? 0)
    return change === 0 ? [] : [[piece.block, change]]
  })
  const recipe: Recipe = {
    legs: legs.legs,
    measure: legs.measure,
    legGapPx: legs.legGapPx,
    grade: trial.head.grade,
    headRows: trial.head.rows + trial.airRows,
    bodyRows: trial.bodyRows,
    airRows: trial.airRows,
    lineChanges: Object.fromEntries(changes),
    lines: trial.fit.rows,
    blankRows: trial.fit.blankRows
  }
  const copy = pieces.flatMap((piece, at) => {
    const node = piece.options[trial.fit.choices[at] ?? 0]?.node()
    if (!node) return []
    const breaks = trial.fit.breaksBefore.includes(at)
    const style = [node.properties.style, breaks ? 'break-before:column' : '']
      .filter(Boolean)
      .join(';')
    return [style ? { ...node, properties: { ...node.properties, style } } : node]
  })
  return {
    frame: { story: story.slug, rect, boxed, recipe },
    language: context.language,
    kind: story.meta.kind,
    head: trial.head.nodes,
    copy
  }
}
