import { kinds } from '../model/kinds.ts'
import { counting, type DesignRule, short } from './figure.ts'
import type { PrintedBox, PrintedFrame, PrintedPage, StandingRule } from './printed-page.ts'

/** What stands in gutters: rules from the head to the foot of the shorter story, or white, and no two rules. */
export const gutterRules: readonly DesignRule[] = [
  counting(
    'rules-beside',
    { en: 'two standing rules within a row', zh: '一行之内两条竖线' },
    rulesBeside
  ),
  counting(
    'gutter-habits',
    { en: 'gutters without a rule beside others with one', zh: '同一版竖线与留白并用' },
    page => {
      const open = besides(page).filter(({ one, other }) => !one.edges && !other.edges)
      const bare = open.filter(pair => !hasRule(pair, page))
      const isMixed = bare.length > 0 && bare.length < open.length
      return isMixed ? bare.map(({ one, other }) => `${one.story} | ${other.story}`) : []
    }
  ),
  counting(
    'gutter-ends',
    { en: 'rules in gutters beyond a head or a foot', zh: '竖线超出标题或文末' },
    page =>
      page.standing
        .filter(rule => rule.of === 'gutter' && !isBetween(rule, page))
        .map(({ x, top, bottom }) => [x, top, bottom].map(px => short(px / page.rowPx)).join(' '))
  )
]

interface Beside {
  readonly one: PrintedFrame
  readonly other: PrintedFrame
  /** Rows in common. */
  readonly top: number
  readonly bottom: number
}

/** Frames beside one another, the left one first. */
function besides({ frames }: Pick<PrintedPage, 'frames'>): readonly Beside[] {
  return frames.flatMap(one =>
    frames
      .filter(({ rect }) => rect.column === one.rect.column + one.rect.width)
      .map(other => {
        const top = Math.max(one.box.top, other.box.top)
        return { one, other, top, bottom: Math.min(one.box.bottom, other.box.bottom) }
      })
      .filter(({ top, bottom }) => bottom > top)
  )
}

/** Frames of adverts stand beside one another with a gutter between: each has bought its own. */
function rulesBeside({ standing, frames, rowPx }: PrintedPage): readonly string[] {
  const isSold = ({ of }: StandingRule) =>
    frames.some(({ story, kind }) => story === of && kinds[kind].isSetWhole)
  return standing.flatMap((one, at) =>
    standing
      .slice(at + 1)
      .filter(other => {
        const apart = other.x - one.x
        const shared = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top)
        return apart < rowPx && shared > 2 * rowPx && !(isSold(one) && isSold(other))
      })
      .map(other => `${one.of} | ${other.of} ${short((other.x - one.x) / rowPx)}`)
  )
}

/** Whether a rule goes along the most of what two frames have in common. */
function hasRule({ one, other, top, bottom }: Beside, { standing }: PrintedPage): boolean {
  return standing.some(rule => {
    const isThere = rule.x > one.box.right && rule.x < other.box.left
    const along = Math.min(bottom, rule.bottom) - Math.max(top, rule.top)
    return isThere && along > (bottom - top) / 2
  })
}

/** Whether a rule has a frame at either side wherever it goes, and no closed box. */
function isBetween({ x, top, bottom }: StandingRule, page: PrintedPage): boolean {
  const pairs = besides(page).filter(({ one, other }) => {
    return one.box.right < x && x < other.box.left && !one.edges && !other.edges
  })
  return isCovered(top, bottom, pairs)
}

function isCovered(
  top: number,
  bottom: number,
  spans: readonly Pick<PrintedBox, 'top' | 'bottom'>[]
): boolean {
  let reached = top
  for (const span of [...spans].sort((a, b) => a.top - b.top)) {
    if (span.top <= reached + tiny) reached = Math.max(reached, span.bottom)
  }
  return reached >= bottom - tiny
}

const tiny = 0.5
