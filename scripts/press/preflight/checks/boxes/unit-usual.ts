import type { PageCheck } from '../../check.ts'
import { always } from '../severities.ts'

/** Pages are measured in points: a program that does not know UserUnit prints them in another size. */
export const unitUsual: PageCheck = {
  code: 'preflight/user-unit',
  group: 'boxes',
  looksAt: 'page',
  severity: always,
  look: ({ userUnit }) => {
    if (userUnit === 1) return []
    return [
      {
        message: {
          en: `The page’s measures are to be multiplied by ${userUnit} (UserUnit); many programs do not.`,
          zh: `页面尺寸要乘以 ${userUnit}（UserUnit），许多程序并不照办。`
        },
        hint: {
          en: 'Export the page in its real size.',
          zh: '请按实际尺寸重新导出。'
        }
      }
    ]
  }
}
