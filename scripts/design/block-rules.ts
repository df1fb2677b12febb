import { counting, type DesignRule, short } from './figure.ts'
import type { PrintedBlock, PrintedPage } from './printed-page.ts'

/** What stands in the copy as a block: in air, under and over enough copy, in the widths that it needs. */
export const blockRules: readonly DesignRule[] = [
  counting(
    'block-air',
    {
      en: 'tables, lists, pictures, codes with < 0.5 row of air',
      zh: '上下空白不足半行的表格、列表、图片、二维码'
    },
    page =>
      casesOf(page, ({ kind, aboveRows = 1, belowRows = 1 }) => {
        const air = Math.min(aboveRows, belowRows)
        return air < leastAir - slack ? `${kind} ${short(air)}` : undefined
      })
  ),
  counting(
    'copy-pinched',
    { en: 'copy of < 5 rows over or under a picture in its column', zh: '图片上下不足 5 行的正文' },
    page =>
      casesOf(page, ({ kind, copyOver, copyUnder }) => {
        const least = Math.min(...[copyOver, copyUnder].filter(rows => rows > 0))
        const isPinched = kind === 'picture' && copyOver > 0 && copyUnder > 0 && least < leastCopy
        return isPinched ? `${least} rows` : undefined
      })
  ),
  counting(
    'cell-wraps',
    { en: 'tables whose cells wrap with room to spare', zh: '有余地却折行的表格' },
    page => casesOf(page, ({ wrapsInVain, words }) => (wrapsInVain ? words : undefined))
  )
]

const slack = 0.02
const leastAir = 0.5
/** Rows of copy over or under a picture. */
const leastCopy = 5

function casesOf({ frames }: PrintedPage, missed: (block: PrintedBlock) => string | undefined) {
  return frames.flatMap(({ story, blocks }) =>
    blocks.flatMap(block => {
      const what = missed(block)
      return what === undefined ? [] : [`${story} ${what}`]
    })
  )
}
