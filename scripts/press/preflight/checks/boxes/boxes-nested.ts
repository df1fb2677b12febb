import type { Box } from '../../../rewrite/box.ts'
import type { Fault, PageCheck } from '../../check.ts'
import { isWithin } from '../../walk/box-within.ts'
import { always } from '../severities.ts'
import { boxTolerance } from './box-words.ts'

/** Trim within bleed within sheet. */
export const boxesNested: PageCheck = {
  code: 'preflight/boxes-not-nested',
  group: 'boxes',
  looksAt: 'page',
  severity: always,
  look: ({ boxes: { media, bleed, trim } }) => [
    ...outside('TrimBox', trim, 'BleedBox', bleed),
    ...outside('TrimBox', bleed ? undefined : trim, 'MediaBox', media),
    ...outside('BleedBox', bleed, 'MediaBox', media)
  ]
}

function outside(
  innerName: string,
  inner: Box | undefined,
  outerName: string,
  outer: Box | undefined
): readonly Fault[] {
  if (!inner || !outer || isWithin(inner, outer, boxTolerance)) return []
  return [
    {
      kind: `${innerName} ${outerName}`,
      message: {
        en: `The page’s ${innerName} reaches beyond its ${outerName}.`,
        zh: `页面的 ${innerName} 超出了 ${outerName}。`
      },
      hint: {
        en: 'Export the PDF anew: the trim lies within the bleed, the bleed within the sheet.',
        zh: '请重新导出 PDF：成品框应在出血框内，出血框应在页面内。'
      }
    }
  ]
}
