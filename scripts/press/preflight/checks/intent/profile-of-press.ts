import type { Words } from '../../../../model/problem.ts'
import type { FileCheck } from '../../check.ts'
import { ofAnyX } from '../severities.ts'
import { intentProfile } from './press-intents.ts'
import { profileHead } from './profile-head.ts'

/** The embedded profile is that of a press with four inks, and can be used both ways. */
export const profileOfPress: FileCheck = {
  code: 'preflight/profile-unfit',
  group: 'intent',
  looksAt: 'file',
  severity: ofAnyX,
  look: file => {
    const bytes = intentProfile(file)
    const why = bytes && unfitness(bytes)
    if (!why) return []
    return [
      {
        message: {
          en: `The profile of the output intent ${why.en}.`,
          zh: `输出意图的色彩特性文件${why.zh}。`
        },
        hint: {
          en: 'Ask the printer for the CMYK profile of the press and export the PDF anew with it.',
          zh: '请向印刷厂要 CMYK 色彩特性文件，并用它重新导出 PDF。'
        }
      }
    ]
  }
}

/** Why a profile cannot serve a press of four inks; undefined where it can. */
function unfitness(bytes: Uint8Array): Words | undefined {
  const head = profileHead(bytes)
  if (!head) return { en: 'is damaged or cut short', zh: '已损坏或不完整' }
  const { kind, space, tags } = head
  if (kind !== 'prtr')
    return {
      en: `is not a printer’s but of class “${kind.trim()}”`,
      zh: `不是印刷设备的，类别为“${kind.trim()}”`
    }
  if (space !== 'CMYK')
    return { en: `is for ${space.trim()}, not for CMYK`, zh: `用于 ${space.trim()}，不是 CMYK` }
  const missing = ['A2B0', 'B2A0'].filter(tag => !tags.has(tag))
  if (missing.length === 0) return undefined
  return {
    en: `has no table ${missing.join(' and ')}, so that colours cannot be reckoned both ways`,
    zh: `缺少 ${missing.join('、')} 表，无法双向换算颜色`
  }
}
