import { PDFArray } from '@cantoo/pdf-lib'
import { entry, resolve } from '../../../rewrite/pdf-file.ts'
import type { PageCheck } from '../../check.ts'
import { nameText, numbersOf } from '../../opened/numbers-of.ts'
import { shared } from '../../walk/box-within.ts'
import { ofAnyX } from '../severities.ts'

/** Nothing that is clicked stands on what is printed (ISO 15930-7, 6.17). */
export const annotationInside: PageCheck = {
  code: 'preflight/annotation-inside',
  group: 'interactive',
  looksAt: 'page',
  severity: ofAnyX,
  look: ({ dict, boxes, trim, userUnit }, _, { context }) => {
    const list = entry(context, dict, 'Annots')
    return (list instanceof PDFArray ? list.asArray() : []).flatMap(one => {
      const annotation = resolve(context, one)
      const kind = nameText(context, entry(context, annotation, 'Subtype')) ?? ''
      const corners = numbersOf(context, entry(context, annotation, 'Rect'))
      // Fields of forms are told of as such.
      if (!corners || kinds.has(kind)) return []
      const [x = 0, y = 0, right = 0, top = 0] = corners.map(value => value * userUnit)
      const box = {
        left: Math.min(x, right),
        bottom: Math.min(y, top),
        right: Math.max(x, right),
        top: Math.max(y, top)
      }
      if (!shared(box, boxes.bleed ?? trim)) return []
      return [
        {
          kind,
          box,
          message: {
            en: `An annotation (${kind || 'of no kind'}) stands on the printed sheet; a press may print it, or stop at it.`,
            zh: `印刷范围内有批注或链接（${kind || '类型不明'}），印刷系统可能把它印出来或报错。`
          },
          hint: {
            en: 'Export without links and comments, or take the press file instead of the one for screens.',
            zh: '导出时不要带链接和批注，或改用印刷文件而不是屏幕文件。'
          }
        }
      ]
    })
  }
}

/** What belongs to the printer, and what other checks tell of. */
const kinds = new Set(['PrinterMark', 'TrapNet', 'Widget', 'FileAttachment'])
