import { isSmall } from '../model/head-tiers.ts'
import { isWithin, type SizeSpan, smallLeadSizes, type TierSizes } from '../model/tier-sizes.ts'
import { counting, type DesignRule, type Seen, short } from './figure.ts'
import { isStory, pageTiers } from './page-tiers.ts'
import type { PrintedFrame, PrintedPage } from './printed-page.ts'

/** What is seen across a room: which story leads, and the tiers after it. */
export const hierarchyRules: readonly DesignRule[] = [
  {
    id: 'lead-ratio',
    name: { en: 'lead ÷ largest other head', zh: '头条与次大标题之比' },
    bar: 1.3,
    sense: 'least',
    seen: page => leadAndNext(page, (lead, next) => lead / next)
  },
  {
    id: 'lead-points',
    name: { en: 'lead larger by, pt', zh: '头条大出，磅' },
    bar: 12,
    sense: 'least',
    seen: page => leadAndNext(page, (lead, next) => (lead - next) * 0.75)
  },
  {
    id: 'tier-step',
    name: { en: 'least step from tier to tier', zh: '相邻两级标题之比，最小' },
    bar: 1.2,
    sense: 'least',
    seen: leastStep
  },
  counting(
    'lead-size',
    { en: 'lead out of its format’s sizes', zh: '头条字号超出开本的范围' },
    page => {
      const { lead } = pageTiers(page)
      if (!lead?.head) return undefined
      return outOf(lead, leadSizes(lead, page.tierSizes))
    }
  ),
  counting(
    'tier-size',
    { en: 'other heads out of their tier’s sizes', zh: '其他标题字号超出本级范围' },
    page => {
      const { lead: _, ...tiers } = pageTiers(page)
      return otherTiers.flatMap(tier =>
        tiers[tier].flatMap(one => outOf(one, page.tierSizes[tier]))
      )
    }
  ),
  counting(
    'larger-below',
    { en: 'second heads larger below than above', zh: '下半版二级标题大于上半版' },
    largerBelow
  ),
  counting('lead-place', { en: 'lead not at the top left', zh: '头条不在左上或通栏' }, page => {
    const { lead } = pageTiers(page)
    if (!lead) return undefined
    const isThere = lead.rect.row === 0 && lead.rect.column === 0
    return isThere ? [] : [`${lead.story} at ${lead.rect.column + 1}:${lead.rect.row + 1}`]
  })
]

function leadAndNext(
  page: PrintedPage,
  measure: (lead: number, next: number) => number
): Seen | undefined {
  const { lead } = pageTiers(page)
  const next = page.frames
    .filter(one => one !== lead && isStory(one))
    .sort((a, b) => sizeOf(b) - sizeOf(a))[0]
  if (!lead || !next) return undefined
  const sizes = `${short(sizeOf(lead))} px ${lead.story}, ${short(sizeOf(next))} px ${next.story}`
  return { value: measure(sizeOf(lead), sizeOf(next)), cases: [sizes] }
}

/** Of each tier the least head over the largest of the next. */
function leastStep(page: PrintedPage): Seen | undefined {
  const { lead, second, third, brief } = pageTiers(page)
  const tiers = [lead ? [lead] : [], second, third, brief].filter(tier => tier.length > 0)
  const steps = tiers.slice(1).flatMap((lower, at) => {
    const upper = tiers[at] ?? []
    const least = [...upper].sort((a, b) => sizeOf(a) - sizeOf(b))[0]
    const most = [...lower].sort((a, b) => sizeOf(b) - sizeOf(a))[0]
    if (!least || !most) return []
    const value = sizeOf(least) / sizeOf(most)
    const text = `${short(sizeOf(least))} px ${least.story}, ${short(sizeOf(most))} px ${most.story}`
    return [{ value, text }]
  })
  if (steps.length === 0) return undefined
  return {
    value: Math.min(...steps.map(({ value }) => value)),
    cases: steps.filter(({ value }) => value < 1.2).map(({ text }) => text)
  }
}

/** A head stands in the half of the type area in which its middle is. */
function largerBelow(page: PrintedPage): readonly string[] | undefined {
  const { second } = pageTiers(page)
  if (second.length < 2) return undefined
  const isLow = ({ head }: PrintedFrame) =>
    head !== undefined && (head.box.top + head.box.bottom) / 2 > page.heightPx / 2
  const upper = second.filter(one => !isLow(one))
  const least = Math.min(...upper.map(sizeOf))
  return second
    .filter(one => isLow(one) && sizeOf(one) > least)
    .map(one => `${one.story} ${short(sizeOf(one))} px over ${short(least)} px`)
}

function sizeOf({ head }: PrintedFrame): number {
  return head?.sizePx ?? 0
}

const otherTiers = ['second', 'third', 'brief'] as const

function leadSizes(lead: PrintedFrame, sizes: TierSizes): SizeSpan {
  return isSmall(lead) ? smallLeadSizes(sizes) : sizes.lead
}

/** A head out of a span, with both in points. */
function outOf(frame: PrintedFrame, span: SizeSpan): readonly string[] {
  if (isWithin(sizeOf(frame), span)) return []
  const points = [sizeOf(frame), span.least, span.most].map(px => short(px * 0.75))
  return [`${frame.story} ${points[0]} pt, ${points[1]}–${points[2]}`]
}
