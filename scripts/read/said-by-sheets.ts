import { readableTokens, type Tokens } from '../kit/css-tokens.ts'
import type { Problem, Report } from '../model/problem.ts'
import type { FaceSource, Style, StyleSheet } from '../model/style.ts'
import { faceRolesOf } from './face-roles.ts'
import { headStylesOf } from './head-styles.ts'
import { pxPerMm } from './ladder.ts'
import { copyLineOf, headStepsOf, headWhiteOf, measuresOf, typeLimitsOf } from './measures.ts'
import { coloursOf } from './press/style-colours.ts'
import { signStyleOf } from './sign-style.ts'
import { devicesOf } from './style-devices.ts'
import { tierSizesOf } from './tier-tokens.ts'

/** What a style is read from. */
export interface StyleParts {
  readonly emojiCss: string
  readonly format: string
  /** The language parts its words by spaces. */
  readonly isSpaced: boolean
  /** In the order in which their tokens override each other. */
  readonly sheets: readonly StyleSheet[]
  /** In the order in which the page needs their rules. */
  readonly rules: readonly StyleSheet[]
  readonly faces: readonly FaceSource[]
}

/** Reads what style sheets say by their tokens; undefined after their faults were reported. */
export function styleOf(parts: StyleParts, report: Report): Style | undefined {
  const { format, isSpaced, sheets, rules, faces } = parts
  const tokens = readableTokens(sheets, saidOfItself)
  const problems: Problem[] = []
  const limits = typeLimitsOf(tokens, isSpaced)
  const tierSizes = tierSizesOf(tokens, isSpaced)
  const style = toStyle({ format, faces, rules }, tokens, problem => problems.push(problem))
  const all = [...tokens.faults(), ...problems]
  for (const problem of all) report(problem)
  return all.some(({ severity }) => severity === 'error')
    ? undefined
    : { ...style, typeLimits: limits, tierSizes, emojiCss: parts.emojiCss }
}

/** What a style set says of itself; no rule uses it. */
const saidOfItself = ['name', 'specimen-format', 'specimen-language']

function toStyle(
  { format, faces, rules }: Pick<StyleParts, 'format' | 'faces' | 'rules'>,
  tokens: Tokens,
  report: Report
): Omit<Style, 'typeLimits' | 'tierSizes' | 'emojiCss'> {
  const rowPx = tokens.px('row')
  const typeHeightMm = tokens.mm('type-height')
  const copyLine = copyLineOf(tokens)
  return {
    format,
    grid: {
      columns: tokens.number('columns'),
      rows: Math.floor((typeHeightMm * pxPerMm) / rowPx),
      columnCharacters: tokens.number('column-characters'),
      bodyPx: tokens.px('body-size'),
      rowPx,
      gutterPx: tokens.px('gutter')
    },
    trimWidthMm: tokens.mm('trim-width'),
    trimHeightMm: tokens.mm('trim-height'),
    typeWidthMm: tokens.mm('type-width'),
    typeHeightMm,
    faces,
    roles: faceRolesOf(tokens, faces, report),
    headSizesPx: scaledSizes(tokens),
    headGrades: [1, 2, 3, 4, 5].map(priority => tokens.numbers(`head-grades-${priority}`)),
    headLeading: tokens.number('head-leading'),
    headSteps: headStepsOf(tokens),
    headWhite: headWhiteOf(tokens),
    sign: signStyleOf(tokens, report),
    headStyles: headStylesOf(tokens.text('head-styles'), tokens.place('head-styles'), report),
    devices: devicesOf(tokens, report),
    uprightCost: tokens.number('upright-cost'),
    headGrowMost: tokens.number('head-grow-most'),
    headGapEm: tokens.number('head-gap'),
    headFigures: tokens.number('head-figures'),
    kickerSideEm: tokens.number('kicker-side'),
    nameplateRows: tokens.number('nameplate-rows'),
    tableLeastPx: tokens.px('table-least'),
    nameplatePx: tokens.px('nameplate-size'),
    folioPx: tokens.px('folio-size'),
    leastTypePx: tokens.px('least-type'),
    leastNotePx: tokens.px('least-note'),
    isCaptionRagged: tokens.number('caption-ragged') > 0,
    boxRows: tokens.number('box-rows'),
    boxSide: tokens.number('box-side'),
    gapEm: tokens.number('gap'),
    gapLeastEm: tokens.number('gap-least'),
    stretchMostEm: tokens.number('stretch-most'),
    stretchFailEm: tokens.number('stretch-fail'),
    spaceEm: tokens.number('space'),
    spaceStretchMost: tokens.number('space-stretch-most'),
    spaceStretchFail: tokens.number('space-stretch-fail'),
    trackMostEm: tokens.number('track-most'),
    trackLeastEm: tokens.number('track-least'),
    indentEm: tokens.number('indent'),
    indentUnderHeadEm: tokens.number('indent-under-head'),
    ledeWords: tokens.number('lede-words'),
    subheadRows: tokens.number('subhead-rows'),
    subheadPx: tokens.px('subhead-size'),
    measures: measuresOf(tokens),
    ...(copyLine ? { copyLine } : {}),
    colours: coloursOf(tokens),
    css: rules.map(({ text }) => text).join('\n'),
    sheets: rules
  }
}

/** Whole px, as all sizes of headlines; scaled ones are never smaller than the copy. */
function scaledSizes({ number, numbers, px }: Tokens): readonly number[] {
  const scale = number('head-scale')
  const least = Math.ceil(px('body-size'))
  const scaled = (size: number) => Math.max(Math.min(size, least), Math.round(size * scale))
  return numbers('head-sizes').map(size => (scale === 1 ? size : scaled(size)))
}
