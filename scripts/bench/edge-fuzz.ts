import type { Element } from 'hast'
import { readyFaces } from '../desk/faces.ts'
import { openCache } from '../kit/cache.ts'
import { cacheFolder } from '../kit/folders.ts'
import { profileOf } from '../model/language.ts'
import type { Report } from '../model/problem.ts'
import type { Story } from '../model/story.ts'
import type { Style } from '../model/style.ts'
import type { World } from '../model/world.ts'
import { edgeBreaches, type JudgedLine } from '../press/type/line-rules.ts'
import { harfbuzzRuler } from '../typeset/ruler.ts'
import { setCopy } from '../typeset/set-copy.ts'
import type { SetContext } from '../typeset/set-paragraph.ts'
import { editedCopy } from './edited-copy.ts'
import { seededRandom } from './random.ts'
import { randomParagraph, randomTable } from './random-copy.ts'
import { setCellsIn, setLinesIn } from './set-lines-in.ts'

/** How much random copy is set, in which language and at which measures (body characters). */
export interface FuzzRequest {
  readonly paragraphs: number
  readonly tables: number
  readonly seed: number
  readonly language: string
  readonly style: Style
  readonly measures: readonly number[]
}

/** What the press would stop of what the setting made. */
export interface FuzzFindings {
  readonly lines: number
  readonly cells: number
  /** Tables that asked for a wider leg, counted at each measure. */
  readonly unfit: number
  /** `split-unit 14 | …above ⏎ below…`. */
  readonly disagreements: readonly string[]
}

/** Blocks edited at a time: a story is bounded. */
const blocksAtOnce = 100

/** Sets random copy at every measure and judges each line with the rules of the press. */
export async function edgeFuzz(
  request: FuzzRequest,
  world: World,
  report: Report
): Promise<FuzzFindings> {
  const { style, language, measures } = request
  const stories = await randomStories(request)
  const context = { style, language, ruler: await rulerFor(stories, request, world, report) }
  const found = { lines: 0, cells: 0, unfit: 0, disagreements: [] as string[] }
  const judge = (lines: readonly JudgedLine[], measure: number, name: string) => {
    found.lines += lines.length
    for (const [at, line] of lines.entries())
      for (const rule of edgeBreaches(lines[at - 1], line, lines[at + 1], levelOf(style, language)))
        found.disagreements.push(`${rule} ${name} ${measure} | ${shown(lines, at, rule)}`)
  }
  const judgeBlock = (node: Element, measure: number) => {
    if (node.tagName !== 'table')
      return judge(linesOf(node, measure, context), measure, 'paragraph')
    for (const cell of setCellsIn(node)) {
      found.cells += 1
      judge(linesOf(cell.node, cell.em, context), cell.em, 'cell')
    }
  }
  for (const measure of measures) {
    for (const story of stories) {
      for (const piece of setCopy(story, measure, context)) {
        if (piece.isUnfit) found.unfit += 1
        for (const option of piece.options) judgeBlock(option.node(), measure)
      }
    }
  }
  return found
}

function linesOf(node: Element, measure: number, { style, language, ruler }: SetContext) {
  const { body, strong } = style.roles
  const family = node.tagName === 'th' ? strong : body
  return setLinesIn(node, measure, { language, family, strongFamily: strong, ruler })
}

function levelOf({ lineRules }: Style, language: string) {
  return lineRules ?? profileOf(language).region.lineRules
}

async function randomStories({ paragraphs, tables, seed, language }: FuzzRequest) {
  const random = seededRandom(seed)
  const isChinese = !profileOf(language).isSpaced
  const blocks = [
    ...Array.from({ length: paragraphs }, () => randomParagraph(random, isChinese)),
    ...Array.from({ length: tables }, () => randomTable(random, isChinese))
  ]
  const stories: Story[] = []
  for (let at = 0; at < blocks.length; at += blocksAtOnce)
    stories.push(await editedCopy(blocks.slice(at, at + blocksAtOnce).join('\n\n'), language))
  return stories
}

async function rulerFor(
  stories: readonly Story[],
  { language, style }: FuzzRequest,
  world: World,
  report: Report
) {
  const facts = {
    id: 'fuzz',
    file: '',
    paper: '',
    date: '',
    language,
    pages: [],
    inferred: {},
    format: style.format
  }
  const issue = { facts, folder: '', stories, corrections: [] }
  const cache = openCache(world, cacheFolder, 'faces')
  const faces = await readyFaces(issue, style, world, cache, report)
  return harfbuzzRuler(
    new Map(faces.map(({ family, bytes }) => [family, bytes])),
    style.roles.other
  )
}

function shown(lines: readonly JudgedLine[], at: number, rule: string): string {
  const text = (one: JudgedLine | undefined) =>
    one?.characters.map(character => character.text).join('') ?? ''
  const from = rule === 'mark-begins-line' ? at - 1 : at
  return `${text(lines[from])} ⏎ ${text(lines[from + 1])}`
}
