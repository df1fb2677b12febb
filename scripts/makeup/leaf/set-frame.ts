import type { Element } from 'hast'
import { copyAsSet, lineChanges, rowsKept } from '../../model/copy-as-set.ts'
import type { Rect } from '../../model/dummy.ts'
import { headPortrait } from '../../model/frame-art.ts'
import { headSeats } from '../../model/head-seats.ts'
import type { LeafRecipe } from '../../model/layout.ts'
import type { MakeupStyle } from '../../model/makeup-style.ts'
import { isAdvertSet } from '../../model/measured-story.ts'
import type { FrameStrip, SetFrame, SetHeadStrip, SetPiece } from '../../model/set-copy.ts'
import type { LineEnds } from '../../typeset/break-headline.ts'
import { headInPx, headRoomPx, isCrammed, standOf } from '../../typeset/head-block.ts'
import { setArt } from '../../typeset/set-art.ts'
import { headCopyOf } from '../../typeset/set-head.ts'
import { setSignedHead } from '../../typeset/set-signed-head.ts'
import { setUprightHead } from '../../typeset/set-upright-head.ts'
import { joinParts } from '../../typeset/spot.ts'
import { boxSideOf, columnsPx, divideIntoLegs } from '../../typeset/type-width.ts'
import { copyfit, type Fit } from './copyfit.ts'
import { clippedFit, markedOver } from './draft-mark.ts'
import { frameParts } from './frame-parts.ts'
import type { Galley } from './galley.ts'
import { setAdvert } from './set-advert.ts'

/** A frame filled as a recipe says, and what the copyfit cost; undefined when the true lines do not fit. */
export interface FilledFrame {
  readonly set: SetFrame
  readonly cost: number
}

/** Sets a story into its rectangle by a recipe: head, picture, and the copy poured into the legs left over. */
export function setFrame(
  galley: Galley,
  rect: Rect,
  recipe: LeafRecipe,
  style: MakeupStyle
): FilledFrame | undefined {
  if (isAdvertSet(galley.measured)) return { set: setAdvert(galley, rect, recipe).set, cost: 0 }
  // Beside an upright head no portrait stands, which was accepted before it had one.
  if (headSeats[recipe.seat].isUpright && headPortrait(galley.story)) return undefined
  if (recipe.airRows < 0 && isHeadCrammed(galley, rect, recipe)) return undefined
  const pieces = galley.pieces(recipe.measure)
  const fit = fitFrame(galley, rect, recipe, style)
  if (!fit) return undefined
  return { set: dressed(galley, rect, recipe, style, { pieces, fit }), cost: fit.cost }
}

/** Pours the copy of a story into the legs that a recipe leaves, with its lines as they were where that can be. */
export function fitFrame(
  { pieces, asSet }: Galley,
  rect: Rect,
  recipe: LeafRecipe,
  style: MakeupStyle
): Fit | undefined {
  const { text } = frameParts(recipe, rect, style)
  const { measure } = recipe
  const copy = pieces(measure)
  const heights = text.map(strip => strip.rows)
  const kept = rowsKept(asSet, measure, copy)
  const fit = copyfit(copy, heights, kept)
  const isBlank = fit !== undefined && fit.blankRows > style.blankMost
  return kept && isBlank ? copyfit(copy, heights, kept, true) : fit
}

/** Shows as much of a story as its frame holds, and marks what is over: for drafts alone. */
export function clippedFrame(
  galley: Galley,
  rect: Rect,
  recipe: LeafRecipe,
  style: MakeupStyle
): SetFrame {
  const pieces = galley.pieces(recipe.measure)
  const { text } = frameParts(recipe, rect, style)
  // The mark takes the last row of every leg.
  const heights = text.map(strip => Math.max(0, strip.rows - 1))
  const { fit, left } = clippedFit(pieces, heights)
  return markedOver(
    dressed(galley, rect, recipe, style, { pieces, fit, isClipped: true }),
    Math.max(1, left)
  )
}

interface FittedCopy {
  readonly pieces: readonly SetPiece[]
  readonly fit: Fit
  readonly isClipped?: boolean
}

function dressed(
  galley: Galley,
  rect: Rect,
  recipe: LeafRecipe,
  style: MakeupStyle,
  { pieces, fit, isClipped = false }: FittedCopy
): SetFrame {
  const { story, context, picture } = galley
  const parts = frameParts(recipe, rect, style)
  // The legs of a story need not be the columns of the page (破栏).
  const legsPx = (legs: number) =>
    legs * recipe.measure * context.style.grid.bodyPx + (legs - 1) * legGapPx
  const { legGapPx, innerPx } = legsIn(galley, rect, recipe)
  const head = parts.head && headNodes(galley, recipe, innerPx)
  const isWide = headSeats[recipe.seat].picture === 'over-all'
  return {
    story,
    asSet: copyAsSet(recipe.measure, pieces, fit.choices),
    ...(galley.link.onward ? { onward: galley.link.onward.text } : {}),
    frame: {
      story: story.slug,
      rect,
      boxed: recipe.boxed,
      recipe: { ...recipe, lines: fit.rows, blankRows: fit.blankRows },
      legGapPx,
      lineChanges: lineChanges(pieces, fit.choices)
    },
    language: context.language,
    kind: story.meta.kind,
    ...(parts.head && head ? { head: { strip: parts.head, ...head } } : {}),
    ...(parts.picture && picture
      ? {
          picture: {
            strip: parts.picture,
            block: picture.id,
            ...setArt(
              picture.node,
              isWide ? innerPx : legsPx(parts.picture.legs),
              parts.picture.rows,
              context
            )
          }
        }
      : {}),
    copy: copyStrips(parts.text, pieces, fit, isClipped)
  }
}

/** The head of a frame as its strip has it, what its rows leave over split above and below. */
function headNodes(
  galley: Galley,
  recipe: LeafRecipe,
  innerPx: number
): Omit<SetHeadStrip, 'strip'> | undefined {
  const { context } = galley
  const head = headOf(galley, recipe, innerPx)
  if (!head) return undefined
  const { set, rows, stand } = head
  const nodes = set.nodes()
  const isUnlinked = headSeats[recipe.seat].isUpright || galley.link.back === undefined
  return {
    nodes: isUnlinked ? nodes : linkedKicker(nodes, galley.link.back ?? ''),
    inPx: headInPx(set, rows, stand, context)
  }
}

/** Whether a head with a row less than its white would stand on the rule over it or on its copy. */
function isHeadCrammed(galley: Galley, rect: Rect, recipe: LeafRecipe): boolean {
  const head = headOf(galley, recipe, legsIn(galley, rect, recipe).innerPx)
  return head !== undefined && isCrammed(head.set, head.rows, head.stand, galley.context)
}

function legsIn({ story, context }: Galley, { width }: Rect, { boxed, legs }: LeafRecipe) {
  const side = boxed ? boxSideOf(context.style, story.meta.kind) : 0
  return divideIntoLegs(context.style, width, side, legs)
}

/** The head of a recipe in the rows that it has. */
function headOf({ story, context }: Galley, recipe: LeafRecipe, innerPx: number) {
  const { isUpright, isInset } = headSeats[recipe.seat]
  const stand = standOf(recipe)
  const rows = recipe.headRows + recipe.airRows
  const width = isInset ? columnsPx(context.style.grid, recipe.headWidth) : innerPx
  const roomPx = headRoomPx(rows, stand, context)
  const copy = headCopyOf(story)
  const lying = (ends: LineEnds) =>
    setSignedHead(copy, recipe.grade, width, context, { roomPx, ends })
  const set = isUpright
    ? setUprightHead(copy, recipe.grade, context)
    : (lying('close') ?? lying('torn'))
  return set && { set, rows, stand }
}

/** 上接第2版 leads back, on the screen, to where the story began. */
function linkedKicker(nodes: readonly Element[], slug: string): readonly Element[] {
  const [kicker, ...rest] = nodes
  if (!kicker) return nodes
  const properties = { href: `#${slug}` }
  const link: Element = { type: 'element', tagName: 'a', properties, children: kicker.children }
  return [{ ...kicker, children: [link] }, ...rest]
}

/** Legs that are alike stand in one strip, which columns fill; others have a strip each. */
function copyStrips(
  text: readonly FrameStrip[],
  pieces: readonly SetPiece[],
  fit: Fit,
  isClipped: boolean
): SetFrame['copy'] {
  const [first] = text
  if (!first) return []
  const ends = legEnds(text, fit)
  const ended = (node: Element, at: number) => {
    const leg = ends.get(at)
    return leg === undefined || !isEdged(node) ? node : withStyle(node, `--ends-leg:${leg}`)
  }
  if (!isClipped && text.every(strip => strip.row === first.row && strip.rows === first.rows)) {
    const nodes = pieces.flatMap((piece, at) => {
      const node = piece.options[fit.choices[at] ?? 0]?.node()
      if (!node) return []
      const whole = ended(node, at)
      return [fit.breaksBefore.includes(at) ? withStyle(whole, 'break-before:column') : whole]
    })
    return [{ strip: { ...first, legs: text.length }, nodes: joinParts(nodes) }]
  }
  return text.map((strip, leg) => ({
    strip,
    nodes: joinParts(
      (fit.legs[leg] ?? []).flatMap(({ piece, choice, from, to }) => {
        const node = pieces[piece]?.options[choice]?.node(from, to)
        return node ? [ended(node, piece)] : []
      })
    )
  }))
}

/** The pieces that end with a leg, and the leg, from 0: nothing is between them and what is under the frame. */
function legEnds(text: readonly FrameStrip[], fit: Fit): ReadonlyMap<number, number> {
  return new Map(
    fit.legs.flatMap((parts, leg) => {
      const rows = parts.reduce((sum, { from, to }) => sum + to - from, 0)
      const last = parts.at(-1)
      return last && rows === text[leg]?.rows ? [[last.piece, leg] as const] : []
    })
  )
}

/** Tables and what stands apart are drawn with rules of their own. */
function isEdged({ tagName }: Element): boolean {
  return tagName === 'table' || tagName === 'aside'
}

function withStyle(node: Element, style: string): Element {
  const all = [node.properties.style, style].filter(Boolean).join(';')
  return { ...node, properties: { ...node.properties, style: all } }
}
