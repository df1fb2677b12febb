import type { PressPreset } from '../../model/press-order.ts'
import type { Problem, Severity, Words } from '../../model/problem.ts'
import type { SetPage } from '../../model/set-copy.ts'
import type { Style } from '../../model/style.ts'
import { columnsPx } from '../../typeset/type-width.ts'
import { mmOf, type PrintedPicture, printedPictures } from './printed-pictures.ts'

/** Pixels to an inch of paper. */
type Resolution = Pick<PressPreset['resolution'], 'least' | 'advised'>

/** What newsprint shows, where no printer has been asked. */
const ofNewsprint: Resolution = { least: 150, advised: 200 }

/**
 * Names every picture with too few pixels for its size on paper, with the width that would be fine: an error where
 * a printer's file is made and the printer takes none so coarse.
 */
export function coarsePictures(
  pages: readonly SetPage[],
  style: Style,
  printer: Resolution | undefined
): readonly Problem[] {
  const asked = printer ?? ofNewsprint
  return printedPictures(pages, style).flatMap(picture => {
    if (picture.ppi >= asked.advised) return []
    const isCoarse = picture.ppi < asked.least
    const severity = isCoarse ? (printer ? 'error' : 'warning') : 'advice'
    return [coarse(picture, asked, severity, style)]
  })
}

function coarse(picture: PrintedPicture, asked: Resolution, severity: Severity, style: Style) {
  const { name, place, widthMm, widthPx, ppi } = picture
  const wideMm = (wanted: number) => Math.floor((widthMm * ppi) / wanted)
  const neededPx = (wanted: number) => Math.ceil((widthPx * wanted) / ppi)
  const isCoarse = severity !== 'advice'
  const [fineMm, leastMm] = [wideMm(asked.advised), wideMm(asked.least)]
  const columns = columnsWithin(isCoarse ? leastMm : fineMm, style)
  const printed = { name, mm: Math.floor(widthMm), ppi: Math.floor(ppi), fineMm, leastMm }
  return {
    code: 'press/picture-coarse',
    severity,
    place,
    message: isCoarse ? coarseWords(printed) : adviceWords(printed),
    hint: {
      en: `Use a picture at least ${neededPx(asked.advised)} pixels wide${columns ? `, or ask for fewer columns: width="${columns}"` : ''}.`,
      zh: `请换宽至少 ${neededPx(asked.advised)} 像素的图片${columns ? `，或少占几栏：width="${columns}"` : ''}。`
    }
  } satisfies Problem
}

interface Printed {
  readonly name: string
  readonly mm: number
  readonly ppi: number
  readonly fineMm: number
  readonly leastMm: number
}

function coarseWords({ name, mm, ppi, fineMm, leastMm }: Printed): Words {
  return {
    en: `“${name}” is printed ${mm} mm wide at ${ppi} pixels an inch and will look coarse; up to ${leastMm} mm would do, up to ${fineMm} mm would be fine.`,
    zh: `“${name}”印成 ${mm} 毫米宽，每英寸只有 ${ppi} 像素，会发虚；宽 ${leastMm} 毫米以内尚可，${fineMm} 毫米以内为宜。`
  }
}

function adviceWords({ name, mm, ppi, fineMm }: Printed): Words {
  return {
    en: `“${name}” is printed ${mm} mm wide at ${ppi} pixels an inch; up to ${fineMm} mm it would be as sharp as print can be.`,
    zh: `“${name}”印成 ${mm} 毫米宽，每英寸 ${ppi} 像素；宽 ${fineMm} 毫米以内才与印刷的精细相称。`
  }
}

/** The most columns of the page that are no wider; none where one is. */
function columnsWithin(mm: number, { grid }: Style): number | undefined {
  const counts = Array.from({ length: grid.columns }, (_, at) => at + 1)
  return counts.filter(count => mmOf(columnsPx(grid, count)) <= mm).at(-1)
}
