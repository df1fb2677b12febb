import { readableTokens, type Tokens } from '../kit/css-tokens.ts'
import { nearestWord } from '../kit/nearest-word.ts'
import type { IssueFacts } from '../model/issue.ts'
import { profileOf } from '../model/language.ts'
import type { Place, Problem, Report, Words } from '../model/problem.ts'
import type { FaceSource, Style } from '../model/style.ts'
import type { World } from '../model/world.ts'
import { faceRolesOf } from './face-roles.ts'
import { facesOf } from './faces-sheet.ts'
import { gridSheet } from './grid-sheet.ts'
import { headStylesOf } from './head-styles.ts'
import { houseText } from './house-text.ts'
import { pxPerMm } from './ladder.ts'
import { measuresOf, typeLimitsOf } from './measures.ts'
import { type StyleSet, styleSets } from './style-sets.ts'

/**
 * Reads the house style, a style set and a page format from `styles/`, at the body size of a grid where one is named;
 * undefined after its faults were reported.
 */
export async function readStyle(
  root: string,
  facts: Pick<IssueFacts, 'file' | 'format' | 'style' | 'lineRules' | 'places'> &
    Partial<Pick<IssueFacts, 'language' | 'grid'>>,
  world: World,
  report: Report
): Promise<Style | undefined> {
  const folder = `${root}/styles`
  const { format, places } = facts
  const sets = await styleSets(root, world)
  // An English paper that names no style gets an English one: the house's own faces are for Chinese.
  const asked = facts.style ?? profileOf(facts.language ?? '').styleSet
  const chosen = sets.find(set => asked === set.id || asked === set.name)
  const formats = (await world.list(`${folder}/formats`)).map(file => file.replace(/\.css$/, ''))
  const isThere = [
    formats.includes(format) ||
      missing('style/no-format', format, formats, { words: formatWords, place: places?.format }),
    facts.style === undefined ||
      chosen ||
      missing('style/no-set', facts.style, sets.flatMap(namesOf), {
        words: setWords,
        place: places?.style
      })
  ]
  if (isThere.includes(false)) return undefined
  const set = chosen ? [`sets/${chosen.id}.css`] : []
  const sheets = [
    'tokens.css',
    'sizes.css',
    emojiSheet,
    ...set,
    `formats/${format}.css`,
    'paper.css',
    ...storySheets
  ]
  const texts = await Promise.all(
    sheets.map(async name => {
      const file = `styles/${name}`
      return { file, text: (await houseText(root, file, world, report)) ?? unread }
    })
  )
  const facesSheet = await houseText(root, 'styles/faces.css', world, report)
  if (facesSheet === undefined || texts.some(({ text }) => text === unread)) return undefined
  const faces = await facesOf(facesSheet, root, world, report)
  // A set's rules come last on the page, so that they have the last word over the house's.
  const isSet = (sheet: Sheet) => sheet.file.startsWith('styles/sets/')
  const apart = ['styles/sizes.css', `styles/${emojiSheet}`]
  const drawn = texts.filter(({ file }) => !apart.includes(file))
  const emojiCss = texts.find(({ file }) => file === apart[1])?.text ?? ''
  const rules = [...drawn.filter(sheet => !isSet(sheet)), ...drawn.filter(isSet)]
  const { isSpaced } = profileOf(facts.language ?? '')
  const parts = { format, isSpaced, sheets: texts, rules, faces, emojiCss }
  const own = styleOf(parts, report)
  const { grid, lineRules } = facts
  const sized = own && grid ? gridSheet(own, grid) : undefined
  const style = sized
    ? styleOf({ ...parts, sheets: [...texts, sized], rules: [...rules, sized] }, () => undefined)
    : own
  return style && { ...style, ...(lineRules ? { lineRules } : {}) }

  function missing(
    code: string,
    name: string,
    names: readonly string[],
    { words, place = { file: facts.file } }: { words: Words; place?: Place | undefined }
  ): false {
    const meant = formatWord[name] ?? nearestWord(name, names)
    report({
      code,
      severity: 'error',
      place,
      message: { en: `There is no ${words.en} “${name}”.`, zh: `没有名为“${name}”的${words.zh}。` },
      hint: meant
        ? { en: `Did you mean “${meant}”?`, zh: `是否应为“${meant}”？` }
        : { en: `Write one of: ${names.join(', ')}.`, zh: `请改为：${names.join('、')}。` }
    })
    return false
  }
}

interface Sheet {
  readonly file: string
  readonly text: string
}

interface StyleParts {
  readonly emojiCss: string
  readonly format: string
  /** The language parts its words by spaces. */
  readonly isSpaced: boolean
  /** In the order in which their tokens override each other. */
  readonly sheets: readonly Sheet[]
  /** In the order in which the page needs their rules. */
  readonly rules: readonly Sheet[]
  readonly faces: readonly FaceSource[]
}

function styleOf(parts: StyleParts, report: Report): Style | undefined {
  const { format, isSpaced, sheets, rules, faces } = parts
  const tokens = readableTokens(sheets, saidOfItself)
  const problems: Problem[] = []
  const css = rules.map(sheet => sheet.text).join('\n')
  const limits = typeLimitsOf(tokens, isSpaced)
  const style = toStyle(format, tokens, faces, css, problem => problems.push(problem))
  const all = [...tokens.faults(), ...problems]
  for (const problem of all) report(problem)
  return all.some(({ severity }) => severity === 'error')
    ? undefined
    : { ...style, typeLimits: limits, emojiCss: parts.emojiCss }
}

function namesOf({ id, name }: StyleSet): readonly string[] {
  return name === undefined ? [id] : [id, name]
}

const formatWords: Words = { en: 'page format', zh: '版式规格' }
const setWords: Words = { en: 'style set', zh: '样式' }

/** What a newsroom may call a format. */
const formatWord: Readonly<Record<string, string>> = Object.assign(Object.create(null), {
  对开: 'duikai',
  八开: 'a3',
  十六开: 'a4',
  对开大报: 'duikai',
  四开: 'sikai',
  四开小报: 'sikai',
  大报: 'duikai',
  小报: 'sikai',
  broadsheet: 'us-broadsheet',
  tabloid: 'tabloid-en'
})

/** A story's rules in the order of its frame. */
const storySheets = ['story/head.css', 'story/lines.css', 'story/blocks.css']

/** Not among a page's rules where no emoji stands on it. */
const emojiSheet = 'emoji.css'

/** What a style set says of itself; no rule uses it. */
const saidOfItself = ['name', 'specimen-format', 'specimen-language']

/** Stands for a sheet that the disk would not give; told already. */
const unread = '\0'

function toStyle(
  format: string,
  tokens: Tokens,
  faces: readonly FaceSource[],
  css: string,
  report: Report
): Omit<Style, 'typeLimits' | 'emojiCss'> {
  const rowPx = tokens.px('row')
  const typeHeightMm = tokens.mm('type-height')
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
    headSteps: tokens.number('head-steps'),
    headStackGapPx: tokens.px('head-stack-gap'),
    headStyles: headStylesOf(tokens.text('head-styles'), tokens.place('head-styles'), report),
    uprightCost: tokens.number('upright-cost'),
    headAirRows: tokens.number('head-air'),
    headAirMostRows: tokens.number('head-air-most'),
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
    boxRows: tokens.number('box-rows'),
    boxSide: tokens.number('box-side'),
    gapEm: tokens.number('gap'),
    gapLeastEm: tokens.number('gap-least'),
    stretchMostEm: tokens.number('stretch-most'),
    stretchFailEm: tokens.number('stretch-fail'),
    spaceEm: tokens.number('space'),
    spaceStretchMost: tokens.number('space-stretch-most'),
    spaceStretchFail: tokens.number('space-stretch-fail'),
    indentEm: tokens.number('indent'),
    indentUnderHeadEm: tokens.number('indent-under-head'),
    ledeWords: tokens.number('lede-words'),
    subheadRows: tokens.number('subhead-rows'),
    subheadPx: tokens.px('subhead-size'),
    measures: measuresOf(tokens),
    css
  }
}

/** Whole px, as all sizes of headlines. */
function scaledSizes({ number, numbers }: Tokens): readonly number[] {
  const scale = number('head-scale')
  return numbers('head-sizes').map(size => (scale === 1 ? size : Math.round(size * scale)))
}
