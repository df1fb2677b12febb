import { kinds } from '../model/kinds.ts'
import { counting, type DesignRule, short } from './figure.ts'
import { pageTiers } from './page-tiers.ts'
import type { PrintedFrame, PrintedPage, PrintedPicture } from './printed-page.ts'

/** One picture leads, and none is cut where it must not be. */
export const pictureRules: readonly DesignRule[] = [
  {
    id: 'dominant',
    name: { en: 'largest picture ÷ next', zh: '主图与次图面积之比' },
    bar: 1.5,
    sense: 'least',
    seen: page => {
      const [first, next] = byArea(page)
      if (!first || !next) return undefined
      const cases = [`${first.frame.story}, ${next.frame.story}`]
      return { value: first.area / next.area, cases }
    }
  },
  counting(
    'dominant-owner',
    {
      en: 'largest picture is neither the lead’s nor a picture story’s',
      zh: '主图不属头条或图片新闻'
    },
    page => {
      const [first, next] = byArea(page)
      if (!first || !next) return undefined
      const { lead, second, third, brief } = pageTiers(page)
      // Where the lead has no picture, one of the first tier that has leads.
      const owners = [lead ? [lead] : [], second, third, brief]
        .map(tier => tier.filter(hasPicture))
        .find(tier => tier.length > 0)
      return owners?.includes(first.frame) || isPictureStory(first.frame) ? [] : [first.frame.story]
    }
  ),
  counting(
    'lead-picture',
    { en: 'lead’s picture under half the lead’s width', zh: '头条图不及头条一半宽' },
    page => {
      const { lead } = pageTiers(page)
      const widest = Math.max(0, ...(lead?.pictures ?? []).map(({ widthPx }) => widthPx))
      if (!lead || widest === 0) return undefined
      const share = widest / (lead.box.right - lead.box.left)
      return share < halfWidth ? [`${lead.story} ${Math.round(100 * share)} %`] : []
    }
  ),
  counting('art', { en: 'art not 20–40 % of the page', zh: '图片不占版面 20–40%' }, page => {
    const shown = byArea(page)
    if (shown.length === 0) return undefined
    const art = shown.reduce((sum, { area }) => sum + area, 0)
    const share = art / (page.widthPx * page.rows * page.rowPx)
    return share < 0.2 || share > 0.4 ? [`${Math.round(100 * share)} %`] : []
  }),
  counting(
    'picture-off-type',
    { en: 'pictures off the top of the type beside them', zh: '图片上边与旁文不齐' },
    page =>
      all(page)
        .filter(({ picture }) => Math.abs(picture.offTypePx ?? 0) > 1)
        .map(({ frame, picture }) => `${frame.story} ${short(picture.offTypePx ?? 0)} px`)
  ),
  counting('crops', { en: 'pictures cropped by > 8 %', zh: '裁去 8% 以上的图片' }, page =>
    all(page)
      .filter(({ picture }) => picture.cropped > 0.08)
      .map(({ frame, picture }) => `${frame.story} ${Math.round(100 * picture.cropped)} %`)
  ),
  counting('charts-cut', { en: 'charts and drawings cut', zh: '被裁的图表' }, page =>
    all(page)
      .filter(({ picture }) => picture.isDrawing && picture.cropped > 0.005)
      .map(({ frame, picture }) => `${frame.story} ${short(100 * picture.cropped)} %`)
  )
]

/** A picture over half of the legs of its frame lacks a part of a gutter. */
const halfWidth = 0.48

function hasPicture({ pictures }: PrintedFrame): boolean {
  return pictures.length > 0
}

/** The pictures of a page's stories, those of a group as the one block that they are, the largest first. */
export function byArea(page: PrintedPage) {
  const blocks = new Map<string, { readonly frame: PrintedFrame; area: number }>()
  for (const [at, { frame, picture }] of all(page).entries()) {
    if (kinds[frame.kind].isSetWhole) continue
    const key = picture.group === undefined ? `${at}` : `${frame.story} ${picture.group}`
    const block = blocks.get(key) ?? { frame, area: 0 }
    block.area += areaOf(picture)
    blocks.set(key, block)
  }
  return [...blocks.values()].sort((a, b) => b.area - a.area)
}

function all({ frames }: PrintedPage) {
  return frames.flatMap(frame => frame.pictures.map(picture => ({ frame, picture })))
}

/** A story of which its pictures take half. */
function isPictureStory({ pictures, box }: PrintedFrame): boolean {
  const taken = pictures.reduce((sum, picture) => sum + areaOf(picture), 0)
  return taken >= 0.5 * (box.right - box.left) * (box.bottom - box.top)
}

function areaOf({ widthPx, heightPx }: PrintedPicture): number {
  return widthPx * heightPx
}
