import type { DrawnCheck, Scene } from '../../check.ts'
import type { DrawnText } from '../../walk/drawn.ts'
import { inkOf } from '../../walk/plates-of-colour.ts'
import { isPaper } from '../painted-colours.ts'
import { gravestOfX } from '../severities.ts'
import { points, printedType } from './printed-type.ts'

/** White letters in ink are large enough not to fill up. */
export const typeReversedSmall: DrawnCheck = {
  code: 'preflight/type-reversed-small',
  group: 'fonts',
  looksAt: 'drawn',
  severity: gravestOfX,
  look: (drawn, scene) => {
    const least = scene.demand.preset.smallestType.reversed
    const text = printedType(drawn, scene)
    if (!text || text.sizePt >= least - 0.02 || !text.fill || !isPaper(text.fill)) return []
    if (!standsInInk(text, scene)) return []
    return [
      {
        badness: -text.sizePt,
        object: text.object,
        ...(text.seen ? { box: text.seen } : {}),
        message: {
          en: `White type of ${points(text.sizePt)} pt out of ink: under ${least} pt it fills up.`,
          zh: `反白字只有 ${points(text.sizePt)} pt，小于 ${least} pt 会被油墨糊住。`
        },
        hint: {
          en: `Set it in ${least} pt or more, or black on white.`,
          zh: `请改为 ${least} pt 以上，或改成白底黑字。`
        }
      }
    ]
  }
}

/** The first letter, one in the middle and the last say what a line stands on. */
function standsInInk({ glyphs }: DrawnText, { ground }: Scene): boolean {
  const asked = [glyphs[0], glyphs[glyphs.length >> 1], glyphs.at(-1)]
  return asked.some(glyph => {
    const coat = glyph && ground.at(glyph.middleX, glyph.middleY)
    if (coat?.kind === 'picture') return true
    if (coat?.kind !== 'colour') return false
    return coat.plates ? inkOf(coat.plates) > lightest : !isPaper(coat.colour)
  })
}

/** So little ink is a tint in which white letters cannot be read anyway. */
const lightest = 0.2
