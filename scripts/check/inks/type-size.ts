import { cssPx } from '../../kit/css-length.ts'
import { partsOf } from '../../kit/css-rules.ts'
import { dresses, mayBeSame, type SelectorPath, weightOf } from '../../kit/css-selector.ts'
import type { PrintedRule, PrintedStyle, TypeSizes } from './printed-style.ts'

/** Whether the setting gives an element's type its size, by the grade of a headline. */
export function isGraded(path: SelectorPath): boolean {
  return path.some(({ classes }) => classes.some(name => setSizes[name] === smallestHead))
}

/** The smallest that the type of an element is printed, CSS px, as far as style sheets tell. */
export function typePx(path: SelectorPath, style: PrintedStyle): number {
  const own = path.at(-1)
  if (!own) return style.sizes.grid.bodyPx
  const around = path.slice(0, -1)
  const isName = own.classes.includes('paper') && inClass(around, 'nameplate')
  if (isName) return style.sizes.nameplatePx
  const bySetting = own.classes.map(name => setSizes[name]?.(style.sizes)).find(isNumber)
  if (bySetting !== undefined) return bySetting
  const { sure, perhaps } = rulesFor(path, /^font(?:-size)?$/, style, isSized)
  const sized = [...(sure ? [sure] : []), ...perhaps].map(rule => sizeOf(rule, around, style))
  const inherited = isNumber(sized[0]) && sure ? [] : [typePx(around, style)]
  return Math.min(...sized.filter(isNumber), ...inherited)
}

function inClass(path: SelectorPath, name: string): boolean {
  return path.some(({ classes }) => classes.includes(name))
}

function isNumber(value: number | undefined): value is number {
  return value !== undefined
}

/** Sizes that the setting gives, whatever a sheet says: those of a headline stack by grade, those of the furniture. */
const setSizes: Readonly<Record<string, (sizes: TypeSizes) => number>> = Object.assign(
  Object.create(null),
  {
    main: smallestHead,
    kicker: smallestHead,
    deck: smallestHead,
    stack: smallestHead,
    byline: ({ grid }: TypeSizes) => grid.bodyPx,
    sign: ({ grid }: TypeSizes) => grid.bodyPx,
    facts: ({ folioPx }: TypeSizes) => folioPx,
    folio: ({ folioPx }: TypeSizes) => folioPx,
    number: ({ folioPx }: TypeSizes) => folioPx,
    paper: ({ folioPx }: TypeSizes) => folioPx
  }
)

function smallestHead({ headSizesPx, grid }: TypeSizes): number {
  return Math.min(...headSizesPx, ...(headSizesPx.length === 0 ? [grid.bodyPx] : []))
}

/** The rule that has the last word on a property of what a path dresses, and those that may overrule it. */
export function rulesFor(
  path: SelectorPath,
  property: RegExp,
  { rules }: PrintedStyle,
  isMeant: (rule: PrintedRule) => boolean = () => true
): { readonly sure: PrintedRule | undefined; readonly perhaps: readonly PrintedRule[] } {
  const meant = rules.filter(rule => property.test(rule.property) && isMeant(rule))
  const found = meant.flatMap(rule =>
    rule.paths.map(other => ({ rule, other, weight: weightOf(other) }))
  )
  const own = found.filter(({ other }) => dresses(other, path))
  const most = Math.max(0, ...own.map(({ weight }) => weight))
  const perhaps = found.filter(
    one => !own.includes(one) && one.weight >= most && mayBeSame(path, one.other)
  )
  const sure = own.findLast(({ weight }) => weight === most)?.rule
  return { sure, perhaps: perhaps.map(({ rule }) => rule) }
}

function isSized({ value }: PrintedRule): boolean {
  return !/^(?:inherit|initial|unset|revert)$/i.test(value)
}

function sizeOf(
  { property, value }: PrintedRule,
  around: SelectorPath,
  style: PrintedStyle
): number | undefined {
  const em = () => typePx(around, style)
  const full = style.tokens.filled(value)
  if (property === 'font-size') return lengthOf(full, em)
  // 400 17px / 20px "Hei", "Song": the size stands before the line's height.
  const parts = partsOf(full.replace(/\s*\/\s*/g, '/'), 'blank')
  for (const part of parts) {
    const [size = ''] = part.split('/')
    const px = /^[\d.]+$/.test(size) ? undefined : lengthOf(size, em)
    if (px !== undefined) return px
  }
  return undefined
}

function lengthOf(text: string, em: () => number): number | undefined {
  const share = /^([\d.]+)%$/.exec(text.trim())?.[1]
  return share === undefined ? cssPx(text, em()) : (Number(share) / 100) * em()
}
