import type { FileCheck } from '../../check.ts'
import { isMeantForPress } from '../metadata/said-by-file.ts'
import { ofAnyX } from '../severities.ts'
import { pressIntents } from './press-intents.ts'

/** The file says for which press it was made, once. */
export const intentThere: FileCheck = {
  code: 'preflight/no-intent',
  group: 'intent',
  looksAt: 'file',
  severity: ofAnyX,
  look: (file, { preset: { standard } }) => {
    const count = pressIntents(file).length
    if (count === 1) return []
    // That it is none is told once.
    if (!isMeantForPress(file)) return { notCheckable: noPressFile }
    return [
      {
        message:
          count === 0
            ? {
                en: 'The file does not say for which press its colours were made (no output intent).',
                zh: '文件没有说明颜色是为哪种印刷条件准备的（缺输出意图）。'
              }
            : {
                en: `The file names ${count} presses for its colours; there may be one output intent.`,
                zh: `文件有 ${count} 个输出意图，只能有一个。`
              },
        hint: {
          en: `Save it anew as ${standard} with the profile of the press.`,
          zh: `请选用印刷厂的色彩特性文件，重新存为 ${standard}。`
        }
      }
    ]
  }
}

const noPressFile = { en: 'the file is no PDF/X', zh: '文件不是 PDF/X' }
