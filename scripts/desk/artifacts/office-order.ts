import type { Problem } from '../../model/problem.ts'
import type { OfficePaper } from '../../press/office/office-paper.ts'

/** How pages come onto the paper of an ordinary printer: shrunk to it, over several sheets, or two to be folded. */
export type OfficeWay = 'fit' | 'tile' | 'booklet'

/** What an ordinary printer is asked to print. */
export interface OfficeOrder {
  readonly paper: OfficePaper
  readonly way: OfficeWay
}

/** Type that is printed so small that few can read it. */
export function typeTooSmall(smallestPt: number, { paper, way }: OfficeOrder): Problem {
  const pt = smallestPt.toFixed(1)
  const size = paper.toUpperCase()
  const larger = paper === 'a4' && way !== 'booklet'
  return {
    code: 'office/type-small',
    severity: 'warning',
    message: {
      en: `On ${size} the smallest type of these pages is ${pt} pt high: hard to read.`,
      zh: `印在 ${size} 上，这些版面最小的字只有 ${pt} 磅，很难看清。`
    },
    hint: {
      en: `${larger ? 'Print on --paper a3, or at' : 'Print at'} its own size over several sheets with --tile.`,
      zh: `${larger ? '改用 --paper a3，或' : ''}用 --tile 按原大分印在几张纸上。`
    }
  }
}
