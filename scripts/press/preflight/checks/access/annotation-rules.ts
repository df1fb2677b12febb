import { PDFArray, type PDFDict, type PDFObject } from '@cantoo/pdf-lib'
import type { Words } from '../../../../model/problem.ts'
import { annotationFaults, heldAnnotations } from '../../../rewrite/access-faults.ts'
import { entry, nameOf, resolve } from '../../../rewrite/pdf-file.ts'
import type { PageCheck } from '../../check.ts'
import type { OpenedFile } from '../../opened/file-parts.ts'
import { nameText, numberOf } from '../../opened/numbers-of.ts'
import { claimed, ofReaders } from './claimed.ts'
import { taggedFile } from './tagged-file.ts'

/** Links and notes of a tagged page can be heard and reached (ISO 14289-1, 7.18). */
export const annotationRules: readonly PageCheck[] = [
  rule('preflight/link-wordless', 'link-without-words', {
    message: {
      en: 'A link does not say where it leads (Contents).',
      zh: '链接没有说明通向哪里（Contents）。'
    },
    hint: { en: 'Give the link a description.', zh: '请给链接加说明。' }
  }),
  rule('preflight/link-untagged', 'link-outside-structure', {
    message: {
      en: 'A link or a note is not in the structure; who reads by ear does not meet it.',
      zh: '链接或批注不在结构标签里，听读的人碰不到它。'
    },
    hint: {
      en: 'Export it anew as a tagged PDF, links made of the words themselves.',
      zh: '请用文字本身做链接，重新导出为带标签的 PDF。'
    }
  }),
  {
    code: 'preflight/tab-order',
    group: 'access',
    looksAt: 'page',
    severity: ofReaders,
    look: ({ dict }, _, file) => {
      const { context } = file
      if (!taggedFile(file) || annotationsOf(file, dict).length === 0) return []
      if (nameText(context, dict.get(nameOf('Tabs'))) === 'S') return []
      return [
        claimed(file, {
          message: {
            en: 'The tab key does not follow the structure on this page (Tabs).',
            zh: '本页的 Tab 键顺序没有按结构设置（Tabs）。'
          },
          hint: {
            en: 'Set the tab order of the page to “use document structure”.',
            zh: '请把页面的 Tab 顺序设为“使用文档结构”。'
          }
        })
      ]
    }
  }
]

function rule(
  code: string,
  kind: ReturnType<typeof annotationFaults>[number],
  told: Readonly<Record<'message' | 'hint', Words>>
): PageCheck {
  return {
    code,
    group: 'access',
    looksAt: 'page',
    severity: ofReaders,
    look: ({ dict }, _, file) => {
      const tags = taggedFile(file)
      if (!tags) return []
      const held = heldAnnotations(file.context, tags.elements)
      return annotationsOf(file, dict)
        .filter(one => !isExempt(file, one) && annotationFaults(one, held).includes(kind))
        .map(() => claimed(file, told))
    }
  }
}

function annotationsOf({ context }: OpenedFile, page: PDFDict): readonly (PDFObject | undefined)[] {
  const list = entry(context, page, 'Annots')
  return list instanceof PDFArray ? list.asArray().map(one => resolve(context, one)) : []
}

/** What is hidden, and what belongs to the printer or to another annotation. */
function isExempt({ context }: OpenedFile, annotation: PDFObject | undefined): boolean {
  const flags = numberOf(context, entry(context, annotation, 'F')) ?? 0
  const kind = nameText(context, entry(context, annotation, 'Subtype')) ?? ''
  return (flags & 2) !== 0 || ['PrinterMark', 'TrapNet', 'Popup', 'Widget'].includes(kind)
}
