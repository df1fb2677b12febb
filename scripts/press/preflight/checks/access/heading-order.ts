import type { Words } from '../../../../model/problem.ts'
import { headingFaults } from '../../../rewrite/access-faults.ts'
import { headingLevel } from '../../../rewrite/roles.ts'
import type { FileCheck } from '../../check.ts'
import { claimed, ofReaders } from './claimed.ts'
import { taggedFile } from './tagged-file.ts'

/** Headings begin with the first level, and leave none out (ISO 14289-1, 7.4.2). */
export const headingOrder: readonly FileCheck[] = [
  order('preflight/heading-first', 'no-title', {
    message: {
      en: 'The first heading is not of the first level (H1): the title is no heading.',
      zh: '第一个标题不是一级标题（H1）：刊名或总题没有标为标题。'
    },
    hint: { en: 'Tag the title as H1.', zh: '请把总题标为 H1。' }
  }),
  order('preflight/heading-skipped', 'level-skipped', {
    message: {
      en: 'Headings leave out a level, as from H1 to H3: who hears them looks for what is missing.',
      zh: '标题跳级（如 H1 直接到 H3），听读的人会以为缺了内容。'
    },
    hint: { en: 'Give each heading the level below the one above it.', zh: '请逐级标注标题。' }
  })
]

function order(
  code: string,
  kind: 'no-title' | 'level-skipped',
  told: Readonly<Record<'message' | 'hint', Words>>
): FileCheck {
  return {
    code,
    group: 'access',
    looksAt: 'file',
    severity: ofReaders,
    look: file => {
      const elements = taggedFile(file)?.elements ?? []
      const hasHeadings = elements.some(({ role }) => headingLevel(role) !== undefined)
      return hasHeadings && headingFaults(elements).includes(kind) ? [claimed(file, told)] : []
    }
  }
}
