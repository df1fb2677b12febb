import { leadArtShort } from '../../design/taste/lead-art.ts'
import { leadHeadShort } from '../../design/taste/lead-head.ts'
import { isOddShape, oddShort, widthsAlike } from '../../design/taste/structure.ts'
import { tasteWeights } from '../../design/taste/taste-weights.ts'
import { headSeats } from '../../model/head-seats.ts'
import { isAdvertSet, type Room } from '../../model/measured-story.ts'
import type { Stand } from './stand.ts'

/** Points that the taste takes off by what frames and recipes alone decide: the lead's head and picture, structure. */
export function tasteCost(stands: readonly Stand[], lead: Stand | undefined, room: Room): number {
  const news = stands.filter(({ story }) => !isAdvertSet(story))
  return (lead ? leadCost(lead, news, room) : 0) + tasteWeights.structure * structure(news, room)
}

function leadCost(lead: Stand, news: readonly Stand[], { columns, rows, top }: Room): number {
  const { headWidth, headRows } = lead.recipe
  const others = news.filter(one => one !== lead).map(pictureCells)
  const cells = columns * rows
  // Where nothing can be shown, all pages lose the same.
  const mayShow = news.some(({ story }) => story.pictures.length > 0)
  const art = mayShow ? leadArtShort(pictureCells(lead) / cells, Math.max(0, ...others) / cells) : 0
  const head = leadHeadShort((headWidth * headRows) / (columns * (rows + top)))
  return tasteWeights['lead-art'] * art + tasteWeights['lead-head'] * head
}

/** Two thirds of the term: cuts from edge to edge have costs of their own. */
function structure(news: readonly Stand[], room: Room): number {
  const odd = news.filter(stand => isOddShape(shapeOf(stand, room))).length
  const uprights = news.filter(({ recipe }) => headSeats[recipe.seat].isUpright).length
  const share = (odd + Math.max(0, uprights - 1)) / Math.max(1, news.length)
  return (widthsAlike(news.map(({ width }) => width)) + oddShort(share)) / 3
}

function shapeOf({ width, height }: Stand, room: Room): number {
  const across = width * room.columnCharacters + (width - 1) * room.gutterCharacters
  return across / (height * room.rowCharacters)
}

function pictureCells({ recipe }: Stand): number {
  return (recipe.picture?.width ?? 0) * (recipe.picture?.rows ?? 0)
}
