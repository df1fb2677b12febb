import { readyFaces } from '../desk/faces.ts'
import { openBrowser, type RenderBrowser } from '../kit/browser.ts'
import { openCache } from '../kit/cache.ts'
import { cacheFolder } from '../kit/folders.ts'
import { profileOf } from '../model/language.ts'
import type { Report } from '../model/problem.ts'
import type { Story } from '../model/story.ts'
import type { World } from '../model/world.ts'
import { readStyle } from '../read/style.ts'
import { harfbuzzRuler } from '../typeset/ruler.ts'
import { blockSheet } from './block-sheet.ts'
import { edgeFuzz } from './edge-fuzz.ts'
import { editedCopy } from './edited-copy.ts'
import { chineseBlocks, englishBlocks } from './kinds-of-block.ts'
import { measuresOf } from './measures-of.ts'
import { printedSheet } from './printed-sheet.ts'

/** A style to set copy in; the format's own where no set is named. */
export interface Dress {
  readonly language: string
  readonly format: string
  readonly style?: string
}

/** What was set and printed, and what was not as it should be. */
export interface SettingFound {
  readonly lines: number
  readonly cells: number
  readonly frames: number
  readonly disagreements: readonly string[]
  readonly misdrawn: readonly string[]
}

const chinese = ['duikai', 'sikai', 'sikai-large', 'berliner', 'nordisch']
const chineseSets = ['commemorative', 'dangbao', 'dushibao', 'fukan']
const english = ['tabloid-en', 'us-broadsheet', 'berliner']

/** Every format in every set that its language has. */
export const allDresses: readonly Dress[] = [
  ...chinese.flatMap(format => [
    { language: 'zh-CN', format },
    ...chineseSets.map(style => ({ language: 'zh-CN', format, style }))
  ]),
  ...english.map(format => ({ language: 'en-GB', format, style: 'broadsheet-en' }))
]

/** Sets random copy in every format and judges its lines, and draws every kind of block in every dress. */
export async function settingBench(
  counts: { readonly paragraphs: number; readonly tables: number },
  root: string,
  world: World,
  done: (dress: Dress) => void
): Promise<SettingFound> {
  const problems: Report = () => undefined
  const browser = await openBrowser(problems)
  if (!browser) throw new Error('no browser can be started')
  const found = { lines: 0, cells: 0, frames: 0 }
  const disagreements: string[] = []
  const misdrawn: string[] = []
  try {
    for (const dress of allDresses) {
      const name = `${dress.language} ${dress.format} ${dress.style ?? ''}`.trim()
      const sheet = await drawnSheet(dress, root, world, browser, problems)
      found.frames += sheet.frames
      misdrawn.push(...sheet.faults.map(fault => `${name}: ${fault}`))
      // The set changes faces, not measures: one of each format will do for its lines.
      if (dress.style === undefined || dress.language !== 'zh-CN') {
        const style = await styleOf(dress, root, world, problems)
        const seed = allDresses.indexOf(dress) + 1
        const request = {
          ...counts,
          seed,
          language: dress.language,
          style,
          measures: measuresOf(style)
        }
        const lines = await edgeFuzz(request, world, problems)
        found.lines += lines.lines
        found.cells += lines.cells
        disagreements.push(...lines.disagreements.map(one => `${name}: ${one}`))
      }
      done(dress)
    }
  } finally {
    await browser.close()
  }
  return { ...found, disagreements, misdrawn }
}

/** Draws every kind of block at every measure of a dress. */
export async function drawnSheet(
  dress: Dress,
  root: string,
  world: World,
  { browser }: RenderBrowser,
  report: Report
): Promise<{ readonly frames: number; readonly faults: readonly string[] }> {
  const { language, format } = dress
  const style = await styleOf(dress, root, world, report)
  const blocks = profileOf(language).isSpaced ? englishBlocks : chineseBlocks
  const stories = new Map<string, Story>()
  for (const [name, copy] of Object.entries(blocks))
    stories.set(name, await editedCopy(copy, language))
  const facts = {
    id: 'sheet',
    file: '',
    paper: '',
    date: '',
    language,
    pages: [],
    inferred: {},
    format
  }
  const issue = { facts, folder: '', stories: [...stories.values()], corrections: [] }
  const faces = await readyFaces(
    issue,
    style,
    world,
    openCache(world, cacheFolder, 'faces'),
    report
  )
  const bytes = new Map(faces.map(face => [face.family, face.bytes]))
  const ruler = harfbuzzRuler(bytes, style.roles.other)
  const sheet = blockSheet({ stories, language, style, measures: measuresOf(style), ruler, faces })
  const tab = await browser.newPage()
  try {
    return { frames: sheet.frames, faults: await printedSheet(tab, sheet, style) }
  } finally {
    await tab.close()
  }
}

async function styleOf({ format, style }: Dress, root: string, world: World, report: Report) {
  const names = { file: 'issue.yaml', format, ...(style === undefined ? {} : { style }) }
  const read = await readStyle(root, names, world, report)
  if (!read) throw new Error(`the style ${style} cannot be read`)
  return read
}
