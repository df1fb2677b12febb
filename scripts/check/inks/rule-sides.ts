import { cssPx } from '../../kit/css-length.ts'
import { partsOf } from '../../kit/css-rules.ts'
import type { SelectorPath } from '../../kit/css-selector.ts'
import type { Place } from '../../model/problem.ts'
import type { PrintedStyle } from './printed-style.ts'

/** One side of a box, an outline, or the rule between columns, as all rules together draw it. */
export interface Side {
  readonly selector: string
  readonly path: SelectorPath
  readonly width?: Written
  readonly colour?: Written
  readonly kind?: Written
}

interface Written {
  readonly value: string
  readonly place: Place
}

type Part = 'width' | 'colour' | 'kind'

/** Puts together what rules of one selector say of each side. */
export function sidesOf({
  rules,
  tokens
}: Pick<PrintedStyle, 'rules' | 'tokens'>): readonly Side[] {
  const sides = new Map<string, Side>()
  for (const { selector, property, value, place, paths } of rules) {
    const key = selector.replace(/\s+/g, ' ')
    const said = saidOf(property, value, tokens.filled)
    for (const side of said.sides) {
      const own = sides.get(`${key} ${side}`) ?? { selector: key, path: paths[0] ?? [] }
      const parts = said.parts.map(([part, text]) => [part, { value: text, place }] as const)
      sides.set(`${key} ${side}`, { ...own, ...Object.fromEntries(parts) })
    }
  }
  return [...sides.values()]
}

interface Said {
  readonly sides: readonly string[]
  readonly parts: readonly (readonly [Part, string])[]
}

/** `border-top: 1px solid red`, `border-color: red`, `outline: 6px double red`. */
function saidOf(property: string, value: string, filled: (word: string) => string): Said {
  const match =
    /^(border|outline|column-rule)(?:-(top|right|bottom|left|block|inline)(?:-(start|end))?)?(?:-(width|color|style))?$/.exec(
      property
    )
  if (!match) return { sides: [], parts: [] }
  const [, family = '', side, end, only] = match
  const sides = family === 'border' ? sidesNamed(side, end) : [family]
  const words = partsOf(value, 'blank')
  if (only)
    return { sides, parts: words.slice(0, 1).map(word => [partNames[only] ?? 'kind', word]) }
  return { sides, parts: words.map(word => [partOf(filled(word)), word] as const) }
}

const partNames: Readonly<Record<string, Part>> = { width: 'width', color: 'colour', style: 'kind' }

function sidesNamed(side: string | undefined, end: string | undefined): readonly string[] {
  if (side === undefined) return ['top', 'right', 'bottom', 'left']
  const pair = { block: ['top', 'bottom'], inline: ['left', 'right'] }[side]
  if (!pair) return [side]
  return end === undefined ? pair : pair.slice(end === 'start' ? 0 : 1).slice(0, 1)
}

function partOf(word: string): Part {
  if (/^(?:none|hidden|solid|double|dotted|dashed|groove|ridge|inset|outset)$/i.test(word))
    return 'kind'
  return cssPx(word, 1) === undefined ? 'colour' : 'width'
}
