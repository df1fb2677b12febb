import { kinds } from '../../model/kinds.ts'
import { isStory } from '../page-tiers.ts'
import type { PrintedFrame } from '../printed-page.ts'
import { fallsShort } from './falls-short.ts'
import type { TasteView } from './taste-view.ts'

/** How monotonous a page is built: one width for all, frames of odd shapes, cuts from edge to edge; a third each. */
export function structureOf({ page, figure }: TasteView): number {
  const news = page.frames.filter(({ kind }) => !kinds[kind].isSetWhole)
  const stories = Math.max(1, page.frames.filter(isStory).length)
  const uprights = page.frames.filter(({ head }) => head?.isUpright).length
  const odd = news.filter(isOdd).length / Math.max(1, news.length)
  const heads = (figure('three-lines') + Math.max(0, uprights - 1)) / stories
  const cuts = figure('seams') + figure('gutters')
  return (
    (widthsAlike(news.map(({ rect }) => rect.width)) +
      oddShort(odd + heads) +
      fallsShort(cuts, { worst: 2, asked: 0 })) /
    3
  )
}

/** How many of a page’s frames have the same width. */
export function widthsAlike(widths: readonly number[]): number {
  const most = Math.max(0, ...widths.map(one => widths.filter(other => other === one).length))
  return fallsShort(most / Math.max(1, widths.length), { worst: 0.8, asked: 0.3 })
}

/** How many of a page’s frames are odd: a half of them is the worst. */
export function oddShort(share: number): number {
  return fallsShort(share, { worst: 0.5, asked: 0 })
}

/** Width ÷ height: four times as wide as high and more, or over three times as high as wide. */
export function isOddShape(shape: number): boolean {
  return shape > widest || shape < narrowest
}

function isOdd({ box }: PrintedFrame): boolean {
  return isOddShape((box.right - box.left) / (box.bottom - box.top))
}

const widest = 4
const narrowest = 0.3
