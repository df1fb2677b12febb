import type { DrawnCheck } from '../../check.ts'

/** Nothing is mixed with what is under it by a blend mode: its inks are known only when the press's program has mixed them. */
export const blendNormal: DrawnCheck = {
  code: 'preflight/blend-mode',
  group: 'transparency',
  looksAt: 'drawn',
  severity: ({ standard }) => (standard === 'PDF/X-4' ? 'warning' : undefined),
  look: drawn => {
    const { blendMode } = drawn.paint
    if (blendMode === 'Normal' || blendMode === 'Compatible') return []
    return [
      {
        kind: blendMode,
        box: drawn.seen ?? drawn.box,
        object: drawn.object,
        message: {
          en: `Something is mixed with what is under it (${blendMode}): its colour may change on the press.`,
          zh: `有内容用混合模式（${blendMode}）与下层混合，上机后颜色可能改变。`
        },
        hint: {
          en: 'Flatten it, or look at it in a proof of the plates.',
          zh: '请拼合，或看分色打样。'
        }
      }
    ]
  }
}
