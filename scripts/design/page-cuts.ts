import { kinds } from '../model/kinds.ts'
import { counting, type DesignRule } from './figure.ts'
import { isStory } from './page-tiers.ts'
import type { PrintedFrame, PrintedPage } from './printed-page.ts'

/** Cuts from edge to edge, which only an advert may make on a page of six stories and more. */
export const cutRules: readonly DesignRule[] = [
  counting(
    'seams',
    { en: 'full-width seams (six stories and more)', zh: '通栏横缝（六篇以上）' },
    page => throughCuts(page, 'row', 'height', page.rows),
    1
  ),
  counting(
    'gutters',
    { en: 'full-height gutters (six stories and more)', zh: '通版竖缝（六篇以上）' },
    page => throughCuts(page, 'column', 'width', page.columns)
  )
]

function throughCuts(
  { frames }: PrintedPage,
  from: 'row' | 'column',
  size: 'height' | 'width',
  end: number
): readonly string[] | undefined {
  if (frames.filter(isStory).length < 6) return undefined
  const starts = new Set(frames.map(({ rect }) => rect[from]))
  return [...starts]
    .sort((a, b) => a - b)
    .filter(at => at > 0 && at < end)
    .filter(at => frames.every(({ rect }) => rect[from] >= at || rect[from] + rect[size] <= at))
    .filter(at => !isOfAdverts(frames, at, from, size))
    .map(at => `${from} ${at + 1}`)
}

/** Whether all that meets a cut at one side is adverts. */
function isOfAdverts(
  frames: readonly PrintedFrame[],
  at: number,
  from: 'row' | 'column',
  size: 'height' | 'width'
): boolean {
  const before = frames.filter(({ rect }) => rect[from] + rect[size] === at)
  const after = frames.filter(({ rect }) => rect[from] === at)
  return [before, after].some(side => side.every(({ kind }) => kinds[kind].isSetWhole))
}
