import { counting, type DesignRule, short } from './figure.ts'
import type { PrintedFrame, PrintedPage } from './printed-page.ts'

/** What stands between two stories over one another: one device, as wide as the wider of them. */
export const seamRules: readonly DesignRule[] = [
  counting(
    'rule-short',
    { en: 'no rule as wide as the wider of two stories', zh: '两稿之间的横线不足较宽一稿' },
    shortRules
  ),
  counting(
    'two-devices',
    { en: 'two devices between two stories', zh: '上下两稿之间不止一种分隔' },
    page =>
      overs(page)
        .filter(pair => between(pair, page) > (pair.every(({ edges }) => edges) ? 2 : 1))
        .map(([upper, lower]) => `${upper.story} | ${lower.story}`)
  ),
  counting(
    'boxes-touch',
    { en: 'boxes within a row of each other', zh: '两框上下相距不足一行' },
    page =>
      overs(page).flatMap(([upper, lower]) => {
        if (!upper.edges || !lower.edges) return []
        const apart = (lower.edges.top - upper.edges.bottom) / page.rowPx
        return apart < 1 - 0.01 ? [`${upper.story} | ${lower.story} ${short(apart)}`] : []
      })
  )
]

type Pair = readonly [upper: PrintedFrame, lower: PrintedFrame]

/** Frames over one another, the upper one first. */
function overs({ frames }: Pick<PrintedPage, 'frames'>): readonly Pair[] {
  return frames.flatMap(upper =>
    frames
      .filter(({ rect, box }) => {
        const isUnder = rect.row === upper.rect.row + upper.rect.height
        return isUnder && box.left < upper.box.right && box.right > upper.box.left
      })
      .map((lower): Pair => [upper, lower])
  )
}

/** Rules from the last row of the one to the first of the other that go along the most of what they have in common. */
function between([upper, lower]: Pair, { rules, rowPx }: PrintedPage): number {
  const left = Math.max(upper.box.left, lower.box.left)
  const right = Math.min(upper.box.right, lower.box.right)
  return rules.filter(rule => {
    const isThere = Math.abs(rule.y - lower.box.top) < rowPx
    return isThere && Math.min(right, rule.right) - Math.max(left, rule.left) > (right - left) / 2
  }).length
}

/** Stories over one another, neither in a box, without a rule that goes along the wider of them; all are white by style. */
function shortRules(page: PrintedPage): readonly string[] {
  const all = overs(page)
  const pairs = all.filter(isOpen)
  const found = pairs.filter(([upper, lower]) => {
    const isFree = (frame: PrintedFrame) =>
      all.filter(pair => pair[frame === upper ? 0 : 1] === frame).every(isOpen)
    const wide = [upper, lower].filter(isFree).map(({ box }) => box)
    const left = Math.min(...wide.map(box => box.left), Math.max(upper.box.left, lower.box.left))
    const right = Math.max(
      ...wide.map(box => box.right),
      Math.min(upper.box.right, lower.box.right)
    )
    return !page.rules.some(rule => {
      const isThere = rule.y > lower.box.top - 0.5 && rule.y < lower.box.top + page.rowPx
      return isThere && rule.left <= left + 0.5 && rule.right >= right - 0.5
    })
  })
  const isWhite = found.length === pairs.length
  return isWhite ? [] : found.map(([upper, lower]) => `${upper.story} | ${lower.story}`)
}

function isOpen([upper, lower]: Pair): boolean {
  return !upper.edges && !lower.isBoxed
}
