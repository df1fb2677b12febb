import type { Words } from '../../../../model/problem.ts'
import type { DrawnCheck } from '../../check.ts'
import { ofOpaqueX } from '../severities.ts'
import { type SeeThrough, seeThrough } from './see-through.ts'

/** PDF/X-1a and X-3 know no transparency. */
export const opaqueThroughout: DrawnCheck = {
  code: 'preflight/transparency',
  group: 'transparency',
  looksAt: 'drawn',
  severity: ofOpaqueX,
  look: (drawn, { file, demand: { preset } }) => {
    const why = seeThrough(drawn, file)
    if (!why) return []
    return [
      {
        box: drawn.seen ?? drawn.box,
        object: drawn.object,
        message: {
          en: `Something is transparent (${words[why].en}); ${preset.standard} knows none of it.`,
          zh: `有透明内容（${words[why].zh}），${preset.standard} 不允许透明。`
        },
        hint: {
          en: 'Flatten the transparency, or deliver PDF/X-4.',
          zh: '请拼合透明度，或改交 PDF/X-4。'
        }
      }
    ]
  }
}

const words: Readonly<Record<SeeThrough, Words>> = {
  alpha: { en: 'less than full opacity', zh: '不透明度小于 100%' },
  blend: { en: 'a blend mode', zh: '混合模式' },
  mask: { en: 'a soft mask', zh: '柔化蒙版' },
  group: { en: 'a transparency group', zh: '透明编组' }
}
