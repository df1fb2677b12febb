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
    'head-copy',
    {
      en: 'heads < 0.55 row or > 0.75 row over the style’s own from their copy',
      zh: '标题距正文过近或过远'
    },
    page =>
      heads(page).flatMap(([{ story }, { inkBottom, copyTop }]) => {
        const rows = (copyTop - inkBottom) / page.rowPx
        const isOff = rows < 0.55 - slack || rows > page.headCopyRows + 0.75 + slack
        return isOff ? [`${story} ${short(rows)}`] : []
      })
  ),
  counting(
    'stack-tight',
    { en: 'parts of a stack < 0.35 row from the ink over them', zh: '题组内墨迹间距不足 0.35 行' },
    page =>
      heads(page).flatMap(([{ story }, head]) =>
        gapsOf(head)
          .filter(({ px }) => px / page.rowPx < 0.35 - slack)
          .map(({ below, px }) => `${story} ${below} ${short(px / page.rowPx)}`)
      )
  ),
  counting('stack-loose', { en: 'stacks wider inside than around', zh: '标题内空大于外空' }, page =>
    heads(page).flatMap(([{ story }, head]) => {
      const inside = Math.max(0, ...gapsOf(head).map(({ px }) => px))
      const around = Math.min(head.inkTop - head.edge, head.copyTop - head.inkBottom)
      if (inside === 0 || inside <= around + slack * page.rowPx) return []
      return [`${story} ${short(inside / page.rowPx)} in ${short(around / page.rowPx)}`]
    })
  )
]

/** What arithmetic may add. */
const slack = 0.015

/** Rows of white that a head has over the style's own, above and below together. */
function airOver({ head }: PrintedFrame, page: PrintedPage): number | undefined {
  if (!head) return undefined
  const around = head.inkTop - head.edge + head.copyTop - head.inkBottom
  return around / page.rowPx - page.headOverRows - page.headCopyRows
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
