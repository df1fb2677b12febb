import type { IssueFacts } from '../../model/issue.ts'
import type { PressJob } from '../../model/press-order.ts'
import type { Problem, Words } from '../../model/problem.ts'
import type { SeparatedPictures } from '../pictures/pictures-to-inks.ts'
import type { PagePoint } from '../separation/ink-desk.ts'
import { processPlates } from '../separation/process-plates.ts'
import type { Transparency } from '../separation/transparency.ts'
import type { PageFacts } from './page-facts.ts'
import { isOld } from './press-metadata.ts'

/** Whose press file it is. */
export interface PressProblemFacts {
  readonly press: PressJob
  readonly issue: { readonly facts: Pick<IssueFacts, 'file'> }
}

/** Why the pages cannot be printed as ordered: what shines through where the standard forbids it, a third ink beside two. */
export function pressProblems(
  pages: readonly PageFacts[],
  pictures: SeparatedPictures | undefined,
  { press, issue }: PressProblemFacts
): readonly Problem[] {
  const { file } = issue.facts
  // Pictures were laid upon what is under them, but for those that could not be.
  const unlaid = new Set(pictures?.unflattened.map(({ page }) => page))
  const { standard, spot } = press.order
  return pages.flatMap(({ transparent, firstInk }, at) => {
    const page = at + 1
    const shining = isOld(standard)
      ? transparent
          .filter(({ what }) => what !== 'picture' || unlaid.has(page))
          .map(({ what, name }) => transparency(file, page, standard, what, name))
      : []
    const [, place] = [...firstInk].find(([plate]) => coloured.has(plate)) ?? []
    return [...shining, ...(spot && place ? [thirdInk(file, page, spot.name, place)] : [])]
  })
}

const coloured = new Set<string>(processPlates.slice(0, 3))

const kinds: Readonly<Record<Transparency, Words>> = {
  opacity: { en: 'something half transparent', zh: '半透明的内容' },
  blend: { en: 'something blended with what is under it', zh: '与下层混合的内容' },
  mask: { en: 'something under a soft mask', zh: '带软蒙版的内容' },
  picture: { en: 'a transparent picture', zh: '透明图片' }
}

function transparency(
  file: string,
  page: number,
  standard: string,
  what: Transparency,
  name: string
): Problem {
  return {
    code: 'press/transparency',
    severity: 'error',
    place: { file },
    message: {
      en: `${standard} knows no transparency, and on page ${page} there is ${kinds[what].en} (object ${name}).`,
      zh: `${standard} 不容许透明，第 ${page} 页上有${kinds[what].zh}（对象 ${name}）。`
    },
    hint: {
      en: 'Use --standard x-4, which takes it; or take opacity, filters and blends out of the style and the pictures of that page.',
      zh: '请改用容许透明的 --standard x-4；或去掉该页样式和图片里的透明度、滤镜与混合。'
    }
  }
}

function thirdInk(file: string, page: number, spot: string, { x, y }: PagePoint): Problem {
  const [right, down] = [x, y].map(points => Math.round(points))
  return {
    code: 'press/third-ink',
    severity: 'error',
    place: { file },
    message: {
      en: `The paper is printed in black and “${spot}”, and page ${page} has a colour that needs other inks, ${right} mm from the left edge and ${down} mm from the top.`,
      zh: `这份报纸只用黑和“${spot}”两色印刷，第 ${page} 页有别的颜色（距左边 ${right} 毫米、距上边 ${down} 毫米）。`
    },
    hint: {
      en: 'Print that place in black, grey or the colour of the style that is the second ink; or take “spot” out of issue.yaml and print in four inks.',
      zh: '请把该处改成黑、灰或专色所用的样式颜色；或从 issue.yaml 去掉 spot，改用四色印刷。'
    }
  }
}
