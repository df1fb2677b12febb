import type { PressOrder } from '../../model/press-order.ts'
import type { Problem, Words } from '../../model/problem.ts'
import type { Finding } from '../preflight/finding.ts'
import { breaksStandard, type JudgedFile } from './judged-file.ts'

/** What is told of a press file that was judged: that it does not claim its standard, and what its printer refuses. */
export function judgedNotices(
  { claim, findings }: Pick<JudgedFile, 'claim' | 'findings'>,
  { standard, preset }: PressOrder,
  file: string
): readonly Problem[] {
  const isWithheld = claim === undefined && standard !== 'PDF'
  const refused = findings.filter(one => one.severity === 'error' && !breaksStandard(one))
  const [worst] = refused
  return [
    ...(isWithheld ? [claimWithheld(file, standard, findings.find(breaksStandard))] : []),
    ...(worst ? [printerRefuses(file, preset.name, worst, refused.length)] : [])
  ]
}

/** Says that a file was made, but does not say of itself what was asked; `worst` is what our preflight told first. */
function claimWithheld(file: string, standard: string, worst: Finding | undefined): Problem {
  const where = worst ? pageOf(worst) : { en: '', zh: '' }
  const why = worst?.message ?? {
    en: 'A gradient or a picture stays in colours that no plate has.',
    zh: '有渐变或图片留在不能制版的颜色里。'
  }
  return {
    code: 'press/claim-withheld',
    severity: 'warning',
    place: { file },
    message: {
      en: `press.pdf does not say that it is ${standard}. ${why.en}${where.en}`,
      zh: `press.pdf 没有标为 ${standard}。${why.zh}${where.zh}`
    },
    hint: {
      en: `${worst?.hint.en ?? 'Put another picture there.'} All that was found is in press-report.json.`,
      zh: `${worst?.hint.zh ?? '请换一张图片。'}全部发现见 press-report.json。`
    }
  }
}

/** The standard has nothing against it, but the preset has: what its printer asks beyond the standard. */
function printerRefuses(file: string, preset: string, worst: Finding, count: number): Problem {
  const more: Words =
    count > 1
      ? { en: ` (the first of ${count} such faults)`, zh: `（共 ${count} 处，这是第一处）` }
      : { en: '', zh: '' }
  return {
    code: 'press/printer-refuses',
    severity: 'warning',
    place: { file },
    message: {
      en: `A printer for ${preset} would refuse press.pdf: ${worst.message.en}${pageOf(worst).en}${more.en}`,
      zh: `按 ${preset}，印刷厂会退回 press.pdf：${worst.message.zh}${pageOf(worst).zh}${more.zh}`
    },
    hint: {
      en: `${worst.hint.en} All that was found is in press-report.json.`,
      zh: `${worst.hint.zh}全部发现见 press-report.json。`
    }
  }
}

function pageOf({ page = 0 }: Finding): Words {
  return page > 0 ? { en: ` (page ${page})`, zh: `（第 ${page} 页）` } : { en: '', zh: '' }
}
