import type { FileCheck } from '../../check.ts'
import { ofAnyX } from '../severities.ts'
import { isMeantForPress, saidByInfo, saidByXmp } from './said-by-file.ts'

/** The file says whether its colours were trapped, so that they are trapped once and not twice or never. */
export const trappingSaid: FileCheck = {
  code: 'preflight/trapping-not-said',
  group: 'metadata',
  looksAt: 'file',
  severity: ofAnyX,
  look: (file, { preset: { standard } }) => {
    if (!isMeantForPress(file)) return []
    const byInfo = saidByInfo(file, 'Trapped')
    const byXmp = standard === 'PDF/X-4' ? saidByXmp(file, 'pdf:Trapped') : undefined
    const said = byInfo ?? byXmp
    if (said !== 'True' && said !== 'False') return [unsaid]
    return byInfo && byXmp && byInfo !== byXmp ? [contradicted] : []
  }
}

const hint = {
  en: 'Save it anew as PDF/X with “Trapped” No; the printer traps it.',
  zh: '请重新存为 PDF/X，“补漏白（Trapped）”选“否”，由印刷厂补漏白。'
}

const unsaid = {
  message: {
    en: 'The file does not say whether it was trapped (Trapped).',
    zh: '文件没有说明是否已补漏白（Trapped）。'
  },
  hint
}

const contradicted = {
  message: {
    en: 'The file says in one place that it was trapped, in another that it was not.',
    zh: '文件一处说已补漏白，另一处说没有。'
  },
  hint
}
