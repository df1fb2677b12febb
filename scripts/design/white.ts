import { kinds } from '../model/kinds.ts'
import { counting, type DesignRule, short } from './figure.ts'
import type { HeadPart, PrintedFrame, PrintedHead, PrintedPage } from './printed-page.ts'

/** The white of heads: air beyond the style's own, and the distances inside a stack. */
export const whiteRules: readonly DesignRule[] = [
  counting(
    'air-off',
    { en: 'heads off the style’s air by > 0.75 row', zh: '标题空白偏离 0.75 行以上' },
    page => airCases(page, over => Math.abs(over) > 0.75 + slack)
  ),
  counting(
    'air-floats',
    { en: 'heads floating in > 1.5 rows more', zh: '标题多空 1.5 行以上' },
    page => airCases(page, over => over > 1.5 + slack)
  ),
  counting(
    'stack-tight',
    {
      en: 'deck or byline < 0.35 row from the ink over it',
      zh: '副题、署名距上方墨迹不足 0.35 行'
    },
    page =>
      heads(page).flatMap(([{ story }, head]) =>
        gapsOf(head)
          .filter(({ below, px }) => below !== 'main' && px / page.rowPx < 0.35 - slack)
          .map(({ below, px }) => `${story} ${below} ${short(px / page.rowPx)}`)
      )
  ),
  counting('stack-loose', { en: 'stacks wider inside than around', zh: '标题内空大于外空' }, page =>
    heads(page).flatMap(([frame, head]) => {
      const inside = Math.max(0, ...gapsOf(head).map(({ px }) => px))
      const around = whiteAround(frame, head)
      if (inside === 0 || inside <= around + 0.1 * page.rowPx) return []
      return [`${frame.story} ${short(inside / page.rowPx)} in ${short(around / page.rowPx)}`]
    })
  )
]

/** What arithmetic may add. */
const slack = 0.005

/** Rows of air that a head has over the style's own. */
function airOver({ head }: PrintedFrame, page: PrintedPage): number | undefined {
  if (!head) return undefined
  const own = head.isUpright ? page.uprightAirRows : page.headAirRows
  return (head.box.bottom - head.box.top - head.stackPx) / page.rowPx - own
}

function airCases(page: PrintedPage, isCase: (over: number) => boolean): readonly string[] {
  return heads(page).flatMap(([frame]) => {
    const over = airOver(frame, page) ?? 0
    return isCase(over) ? [`${frame.story} ${over > 0 ? '+' : ''}${short(over)}`] : []
  })
}

/** Adverts and panels are laid out by their own rules. */
function heads({ frames }: PrintedPage): readonly (readonly [PrintedFrame, PrintedHead])[] {
  return frames.flatMap(frame =>
    frame.head && !kinds[frame.kind].isSetWhole ? [[frame, frame.head] as const] : []
  )
}

/** White between two parts, ink to ink. */
function gapsOf({ parts }: PrintedHead) {
  return parts.slice(1).map((below, at) => ({
    below: below.name,
    px: below.inkTop - (parts[at] as HeadPart).inkBottom
  }))
}

/** The lesser of the white over a stack and under it, within its strip. */
function whiteAround(_: PrintedFrame, { parts, box }: PrintedHead): number {
  const first = parts[0]
  const last = parts.at(-1)
  if (!first || !last) return Number.POSITIVE_INFINITY
  return Math.min(first.inkTop - box.top, box.bottom - last.inkBottom)
}
