import { cssColour } from '../../kit/css-colour.ts'
import { colourNames } from '../../kit/css-colour-names.ts'
import type { Rgb, TokenInk } from '../../model/ink-table.ts'
import type { Place } from '../../model/problem.ts'
import type { PrintedStyle } from './printed-style.ts'

/** A colour that a rule asks for. */
export interface PrintedColour {
  /** As it is written. */
  readonly text: string
  /** Where: in the rule, or in the token that the rule asks for. */
  readonly place: Place
  /** Its entry in the ink table, also where the rule has but the same RGB. */
  readonly ink?: TokenInk
  /** Absent where it is told in a way that only the browser can bring into RGB. */
  readonly rgb?: Rgb
  /** 0 … 1. */
  readonly alpha: number
}

/** Finds the colours in a value, through tokens of tokens. */
export function coloursIn(
  value: string,
  place: Place,
  style: Pick<PrintedStyle, 'tokens' | 'inks'>,
  deep = 0
): readonly PrintedColour[] {
  const found = value.replace(texts, ' ').matchAll(colours)
  return [...found].flatMap(({ 0: text, groups }) => {
    const token = groups?.token
    if (token === undefined) return literal(text, place, style)
    const ink = style.inks.find(one => one.token === token)
    if (ink) return [{ text, place, ink, rgb: ink.rgb, alpha: 1 }]
    const given = deep < 8 ? style.tokens.given(token) : undefined
    return given ? coloursIn(given.value, given.place, style, deep + 1) : []
  })
}

function literal(
  text: string,
  place: Place,
  { inks, tokens }: Pick<PrintedStyle, 'tokens' | 'inks'>
): readonly PrintedColour[] {
  const isWord = /^[a-z]+$/i.test(text)
  const word = text.toLowerCase()
  if (isWord && word !== 'transparent' && !colourNames.has(word)) return []
  const colour = cssColour(tokens.filled(text))
  if (!colour) return [{ text, place, alpha: alphaIn(tokens.filled(text)) }]
  const { rgb, alpha } = colour
  const ink = alpha === 1 && inks.find(one => String(one.rgb) === String(rgb))
  return [{ text, place, rgb, alpha, ...(ink ? { ink } : {}) }]
}

/** Of a colour that only the browser reads: what stands after its slash, or that nothing is mixed into it. */
function alphaIn(text: string): number {
  if (/\btransparent\b/i.test(text)) return 0.5
  const [, number, percent] = /\/\s*([\d.]+)(%?)\s*\)$/.exec(text) ?? []
  return number === undefined ? 1 : Number(number) / (percent === '%' ? 100 : 1)
}

/** Strings and addresses have no colours in them. */
const texts = /"[^"]*"|'[^']*'|url\([^)]*\)/gi

const inside = String.raw`\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)`

const colours = new RegExp(
  [
    String.raw`var\(\s*--(?<token>[\w-]+)(?:[^()]|\([^()]*\))*\)`,
    '#[0-9a-f]{3,8}\\b',
    `\\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color|color-mix|light-dark|device-cmyk)${inside}`,
    String.raw`(?<![-\w.#])[a-z]+(?![-\w(])`
  ].join('|'),
  'gi'
)

/** What a colour takes of a press. */
export interface InkUse {
  /** Plates that it is printed by; 0 leaves the paper bare. */
  readonly count: number
  /** Printed by dots of one ink, as grey and tints are. */
  readonly isScreened: boolean
}

/** The plates of a colour; of one that the profile separates several, unless it is grey. */
export function inkUse({ ink, rgb }: Pick<PrintedColour, 'ink' | 'rgb'>): InkUse {
  if (ink?.spot) return { count: ink.spot.share > 0 ? 1 : 0, isScreened: ink.spot.share < solid }
  const amounts = ink?.inks ?? separated(rgb)
  const used = amounts.filter(amount => amount > 0)
  return { count: used.length, isScreened: used.length === 1 && (used[0] ?? 1) < solid }
}

/** A plate at nearly its full is as sharp as one at its full. */
const solid = 0.98

function separated(rgb: Rgb | undefined): readonly number[] {
  if (!rgb) return [1, 1, 1]
  const [red, green, blue] = rgb
  return red === green && green === blue ? [1 - red / 255] : [1, 1, 1]
}
