import { counting, type DesignRule, short } from './figure.ts'
import type { PrintedCaption, PrintedPage } from './printed-page.ts'

/** The words under pictures: clear of the picture and of the copy, no stub at their end, names whole. */
export const captionRules: readonly DesignRule[] = [
  counting(
    'caption-glued',
    { en: 'captions < 0.3 row under their picture', zh: '图片说明距图不足 0.3 行' },
    page => cases(page, ({ gapPx }) => isLess(gapPx / page.rowPx, 0.3))
  ),
  counting(
    'caption-on-copy',
    { en: 'captions < 0.7 row over the copy', zh: '图片说明距正文不足 0.7 行' },
    page => cases(page, ({ airPx }) => isLess(airPx / page.rowPx, 0.7))
  ),
  counting(
    'caption-stub',
    { en: 'captions whose last line is under a third', zh: '末行不足三分之一的图片说明' },
    page =>
      cases(page, ({ lines, lastShare }) => (lines > 1 ? isLess(lastShare, 1 / 3) : undefined))
  ),
  counting(
    'credit-parted',
    { en: 'credits parted inside a name', zh: '拆开人名的图片署名' },
    page =>
      captionsOf(page).flatMap(({ story, caption }) =>
        caption.partedNames.map(names => `${story} ${names}`)
      )
  )
]

const slack = 0.02

function isLess(value: number, least: number): number | undefined {
  return value < least - slack ? value : undefined
}

function cases(page: PrintedPage, missed: (caption: PrintedCaption) => number | undefined) {
  return captionsOf(page).flatMap(({ story, caption }) => {
    const value = missed(caption)
    return value === undefined ? [] : [`${story} ${short(value)}`]
  })
}

function captionsOf({ frames }: PrintedPage) {
  return frames.flatMap(({ story, pictures }) =>
    pictures.flatMap(({ caption }) => (caption ? [{ story, caption }] : []))
  )
}
