import { PDFDict } from '@cantoo/pdf-lib'
import { entry } from '../../../rewrite/pdf-file.ts'
import type { ObjectCheck } from '../../check.ts'
import { nameText } from '../../opened/numbers-of.ts'
import { ofAnyX } from '../severities.ts'

/** Nothing happens when a page is turned, the file saved or closed. */
export const actionAdded: ObjectCheck = {
  code: 'preflight/action-added',
  group: 'interactive',
  looksAt: 'object',
  severity: ofAnyX,
  look: ({ dict, object }, { context }) => {
    const actions = entry(context, dict, 'AA')
    if (!(actions instanceof PDFDict)) return []
    const kinds = actions.values().map(one => nameText(context, entry(context, one, 'S')))
    // Scripts are told of as such.
    if (kinds.every(kind => kind === 'JavaScript')) return []
    return [
      {
        object,
        message: {
          en: 'The file asks for something to happen while it is read (AA).',
          zh: '文件设有翻页、保存等时刻执行的动作（AA）。'
        },
        hint: {
          en: 'Export it without actions and buttons.',
          zh: '请重新导出，不带动作和按钮。'
        }
      }
    ]
  }
}
