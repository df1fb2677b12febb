import type { Problem } from '../../model/problem.ts'
import type { PlaceOf } from './check-frames.ts'
import type { TypeMeasure } from './measure-type.ts'
import type { TypeFinding } from './type-finding.ts'

/** Breaches that stop the press (make-up's H3): a mark where none may stand, a unit parted. The rest is only reported. */
export function typeProblems(type: TypeMeasure, placeOf: PlaceOf): readonly Problem[] {
  return type.findings.filter(isHardBreach).map(finding => ({
    code: codes[finding.rule],
    severity: 'error',
    place: placeOf(finding.story, finding.block),
    message: {
      en: `A line of “${finding.story}” breaks a rule of line ends: “${finding.text}”.`,
      zh: `“${finding.story}”有一行违反避头尾或不可分开的规则：“${finding.text}”。`
    },
    hint: {
      en: `Nothing was written. Put a word more or less before “${finding.text.slice(0, 8)}”, so that the line ends elsewhere.`,
      zh: `没有输出任何文件。请在“${finding.text.slice(0, 8)}”之前增删一两个字，使此行在别处断开。`
    }
  }))
}

const codes = {
  'mark-begins-line': 'type/mark-begins-line',
  'mark-ends-line': 'type/mark-ends-line',
  'split-unit': 'type/split-unit'
} as const

type HardRule = keyof typeof codes

/** Whether a line must not be printed as it is. */
export function isHardBreach<Finding extends Pick<TypeFinding, 'rule'>>(
  finding: Finding
): finding is Finding & { readonly rule: HardRule } {
  return finding.rule in codes
}
