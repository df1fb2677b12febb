import type { HeadOption, Room } from '../model/measured-story.ts'
import { type Random, wholeBetween } from './random.ts'

/** Sizes of the grades in points, and the points of one row and one body character. */
const sizes = [54, 42, 36, 30, 28, 24, 22, 18, 16]
const rowPoints = 11.25
const characterPoints = 9

/** Every sensible setting of a made-up headline, counted as the table of typography.md §3 does. */
export function randomHeads(random: Random, room: Room, priority: number): readonly HeadOption[] {
  const characters = wholeBetween(random, 7, priority >= 4 ? 14 : 20)
  const kicker = priority <= 2 && random() < 0.4
  const deck = priority <= 2 && random() < 0.5
  const options: HeadOption[] = []
  for (const [index, size] of sizes.entries()) {
    const small = sizes[Math.min(index + 2, sizes.length - 1)] ?? 16
    const extra = Number(kicker) * small * 1.3 + Number(deck) * small * 1.3
    for (let width = 1; width <= room.columns; width += 1) {
      const across = columnPoints(room, width)
      const setting = setLines(characters, size, across, width === 1 ? 3 : 2)
      if (!setting) continue
      const rows = Math.ceil((setting.lines * size * 1.2 + extra) / rowPoints) + 1
      options.push({ width, grade: index + 1, rows, fill: setting.fill, upright: false })
    }
    const upright = setUpright(characters, size, columnPoints(room, 1), extra)
    if (upright !== undefined) {
      options.push({ width: 1, grade: index + 1, rows: upright, fill: 0.9, upright: true })
    }
  }
  return options
}

function columnPoints(room: Room, width: number): number {
  const characters = width * (room.columnCharacters + room.gutterCharacters) - room.gutterCharacters
  return characters * characterPoints
}

function setLines(characters: number, size: number, across: number, linesMost: number) {
  const perLine = Math.floor(across / size)
  const lines = Math.ceil(characters / perLine)
  if (lines > linesMost) return undefined
  return { lines, fill: (Math.ceil(characters / lines) * size) / across }
}

/** Rows of a head set upright in one column, or undefined when it is too wide or too long. */
function setUpright(
  characters: number,
  size: number,
  across: number,
  extra: number
): number | undefined {
  const lines = characters > 9 ? 2 : 1
  if (lines * size * 1.3 + extra > across) return undefined
  const rows = Math.ceil((Math.ceil(characters / lines) * size * 1.08) / rowPoints) + 1
  return rows <= 40 ? rows : undefined
}
