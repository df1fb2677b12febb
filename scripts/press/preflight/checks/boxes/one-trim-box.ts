import type { PageCheck } from '../../check.ts'
import { always } from '../severities.ts'

/** Each page says where it is cut, once: by a TrimBox, and not by an ArtBox besides. */
export const oneTrimBox: PageCheck = {
  code: 'preflight/no-trim-box',
  group: 'boxes',
  looksAt: 'page',
  severity: preset => (preset.standard === 'PDF' ? 'warning' : always(preset)),
  look: ({ boxes: { trim, art } }) => {
    if (trim && !art) return []
    const hint = {
      en: 'Export the PDF anew with the trim marked (TrimBox).',
      zh: '请重新导出 PDF，并标明裁切框（TrimBox）。'
    }
    if (!trim)
      return [
        {
          message: {
            en: 'The page does not say where it is to be cut (no TrimBox).',
            zh: '页面没有标明成品裁切位置（缺 TrimBox）。'
          },
          hint
        }
      ]
    return [
      {
        message: {
          en: 'The page has an ArtBox besides its TrimBox; there may be one of them.',
          zh: '页面既有 TrimBox 又有 ArtBox，只能有一个。'
        },
        hint
      }
    ]
  }
}
