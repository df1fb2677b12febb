import { counting, type DesignRule, short } from './figure.ts'
import { isStory } from './page-tiers.ts'
import type { PrintedHead, PrintedPage } from './printed-page.ts'

/** How a main line stands in its width. */
export const headLineRules: readonly DesignRule[] = [
  counting(
    'three-lines',
    { en: 'three-line heads over one or two columns', zh: '一两栏上的三行题' },
    page =>
      lying(page)
        .filter(({ head }) => head.mainLines >= 3 && head.columns <= 2)
        .map(({ story, head }) => `${story} ${head.mainLines} × ${head.columns}`)
  ),
  counting(
    'head-width',
    { en: 'heads under 40 % or over 100 % of their width', zh: '题宽不足 40% 或超过 100%' },
    page =>
      lying(page)
        .filter(({ share }) => share < 0.4 || share > mostShare)
        .map(({ story, share }) => `${story} ${short(100 * share)} %`)
  )
]

function lying({ frames }: PrintedPage) {
  return frames.filter(isStory).flatMap(({ story, head }) => {
    const share = head?.widthShare
    return head && share !== undefined ? [{ story, head: head as PrintedHead, share }] : []
  })
}

/** What is measured without kerning may be so much too wide. */
const mostShare = 1.05
