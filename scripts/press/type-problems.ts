import type { Problem } from '../model/problem.ts'
import type { TypeMeasure } from './measure-type.ts'
import type { TypeFinding } from './type-finding.ts'

/** Breaches that stop the press (make-up's H3): a mark where none may stand, a unit parted. The rest is only reported. */
export function typeProblems(
  type: TypeMeasure,
  fileOf: (story: string) => string
): readonly Problem[] {
  return type.findings.filter(isHardBreach).map(finding => ({
    code: `type/${finding.rule}`,
    severity: 'error',
    place: { file: fileOf(finding.story) },
    message: {
      en: `A line of “${finding.story}” breaks a rule of line ends: “${finding.text}”.`,
      zh: `“${finding.story}”有一行违反避头尾或不可分开的规则：“${finding.text}”。`
    },
    hint: {
      en: 'Nothing was published. Change a word nearby, and please report the fault.',
      zh: '本次未输出任何文件。可改动附近一词，并请报告此问题。'
    }
  }))
}

/** Whether a line must not be printed as it is. */
export function isHardBreach({ rule }: TypeFinding): boolean {
  return rule === 'mark-begins-line' || rule === 'mark-ends-line' || rule === 'split-unit'
}
