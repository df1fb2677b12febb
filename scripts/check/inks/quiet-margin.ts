import type { PressPreset } from '../../model/press-order.ts'
import type { Place, Problem } from '../../model/problem.ts'
import type { Style } from '../../model/style.ts'

/** Tells where a press leaves more white along the edges than a format's own margins; `place` is where it is chosen. */
export function quietMarginProblems(
  style: Pick<Style, 'format' | 'trimWidthMm' | 'trimHeightMm' | 'typeWidthMm' | 'typeHeightMm'>,
  { name, quietMarginMm }: PressPreset,
  place: Place
): readonly Problem[] {
  const { trimWidthMm, trimHeightMm, typeWidthMm, typeHeightMm, format } = style
  const least = Math.min(trimWidthMm - typeWidthMm, trimHeightMm - typeHeightMm) / 2
  if (least >= quietMarginMm) return []
  return [
    {
      code: 'press/quiet-margin',
      severity: 'error',
      place,
      message: {
        en: `The format ${format} has margins of ${least} mm, and “${name}” prints nothing within ${quietMarginMm} mm of the edges.`,
        zh: `版式 ${format} 的页边为 ${least} 毫米，而“${name}”在页边 ${quietMarginMm} 毫米以内什么也印不出。`
      },
      hint: {
        en: `Choose a format of wider margins, such as sikai or duikai; or make --type-width and --type-height in styles/formats/${format}.css ${2 * quietMarginMm} mm less than the trim’s.`,
        zh: `请改用页边较宽的版式，如 sikai、duikai；或在 styles/formats/${format}.css 里让 --type-width、--type-height 比成品尺寸小 ${2 * quietMarginMm} 毫米。`
      }
    }
  ]
}
