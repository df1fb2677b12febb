import type { DrawnCheck } from '../../check.ts'
import { type Plates, platesOf } from '../../walk/plates-of-colour.ts'
import { ofInks } from '../severities.ts'

/** Grey and black text is printed with black ink alone: four plates never meet exactly on newsprint. */
export const fourColourBlack: DrawnCheck = {
  code: 'preflight/four-colour-black',
  group: 'colour',
  looksAt: 'drawn',
  severity: ofInks,
  look: drawn => {
    if (drawn.kind !== 'text' || !drawn.seen) return []
    const plates = drawn.fill && platesOf(drawn.fill)
    if (!plates || !isMixedGrey(plates)) return []
    const { cyan, magenta, yellow, black } = plates
    const inks = [cyan, magenta, yellow, black].map(ink => Math.round(ink * 100))
    const [c, m, y, k] = inks
    return [
      {
        badness: -drawn.sizePt,
        box: drawn.seen,
        object: drawn.object,
        message: {
          en: `Black or grey text is mixed of several inks (C ${c} M ${m} Y ${y} K ${k}): its edges will blur.`,
          zh: `黑色或灰色文字由几种油墨混成（C ${c} M ${m} Y ${y} K ${k}），套印不准就发虚。`
        },
        hint: {
          en: 'Set it in black ink alone: C 0 M 0 Y 0 K 100.',
          zh: '请改为只用黑墨：C 0 M 0 Y 0 K 100。'
        }
      }
    ]
  }
}

/** Ink that a plate holds by mistake rather than by design. */
const least = 0.02
/** How far the red, green and blue of a grey may lie apart. */
const neutral = 0.12
/** Light tints are seen as colours. */
const lightest = 0.7

/** Of colours that the eye takes for black or grey: as if inks took light away in full. */
function isMixedGrey({ cyan, magenta, yellow, black, spots }: Plates): boolean {
  if (spots.size > 0 || Math.max(cyan, magenta, yellow) <= least) return false
  const light = [cyan, magenta, yellow].map(ink => (1 - ink) * (1 - black))
  const [most, fewest] = [Math.max(...light), Math.min(...light)]
  return most - fewest <= neutral && most <= lightest
}
