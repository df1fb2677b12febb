import type { LayoutLock } from './accepted-layout.ts'
import type { MakeupStyle } from './makeup-style.ts'
import type { Room } from './measured-story.ts'
import type { Style } from './style.ts'

/**
 * All of a style that decides whether frames hold their copy, by its tokens where it has them. What make-up likes better
 * than something else is no part of it: a page that was accepted is not chosen again.
 */
export function settingOf(
  { format, grid, headSizesPx }: Pick<Style, 'format' | 'grid' | 'headSizesPx'>,
  rules: MakeupStyle
): Readonly<Record<string, string>> {
  const { airRows, legRows, box } = rules
  const span = ({ least, most }: { least: number; most: number }) => `${least}–${most}`
  return {
    format,
    '--columns': `${grid.columns}`,
    rows: `${grid.rows}`,
    '--column-characters': `${grid.columnCharacters}`,
    '--body-size': `${grid.bodyPx}px`,
    '--row': `${grid.rowPx}px`,
    '--gutter': `${grid.gutterPx}px`,
    '--head-sizes': headSizesPx.join(' '),
    '--box-rows': `${box.rows / 2}`,
    '--box-side': `${box.characters / 2}`,
    '--picture-clear': `${rules.pictureClearRows}`,
    boxes: [...rules.boxedKinds, '|', ...box.openKinds].join(' '),
    legs: span(legRows),
    air: span(airRows),
    wrap: `${rules.wrapRows}`,
    blank: `${rules.blankMost}`,
    measure: `${rules.measureMost}`
  }
}

/**
 * What an earlier layout still holds under a setting: all of it under its own; under another the frames of the pages
 * that have their rooms still, in which every story is set anew. Undefined where nothing is left.
 */
export function heldLayout(
  lock: LayoutLock | undefined,
  style: string,
  rooms: ReadonlyMap<number, Room>
): LayoutLock | undefined {
  if (!lock || lock.style === style) return lock
  const pages = lock.pages.filter(page => {
    const room = rooms.get(page.page)
    return room?.columns === page.columns && room.rows === page.rows && room.top === page.top
  })
  if (pages.length === 0) return undefined
  const numbers = new Set(pages.map(({ page }) => page))
  const jumps = lock.jumps.filter(({ from, to }) => numbers.has(from) && numbers.has(to))
  // A layout of an earlier version does not say what is other: it may be prices alone, by which no frame is other.
  const isKnown = lock.setting !== undefined
  const unset = (copy: LayoutLock['pages'][number]['copy']) =>
    Object.fromEntries(Object.keys(copy).map(slug => [slug, '']))
  return {
    ...lock,
    pages: isKnown ? pages.map(page => ({ ...page, copy: unset(page.copy) })) : pages,
    jumps
  }
}
