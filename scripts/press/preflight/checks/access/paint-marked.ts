import type { DrawnCheck } from '../../check.ts'
import { hasInk } from '../painted-colours.ts'
import { claimed, ofReaders } from './claimed.ts'
import { markKey, taggedFile } from './tagged-file.ts'

/** Everything that is painted on a tagged page is copy, or said to be none (ISO 14289-1, 7.1). */
export const paintMarked: DrawnCheck = {
  code: 'preflight/paint-untagged',
  group: 'access',
  looksAt: 'drawn',
  severity: ofReaders,
  look: (drawn, { file }) => {
    if (drawn.marking.kind !== 'none' || !drawn.seen || !taggedFile(file) || !hasInk(drawn)) {
      return []
    }
    return [
      claimed(file, {
        object: drawn.object,
        box: drawn.seen,
        message: {
          en: 'Something is painted that is neither copy nor said to be none (Artifact).',
          zh: '有绘制内容既不属于正文结构，也没有标为“工件”（Artifact）。'
        },
        hint: {
          en: 'Tag it, or mark it as an artifact: rules, tints, page numbers.',
          zh: '请加标签，或标为“工件”：线条、底色、页码等。'
        }
      })
    ]
  }
}

/** Every mark of the structure is held by an element: what is not is never read out. */
export const markHeld: DrawnCheck = {
  code: 'preflight/mark-unheld',
  group: 'access',
  looksAt: 'drawn',
  severity: ofReaders,
  look: (drawn, { file, page }) => {
    const { marking, object, box } = drawn
    const tags = marking.kind === 'structure' ? taggedFile(file) : undefined
    if (!tags || marking.kind !== 'structure') return []
    if (tags.marks.has(markKey(page.object, marking.id))) return []
    return [
      claimed(file, {
        object,
        box,
        message: {
          en: `What stands under the mark ${marking.id} is in no element of the structure: it is never read out.`,
          zh: `标记 ${marking.id} 的内容不在任何结构元素里，读不出来。`
        },
        hint: { en: 'Export it anew as a tagged PDF.', zh: '请重新导出为带标签的 PDF。' }
      })
    ]
  }
}
