import { type CssDeclaration, cssDeclarations } from '../../kit/css-rules.ts'
import { type SelectorPath, selectorPaths } from '../../kit/css-selector.ts'
import { readableTokens, type Tokens } from '../../kit/css-tokens.ts'
import type { InkTable } from '../../model/ink-table.ts'
import type { PressJob, PressPreset, SpotColour } from '../../model/press-order.ts'
import type { Place } from '../../model/problem.ts'
import type { Style } from '../../model/style.ts'
import { isInCopy } from './copy-names.ts'
import { isUsedLook } from './used-looks.ts'

/** A declaration of a rule that dresses something on paper. */
export interface PrintedRule extends Pick<CssDeclaration, 'selector' | 'property' | 'value'> {
  readonly paths: readonly SelectorPath[]
  readonly place: Place
}

/** The sizes that the program itself gives to type, CSS px, and those that a style names. */
export type TypeSizes = Pick<Style, 'grid' | 'headSizesPx' | 'folioPx' | 'nameplatePx'>

/** The style sheets of a page as a press sees them. */
export interface PrintedStyle {
  /** In the order in which they override each other. */
  readonly rules: readonly PrintedRule[]
  readonly tokens: Pick<Tokens, 'given' | 'filled'>
  readonly sizes: TypeSizes
  readonly inks: InkTable
  readonly preset: PressPreset
  readonly spot?: SpotColour
}

/** Reads the rules of a style's sheets that are printed, of a copy with these names where one is given. */
export function printedStyle(
  style: TypeSizes & Pick<Style, 'sheets' | 'devices'>,
  { order, inks }: PressJob,
  names?: ReadonlySet<string>
): PrintedStyle {
  const rules = style.sheets.flatMap(({ file, text }) =>
    cssDeclarations(text)
      .filter(isPrinted)
      .map(({ selector, property, value, line }) => ({
        selector,
        property,
        value,
        paths: selectorPaths(selector),
        place: { file, line }
      }))
      .filter(({ paths }) => paths.some(path => isUsedLook(path, style)))
      .filter(({ paths }) => !names || paths.some(path => isInCopy(path, names)))
  )
  const { preset } = order
  // One that the style does not have was told; nothing follows from it.
  const spot = inks.some(ink => ink.spot) ? order.spot : undefined
  const tokens = readableTokens(style.sheets, [])
  return { rules, tokens, sizes: style, inks, preset, ...(spot ? { spot } : {}) }
}

/** What only a screen shows, and the marks of drafts, are on no press. */
function isPrinted({ selector, around, property }: CssDeclaration): boolean {
  if (selector === '' || selector.includes('.label.mark') || property.startsWith('--')) return false
  return !around.some(
    rule =>
      /^@(?:font-face|keyframes|page)/i.test(rule) ||
      /^@media\b(?!.*\b(?:print|all)\b).*\bscreen\b/i.test(rule)
  )
}
