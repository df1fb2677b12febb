import type { Block, Story } from '../../model/story.ts'
import type { Sheet } from './sheets.ts'

/** Cells (one column × one row) that stories are worth as they would be designed. */
export function cellsOf(stories: readonly Story[], sheet: Sheet): number {
  return stories.reduce((sum, story) => sum + cellsOfStory(story, sheet), 0)
}

/** Cells of an issue's pages without nameplate and folio lines. */
export function roomOf(pages: readonly number[], sheet: Sheet): number {
  const rows = pages.reduce((sum, page) => sum + sheet.rows - sheet.furnitureRows(page), 0)
  return rows * sheet.columns
}

/** Cells of the heads alone. */
export function headCellsOf(stories: readonly Story[], sheet: Sheet): number {
  return stories.reduce((sum, { meta }) => {
    if (meta.size) return sum
    const at = Math.min(meta.priority, sheet.headCells.length) - 1
    const deck = meta.headline.deck ? (sheet.deckCells[at] ?? 0) : 0
    return sum + (sheet.headCells[at] ?? 0) + deck + (meta.headline.kicker ? 1 : 0)
  }, 0)
}

function cellsOfStory(story: Story, sheet: Sheet): number {
  const { size, byline, priority } = story.meta
  if (size) return size.columns * size.rows
  const pictures = story.pictures.map(picture => pictureCells(picture, priority, sheet))
  const blocks = story.blocks.map(block => blockLines(block, sheet))
  const copy = [...blocks, ...pictures].reduce((sum, cells) => sum + cells, 0)
  return headCellsOf([story], sheet) + (byline ? 1.5 : 0) + copy
}

function blockLines({ kind, text, node }: Block, sheet: Sheet): number {
  const lines = sheet.unitsOf(text) / sheet.unitsALine
  switch (kind) {
    case 'picture':
      return 0
    case 'subhead':
      return 2
    case 'qr':
      return 5
    case 'table':
      return JSON.stringify(node).split('"tagName":"tr"').length
    case 'list':
    case 'hotlines':
      return lines + 0.4 * (JSON.stringify(node).split('"tagName":"li"').length - 1)
    default:
      return sheet.endsOfParagraphs ? Math.ceil(lines + 0.1) : lines
  }
}

function pictureCells(
  { widthPx, heightPx }: Story['pictures'][number],
  priority: number,
  sheet: Sheet
): number {
  const width = heightPx > widthPx ? 1 : priority === 1 ? 3 : 2
  const across = width * (sheet.columnRows + sheet.gutterRows) - sheet.gutterRows
  return width * (Math.ceil((across * heightPx) / widthPx) + 2)
}
