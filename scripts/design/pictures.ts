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
      return { value: areaOf(first.picture) / areaOf(next.picture), cases }
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
      const { lead } = pageTiers(page)
      return first.frame === lead || isPictureStory(first.frame) ? [] : [first.frame.story]
    }
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

/** The pictures of a page's stories, the largest first. */
export function byArea(page: PrintedPage) {
  return all(page)
    .filter(({ frame }) => !kinds[frame.kind].isSetWhole)
    .sort((a, b) => areaOf(b.picture) - areaOf(a.picture))
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
