import { blanksFor, cellWidth } from '../../kit/cells.ts'

/** A paragraph of Chinese is one long line: in a log this much of it is shown. */
const logCells = 100

/**
 * Shows one line of a file with a caret under its column (line and column from 1, UTF-16); of a long
 * line the part around the column. Nothing when the file has no such line.
 */
export function codeFrame(
  lines: readonly string[],
  line: number,
  column: number | undefined,
  widthCells: number = logCells
): readonly string[] {
  const text = lines[line - 1]
  if (text === undefined || text.trim() === '') return []
  const gutter = `  ${line} | `
  const room = Math.max(20, Math.min(widthCells, logCells) - gutter.length - 2)
  const at = Math.min((column ?? 1) - 1, text.length)
  const window = windowAround(text.replaceAll('\t', ' '), at, room)
  const shown = `${gutter}${window.text}`
  if (column === undefined) return [shown]
  return [shown, `${' '.repeat(gutter.length - 2)}| ${blanksFor(window.before)}^`]
}

/** The part of a text around an index that takes no more than so many cells. */
function windowAround(text: string, at: number, room: number): { text: string; before: string } {
  if (cellWidth(text) <= room) return { text, before: text.slice(0, at) }
  const before = lastCells([...text.slice(0, at)], Math.floor(room / 3))
  const cutBefore = before.length < at
  const rest = [...text.slice(at)]
  const after = firstCells(rest, room - cellWidth(before))
  const start = `${cutBefore ? '…' : ''}${before}`
  return { text: `${start}${after}${after.length < text.length - at ? '…' : ''}`, before: start }
}

function firstCells(characters: readonly string[], cells: number): string {
  let taken = ''
  let width = 0
  for (const character of characters) {
    width += cellWidth(character)
    if (width > cells) break
    taken += character
  }
  return taken
}

function lastCells(characters: readonly string[], cells: number): string {
  return [...firstCells([...characters].reverse(), cells)].reverse().join('')
}
