import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Nodes } from 'hast'
import { build } from '../desk/build.ts'
import { bodyPoints } from '../desk/choice/choice-words.ts'
import { keptProblems } from '../desk/kept-problems.ts'
import { preparedPages } from '../desk/prepared-pages.ts'
import type { Problem } from '../model/problem.ts'
import type { SetPage } from '../model/set-copy.ts'
import type { World } from '../model/world.ts'

/** What became of one collection when it was built as asked. */
export interface AnyTrial {
  /** No error, and no story lost. */
  readonly isBuilt: boolean
  /** Absent where the copy could not be read. */
  readonly chosen: Chosen | undefined
  /** Codes of what stopped it, each once; `lost` and `doubled` where the marks say so. */
  readonly codes: readonly string[]
  /** The last page ends in a panel, as its copy does not fill it. */
  readonly isClosed: boolean
  /** Style deviation of every page (metric 15). */
  readonly deviations: readonly number[]
  readonly milliseconds: number
}

interface Chosen {
  readonly format: string
  readonly pages: number
  readonly bodyPoints: number
  readonly leastBodyPoints: number
  /** Of the pages that the copy fills by itself; absent where the editor gave the pages. */
  readonly fill: number | undefined
}

/** What is tried: a folder, its marks, and where the paper goes when it is printed too. */
export interface AnyRequest {
  readonly folder: string
  readonly marks: readonly string[]
  readonly root: string
  readonly output: string | undefined
}

/** Makes up a collection by the same way as every command, prints it where an output is named, and looks for its marks. */
export async function anyTrial(request: AnyRequest, world: World): Promise<AnyTrial> {
  const started = world.now()
  const made = await madeUp(request, world)
  const printed =
    request.output !== undefined && made.codes.length === 0 ? await onPaper(request, world) : made
  const milliseconds = world.now() - started
  const { codes, text } = printed
  const wrong = codes.length > 0 ? codes : markFaults(request.marks, text)
  const { chosen, isClosed, deviations } = made
  const isBuilt = wrong.length === 0
  return { isBuilt, chosen, codes: wrong, isClosed, deviations, milliseconds }
}

async function madeUp({ folder, root }: AnyRequest, world: World) {
  const problems = keptProblems(() => undefined)
  const asked = { folder, root, draft: false, layout: 'first', keepsLayout: false } as const
  const prepared = await preparedPages(asked, world, problems, () => undefined)
  const codes = errorCodes(problems.all)
  const isClosed = problems.all.some(({ code }) => code === 'makeup/page-closed')
  if (!prepared) return { codes, chosen: undefined, isClosed, deviations: [], text: '' }
  const { issue, style, layout } = prepared
  const { facts } = issue
  const chosen = {
    format: facts.format,
    pages: facts.pages.length,
    bodyPoints: bodyPoints(style),
    leastBodyPoints: style.typeLimits.bodyPx.least * 0.75,
    fill: facts.fill
  }
  const deviations = layout.pages.map(
    ({ metrics }) => metrics.find(({ number }) => number === 15)?.value ?? 0
  )
  const text = layout.pages.map(({ set }) => pageText(set)).join(' ')
  return { codes, chosen, isClosed, deviations, text }
}

/** Poppler reads what was printed, so that no reading of our own is asked. */
async function onPaper({ folder, root, output = '' }: AnyRequest, world: World) {
  const problems = keptProblems(() => undefined)
  const tools = { world, report: problems.report, stage: () => {} }
  const built = await build({ folder, root, output, draft: false }, tools)
  const codes = errorCodes(problems.all)
  if (!built.written) return { codes: codes.length > 0 ? codes : ['not written'], text: '' }
  const paper = join(built.output, 'paper.pdf')
  const { stdout } = await promisify(execFile)('pdftotext', ['-raw', paper, '-'], {
    maxBuffer: 1 << 26
  })
  return { codes, text: stdout }
}

function errorCodes(problems: readonly Problem[]): readonly string[] {
  const errors = problems.filter(({ severity }) => severity === 'error')
  return [...new Set(errors.map(({ code }) => code))]
}

/** Every mark stands once in what was set. */
export function markFaults(marks: readonly string[], text: string): readonly string[] {
  const found = new Map<string, number>()
  for (const [number] of text.matchAll(/(?<!\d)\d{6}(?!\d)/g))
    found.set(number, (found.get(number) ?? 0) + 1)
  const lost = marks.filter(mark => !found.has(mark))
  const doubled = marks.filter(mark => (found.get(mark) ?? 0) > 1)
  return [
    ...(lost.length > 0 ? [`lost ${lost[0]}`] : []),
    ...(doubled.length > 0 ? [`doubled ${doubled[0]}`] : [])
  ]
}

function pageText({ frames }: SetPage): string {
  return frames
    .flatMap(({ copy, picture }) => [
      ...copy.flatMap(({ nodes }) => nodes),
      ...(picture ? [picture.node] : [])
    ])
    .map(textOf)
    .join(' ')
}

/** Texts stand apart, so that two numbers never become one. */
function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value
  return 'children' in node ? node.children.map(textOf).join(' ') : ''
}
