import { headSeats } from '../../model/head-seats.ts'
import type { MakeupStyle } from '../../model/makeup-style.ts'
import { isAdvertSet, type Room } from '../../model/measured-story.ts'
import { type FramePart, frameParts } from '../leaf/frame-parts.ts'
import type { Metric } from './page-metrics.ts'
import type { Stand } from './stand.ts'

const column = 84
const row = 7.5
const gutter = 6
const margin = 20
/** Room for the title and the metrics, one a line. */
const footLine = 16
const footRoom = 15 * footLine + 20

/** A debug picture of a dummy as SVG: grid, frames, heads, pictures, text, levers and metrics. */
export function drawPage(
  stands: readonly Stand[],
  room: Room,
  style: MakeupStyle,
  metrics: readonly Metric[],
  title: string
): string {
  const width = room.columns * column + 2 * margin
  const height = room.rows * row + 2 * margin + footRoom
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="sans-serif">`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    `<g transform="translate(${margin} ${margin})">`,
    ...gridLines(room),
    ...stands.flatMap(stand => drawFrame(stand, style)),
    ...drawFoot(room, metrics, title),
    '</g></svg>'
  ].join('\n')
}

function gridLines(room: Room): readonly string[] {
  const [right, foot] = [room.columns * column, room.rows * row]
  const lines: string[] = []
  for (let x = 0; x <= right; x += column) lines.push(svgLine(x, 0, x, foot, '#dde'))
  for (let y = 0; y <= foot; y += 10 * row) lines.push(svgLine(0, y, right, y, '#dde'))
  return lines
}

function drawFrame(stand: Stand, style: MakeupStyle): readonly string[] {
  const { recipe, story } = stand
  const x = stand.column * column
  const y = stand.row * row
  const [w, h] = [stand.width * column, stand.height * row]
  if (isAdvertSet(story)) {
    return [
      svgRect({ x: x + 3, y: y + 3, w: w - 6, h: h - 6 }, '#eee8d8', '#998'),
      svgText(x + 8, y + 18, 12, `${story.slug} ${stand.width}×${stand.height}`, '#665')
    ]
  }
  const parts = frameParts(recipe, stand, style)
  const legWidth = w / Math.max(1, recipe.legs)
  const place = (part: FramePart) => ({
    x: x + part.leg * legWidth + gutter / 2,
    y: y + part.row * row,
    w: part.legs * legWidth - gutter,
    h: part.rows * row
  })
  const drawn = [svgRect({ x: x + 0.5, y: y + 0.5, w: w - 1, h: h - 1 }, 'none', '#9ab')]
  if (recipe.boxed) {
    drawn.push(svgRect({ x: x + 3, y: y + 3, w: w - 6, h: h - 6 }, '#f2f6ee', '#363'))
  }
  for (const part of parts.text) {
    const isLast = part === parts.text[parts.text.length - 1]
    const lines = part.rows - (isLast ? recipe.blankRows : 0)
    drawn.push(...drawLines(place(part), lines))
  }
  if (parts.picture !== undefined) {
    const at = place(parts.picture)
    drawn.push(svgRect({ ...at, y: at.y + 1, h: at.h - 3 }, '#b8c8d8', '#678'))
  }
  if (parts.head !== undefined) drawn.push(...drawHead(stand, place(parts.head)))
  drawn.push(svgText(x + 5, y + h - 4, 8, leversOf(stand, style), '#b20'))
  return drawn
}

function leversOf(stand: Stand, style: MakeupStyle): string {
  const { recipe } = stand
  const levers = [
    recipe.seat === 'over' ? '' : recipe.seat,
    recipe.legs === stand.width ? '' : `${recipe.legs} legs`,
    recipe.airRows === style.airRows.ideal ? '' : `air ${recipe.airRows}`,
    recipe.tracked === 0 ? '' : `track ${recipe.tracked}`,
    recipe.blankRows === 0 ? '' : `blank ${recipe.blankRows}`,
    `cost ${recipe.cost.toFixed(1)}`
  ]
  return levers.filter(word => word !== '').join(' · ')
}

interface Box {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

function drawHead(stand: Stand, at: Box): readonly string[] {
  const { recipe, story } = stand
  const size = Math.max(8, 30 - recipe.grade * 2.5)
  const { isUpright } = headSeats[recipe.seat]
  const label = `${story.priority} ${story.slug.replace('story-', '#')} g${recipe.grade}`
  const black = {
    x: at.x,
    y: at.y + 3,
    w: isUpright ? Math.min(at.w, size * 1.6) : at.w * Math.min(1, recipe.headFill),
    h: Math.max(4, at.h - recipe.airRows * row - 6)
  }
  const words = svgText(
    at.x + 3,
    at.y + Math.min(at.h - 4, size + 3),
    Math.min(size, 15),
    label,
    '#fff'
  )
  return [svgRect(black, '#333', 'none'), words]
}

function drawLines(at: Box, count: number): readonly string[] {
  const lines: string[] = []
  for (let number = 0; number < count; number += 1) {
    const y = at.y + (number + 0.6) * row
    lines.push(svgLine(at.x, y, at.x + at.w, y, '#bbb'))
  }
  return lines
}

function drawFoot(room: Room, metrics: readonly Metric[], title: string): readonly string[] {
  const top = room.rows * row + 20
  const words = metrics.map(
    ({ number, name, value, cases }) =>
      `${number} ${name.en}: ${Number(value.toFixed(2))} ${cases.join(', ')}`
  )
  return [title, ...words].map((word, index) =>
    svgText(0, top + index * footLine, 11, word, '#222')
  )
}

/** A straight line of an SVG drawing. */
function svgLine(x1: number, y1: number, x2: number, y2: number, stroke: string): string {
  return `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" stroke="${stroke}"/>`
}

/** A rectangle of an SVG drawing. */
function svgRect(
  at: { readonly x: number; readonly y: number; readonly w: number; readonly h: number },
  fill: string,
  stroke: string
): string {
  const size = `x="${at.x}" y="${at.y}" width="${at.w}" height="${at.h}"`
  return `<rect ${size} fill="${fill}" stroke="${stroke}"/>`
}

/** Words of an SVG drawing, escaped. */
function svgText(x: number, y: number, size: number, words: string, fill: string): string {
  const safe = words.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return `<text x="${x}" y="${y}" font-size="${size}" fill="${fill}">${safe}</text>`
}
