import { readableTokens, type Tokens } from '../kit/css-tokens.ts'
import type { IssueFacts } from '../model/issue.ts'
import type { Report, Words } from '../model/problem.ts'
import type { FaceSource, Style } from '../model/style.ts'
import type { World } from '../model/world.ts'
import { facesOf } from './faces-sheet.ts'
import { houseText } from './house-text.ts'
import { type StyleSet, styleSets } from './style-sets.ts'

const pxPerMm = 96 / 25.4

/** Reads the house style, a style set and a page format from `styles/`; undefined after its faults were reported. */
export async function readStyle(
  root: string,
  facts: Pick<IssueFacts, 'file' | 'format' | 'style' | 'lineRules'>,
  world: World,
  report: Report
): Promise<Style | undefined> {
  const folder = `${root}/styles`
  const { format } = facts
  const sets = await styleSets(root, world)
  const chosen = sets.find(set => facts.style === set.id || facts.style === set.name)
  const formats = (await world.list(`${folder}/formats`)).map(file => file.replace(/\.css$/, ''))
  const isThere = [
    formats.includes(format) || missing('format', format, formats, formatWords),
    facts.style === undefined || chosen || missing('set', facts.style, sets.map(nameOf), setWords)
  ]
  if (isThere.includes(false)) return undefined
  const set = chosen ? [`sets/${chosen.id}.css`] : []
  const sheets = ['tokens.css', ...set, `formats/${format}.css`, 'paper.css', 'story.css']
  const texts = await Promise.all(
    sheets.map(async name => {
      const file = `styles/${name}`
      return { file, text: (await houseText(root, file, world, report)) ?? unread }
    })
  )
  const facesSheet = await houseText(root, 'styles/faces.css', world, report)
  if (facesSheet === undefined || texts.some(({ text }) => text === unread)) return undefined
  const faces = facesOf(facesSheet, root)
  const tokens = readableTokens(texts, report)
  // A set's rules come last on the page, so that they have the last word over the house's.
  const isSet = (sheet: { readonly file: string }) => sheet.file.startsWith('styles/sets/')
  const rules = [...texts.filter(sheet => !isSet(sheet)), ...texts.filter(isSet)]
  const style = toStyle(format, tokens, faces, rules.map(sheet => sheet.text).join('\n'))
  const { lineRules } = facts
  return tokens.complete() ? { ...style, ...(lineRules ? { lineRules } : {}) } : undefined

  function missing(kind: string, name: string, names: readonly string[], words: Words): false {
    report({
      code: `style/no-${kind}`,
      severity: 'error',
      place: { file: facts.file },
      message: { en: `There is no ${words.en} “${name}”.`, zh: `没有名为“${name}”的${words.zh}。` },
      hint: { en: `Write one of: ${names.join(', ')}.`, zh: `请改为：${names.join('、')}。` }
    })
    return false
  }
}

function nameOf({ id, name }: StyleSet): string {
  return name === undefined ? id : `${id} (${name})`
}

const formatWords: Words = { en: 'page format', zh: '版式规格' }
const setWords: Words = { en: 'style set', zh: '样式' }

/** `notice reversed, letter ruled` → kind and dress of its headlines. */
function headStylesOf(text: string): Style['headStyles'] {
  const pairs = text.matchAll(/([a-z]+) (plain|ruled|reversed|upright)/g)
  return Object.fromEntries([...pairs].map(([, kind, dress]) => [kind, dress]))
}

/** Stands for a sheet that the disk would not give; told already. */
const unread = '\0'

function toStyle(format: string, tokens: Tokens, faces: readonly FaceSource[], css: string): Style {
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
    roles: {
      body: tokens.text('face-body'),
      strong: tokens.text('face-strong'),
      emphasis: tokens.text('face-emphasis'),
      head: tokens.text('face-head'),
      headNews: tokens.text('face-head-news'),
      deck: tokens.text('face-deck'),
      kicker: tokens.text('face-kicker'),
      subhead: tokens.text('face-subhead'),
      quote: tokens.text('face-quote'),
      byline: tokens.text('face-byline'),
      lede: tokens.text('face-lede'),
      uprightMarks: tokens.text('face-upright-marks'),
      folio: tokens.text('face-folio'),
      brush: tokens.text('face-brush'),
      other: tokens.text('face-other')
    },
    headSizesPx: tokens.numbers('head-sizes'),
    headGrades: [1, 2, 3, 4, 5].map(priority => tokens.numbers(`head-grades-${priority}`)),
    headLeading: tokens.number('head-leading'),
    headSteps: tokens.number('head-steps'),
    headStackGapPx: tokens.px('head-stack-gap'),
    headStyles: headStylesOf(tokens.text('head-styles')),
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
    css
  }
}
