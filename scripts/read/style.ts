import { nearestWord } from '../kit/nearest-word.ts'
import type { IssueFacts } from '../model/issue.ts'
import { profileOf } from '../model/language.ts'
import type { Place, Report, Words } from '../model/problem.ts'
import type { Style, StyleSheet } from '../model/style.ts'
import type { World } from '../model/world.ts'
import { facesOf } from './faces-sheet.ts'
import { gridSheet } from './grid-sheet.ts'
import { houseText } from './house-text.ts'
import { styleOf } from './said-by-sheets.ts'
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
    'devices.css',
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
  const isSet = (sheet: StyleSheet) => sheet.file.startsWith('styles/sets/')
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
const storySheets = ['story/head.css', 'story/lines.css', 'story/blocks.css', 'story/pictures.css']

/** Not among a page's rules where no emoji stands on it. */
const emojiSheet = 'emoji.css'

/** Stands for a sheet that the disk would not give; told already. */
const unread = '\0'
