import type { Style } from '../model/style.ts'
import { measureFrames } from '../press/type/check-frames.ts'
import { measureType } from '../press/type/measure-type.ts'
import type { TypeFinding } from '../press/type/type-finding.ts'
import { typeLines } from '../press/type/type-lines.ts'
import { isHardBreach } from '../press/type/type-problems.ts'
import { readTypeRuns } from '../press/type/type-runs.ts'
import type { BlockSheet } from './block-sheet.ts'

type Tab = Parameters<typeof readTypeRuns>[0]

/** Draws a sheet in the browser that prints and tells every frame that is not drawn as it was planned. */
export async function printedSheet(
  tab: Tab,
  sheet: BlockSheet,
  style: Style
): Promise<readonly string[]> {
  await tab.setContent(sheet.html)
  await tab.evaluate(() => document.fonts.ready)
  const { rowPx, bodyPx } = style.grid
  const faults: string[] = []
  for (const { story, overflowPx, wideLinePx, offGrid } of await measureFrames(tab, rowPx)) {
    if (overflowPx > 1) faults.push(`${story}: ${overflowPx} px outside`)
    if (wideLinePx > 1) faults.push(`${story}: a line ${wideLinePx} px too wide`)
    if (offGrid > 0) faults.push(`${story}: ${offGrid} blocks off the rows`)
  }
  for (const { story, rows, tall } of await drawnRows(tab, rowPx)) {
    const planned = sheet.rows.get(story)
    if (planned !== undefined && Math.abs(planned - rows) > 0.02)
      faults.push(`${story}: planned ${planned} rows, drawn ${rows}`)
    if (tall !== '') faults.push(`${story}: a line broken again: ${tall}`)
  }
  const spaceMostEm = style.spaceEm * (1 + style.spaceStretchMost)
  const { stretchMostEm } = style
  const lines = typeLines(await readTypeRuns(tab))
  const { findings } = measureType(lines, { rowPx, bodyPx, stretchMostEm, spaceMostEm })
  for (const { story, rule, amount, text } of findings.filter(isFault))
    faults.push(`${story}: ${rule} ${amount.toFixed(2)} ${text}`)
  return faults
}

function isFault(finding: TypeFinding): boolean {
  return isHardBreach(finding) || finding.rule === 'off-edge' || finding.rule === 'off-grid'
}

/** Rows that the copy of each frame takes, and a paragraph that has more lines than were written. */
function drawnRows(tab: Tab, rowPx: number) {
  return tab.evaluate(row => {
    return [...document.querySelectorAll<HTMLElement>('.frame')].map(frame => {
      const blocks = [...frame.querySelectorAll<HTMLElement>('.copy-legs > *')]
      const top = Math.min(...blocks.map(block => block.getBoundingClientRect().top))
      const bottom = Math.max(...blocks.map(block => block.getBoundingClientRect().bottom))
      const tall = [...frame.querySelectorAll<HTMLElement>('p.copy, .lines')].find(paragraph => {
        const lines = paragraph.querySelectorAll('br').length + 1
        const boxes = [...paragraph.getClientRects()]
        // A title of a table has the air over it.
        const air = Number.parseFloat(getComputedStyle(paragraph).paddingTop)
        const drawn = (boxes.reduce((sum, box) => sum + box.height, 0) - air) / row
        return paragraph.tagName !== 'TD' && paragraph.tagName !== 'TH' && drawn > lines + 0.02
      })
      return {
        story: frame.id,
        rows: (bottom - top) / row,
        tall: tall?.textContent?.slice(0, 20) ?? ''
      }
    })
  }, rowPx)
}
