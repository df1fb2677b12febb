import { cssPx } from '../../kit/css-length.ts'
import { partsOf } from '../../kit/css-rules.ts'
import type { Place, Problem } from '../../model/problem.ts'
import { coloursIn, inkUse, type PrintedColour } from './printed-colours.ts'
import type { PrintedRule, PrintedStyle } from './printed-style.ts'
import { sidesOf } from './rule-sides.ts'
import { typePx } from './type-size.ts'

/** A rule on paper, in points. */
interface Line {
  readonly points: number
  readonly colour: PrintedColour
  readonly place: Place
  readonly selector: string
}

/** Tells of rules too thin for the inks that they are printed by: borders, outlines, and bars of one colour. */
export function ruleInkProblems(style: PrintedStyle): readonly Problem[] {
  const lines = [...borderLines(style), ...style.rules.flatMap(rule => barLines(rule, style))]
  return lines.flatMap(line => {
    const { count } = inkUse(line.colour)
    const { oneInk, moreInks } = style.preset.thinnestRule
    const least = count > 1 ? moreInks : oneInk
    return count > 0 && line.points < least - nearly ? [thinRule(line, count, least)] : []
  })
}

/** A length in px is not exact in points. */
const nearly = 0.005

/** Every selector with the sides that its rules draw, widths and colours put together as they override each other. */
function borderLines(style: PrintedStyle): readonly Line[] {
  return sidesOf(style).flatMap(({ selector, path, width, colour, kind }) => {
    const none = kind && /^(?:none|hidden)$/.test(style.tokens.filled(kind.value))
    if (!width || !colour || none) return []
    const px = cssPx(style.tokens.filled(width.value), typePx(path, style))
    const [printed] = coloursIn(colour.value, colour.place, style)
    if (px === undefined || px === 0 || !printed) return []
    const parts = kind?.value === 'double' ? 3 : 1
    return [{ points: (px * 0.75) / parts, colour: printed, place: colour.place, selector }]
  })
}

/** `linear-gradient(var(--accent), var(--accent)) 0 0 / 100% 1px no-repeat`. */
function barLines(
  { property, value, place, selector, paths }: PrintedRule,
  style: PrintedStyle
): readonly Line[] {
  if (property !== 'background') return []
  return partsOf(value, 'comma').flatMap(layer => {
    const parts = partsOf(layer, 'blank')
    const image = parts.find(part => /^linear-gradient\(/i.test(part))
    const at = parts.indexOf('/')
    if (!image || at < 0) return []
    const [colour, ...others] = coloursIn(image, place, style)
    const isFlat = others.every(one => String(one.rgb) === String(colour?.rgb))
    const em = typePx(paths[0] ?? [], style)
    const sizes = parts.slice(at + 1, at + 3).map(part => cssPx(style.tokens.filled(part), em))
    const known = sizes.filter(px => px !== undefined && px > 0) as number[]
    if (!colour || !isFlat || known.length === 0) return []
    return [{ points: Math.min(...known) * 0.75, colour, place, selector }]
  })
}

function thinRule(
  { points, colour, place, selector }: Line,
  count: number,
  least: number
): Problem {
  const width = String(Math.round(points * 100) / 100)
  const where = selector.replace(/\s+/g, ' ')
  const inks = count > 1 ? { en: 'in more than one ink', zh: '由几种墨套印' } : undefined
  return {
    code: 'press/rule-thin',
    severity: 'error',
    place,
    message: {
      en: `A rule of ${width} pt ${inks?.en ?? 'is thinner than the press holds'} (${where}).`,
      zh: `${width} 磅的线${inks?.zh ?? '过细，印不住'}（${where}）。`
    },
    hint: inks
      ? {
          en: `Draw it in var(--ink) in place of “${colour.text}”, or ${least} pt thick at least.`,
          zh: `请把“${colour.text}”改为 var(--ink)，或把线加到 ${least} 磅以上。`
        }
      : { en: `Draw it ${least} pt thick at least.`, zh: `请把线加到 ${least} 磅以上。` }
  }
}
