import { basename, join } from 'node:path'
import { profileOf } from '../../model/language.ts'
import type { PressPreset } from '../../model/press-order.ts'
import type { Problem } from '../../model/problem.ts'
import type { World } from '../../model/world.ts'
import { plannedPages } from '../../press/planned-text.ts'
import { readPreset } from '../../read/press/press-preset.ts'
import { type FileBars, fileBars } from './file-bars.ts'
import { allInkBars, type InkBars, inkBars } from './ink-bars.ts'
import { type BrowserSearch, openSearch } from './searched-in-browser.ts'
import { twiceBuilt } from './twice-built.ts'
import { type WordsBars, wordsBars } from './words-bars.ts'

/** What is measured. */
export interface BarsRequest {
  readonly folders: readonly string[]
  /** Where outputs are written and left to be looked at. */
  readonly shelf: string
  readonly root: string
  readonly preset: string
  /** Told of each issue before it is built. */
  readonly next: (issue: string) => void
}

/** What other programs see of the two PDFs of an issue; or why it was not built. */
export interface IssueBars {
  readonly issue: string
  readonly pages: number
  readonly errors: readonly string[]
  readonly measured?: Measured
}

/** The bars of an issue that was built. */
export interface Measured {
  readonly limit: number
  readonly inks: InkBars
  readonly files: FileBars
  readonly paperWords: WordsBars
  readonly pressWords: WordsBars
  /** How often 一, 人 and 民 (in English q, k and w) are found in each PDF, and stand in the manuscript. */
  readonly found: Readonly<Record<'paper' | 'press' | 'written', readonly number[]>>
  /** Files that a build elsewhere makes otherwise. */
  readonly otherwise: readonly string[]
}

/** Builds issues for a press and measures what came of them by other programs. */
export async function barsBench(
  { folders, shelf, root, preset, next }: BarsRequest,
  world: World
): Promise<readonly IssueBars[]> {
  const asked = await readPreset(root, preset, undefined, world, refuse)
  if (!asked) throw new Error(`there is no preset ${preset}`)
  const browser = await openSearch(root, world)
  try {
    const all: IssueBars[] = []
    for (const folder of folders) {
      next(basename(folder))
      all.push(await issueBars(folder, { shelf, root, preset: asked, browser, world }))
    }
    return all
  } finally {
    await browser.close()
  }
}

interface Tools {
  readonly shelf: string
  readonly root: string
  readonly preset: PressPreset
  readonly browser: BrowserSearch
  readonly world: World
}

async function issueBars(folder: string, tools: Tools): Promise<IssueBars> {
  const { shelf, root, preset, browser, world } = tools
  const order = { folder, shelf, root, preset: preset.name }
  const { made, problems, output, otherwise } = await twiceBuilt(order, world)
  const errors = problems.filter(({ severity }) => severity === 'error').map(({ code }) => code)
  const issue = basename(folder)
  if (!made) return { issue, pages: 0, errors }
  const [paper, press] = ['paper.pdf', 'press.pdf'].map(name => join(output, name)) as [
    string,
    string
  ]
  const [onPaper, onPress] = [await world.read(paper), await world.read(press)]
  const pages: InkBars[] = []
  for (const [at] of made.pages.entries()) pages.push(await inkBars(paper, press, at + 1, dpi))
  const words = profileOf(made.issue.facts.language).isSpaced ? english : chinese
  const manuscript = plannedPages(made.issue, made.pages)
    .flat()
    .map(({ text }) => text)
    .join('')
  return {
    issue,
    pages: made.pages.length,
    errors,
    measured: {
      limit: preset.totalInk,
      inks: allInkBars(pages),
      files: await fileBars(paper, { file: press, bytes: onPress }, made.style, preset),
      paperWords: await wordsBars(paper, onPaper, made),
      pressWords: await wordsBars(press, onPress, made),
      found: {
        paper: await browser.search(onPaper, words),
        press: await browser.search(onPress, words),
        written: words.map(word => manuscript.split(word).length - 1)
      },
      otherwise
    }
  }
}

/** Plates are compared so finely; total ink is read at 150. */
const dpi = 200

const chinese = ['一', '人', '民']
const english = ['q', 'k', 'w']

function refuse({ message }: Problem): never {
  throw new Error(message.en)
}
