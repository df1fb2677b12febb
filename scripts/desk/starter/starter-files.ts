import { basename, join } from 'node:path'
import { templateEngine } from '../../kit/template.ts'
import type { Report } from '../../model/problem.ts'
import type { World } from '../../model/world.ts'
import { planName, type StarterPlan, starterPlan } from './starter-plan.ts'

/** What is said of a new issue; what is left out is the starter's own, an empty text is not written at all. */
export interface StarterValues {
  readonly paper?: string
  readonly date: string
  readonly language?: string
  readonly format?: string
  readonly style?: string
  /** How many pages; the starter's only choice where it has one. */
  readonly pages?: number
  /** Room of its pages, mm², by which its stories are counted; the starter's usual room where it is not said. */
  readonly room?: { readonly own: number; readonly usual: number }
}

/** The files of a new issue by their paths. */
export type StarterFiles = ReadonlyMap<string, Uint8Array | string>

/** The files of a new issue; undefined after a problem of a template was reported. */
export async function starterFiles(
  starter: string,
  values: StarterValues,
  world: World,
  report: Report
): Promise<StarterFiles | undefined> {
  const plan = await starterPlan(starter, world)
  const found = await filesBelow(starter, '', world)
  const { taken, rounds } = copyFor(plan, found, values.room)
  const files = new Map<string, Uint8Array | string>()
  for (const [name, bytes] of found) {
    const slug = name.replace(/\.md$/, '')
    if (name === planName || (plan.order.includes(slug) && !taken.has(slug))) continue
    if (name.endsWith('.liquid')) {
      const filled = filledIn(name, bytes, issueValues(plan, values), report)
      if (filled === undefined) return undefined
      files.set(basename(name, '.liquid'), `${filled}${pageLines(plan, values, taken)}`)
    } else files.set(name, bytes)
    if (name.endsWith('.md'))
      for (let round = 2; round <= rounds; round += 1) files.set(`${slug}-${round}.md`, bytes)
  }
  return files
}

/** Which stories the room has place for, and how often each has to stand to fill it. */
function copyFor(
  { order }: StarterPlan,
  found: ReadonlyMap<string, Uint8Array>,
  room: StarterValues['room']
): { readonly taken: ReadonlySet<string>; readonly rounds: number } {
  const share = room ? room.own / room.usual : 1
  const rounds = Math.max(1, Math.round(share))
  const lengths = order.map(slug => found.get(`${slug}.md`)?.length ?? 0)
  const most = (lengths.reduce((sum, one) => sum + one, 0) * share) / rounds
  let length = 0
  // Within a fifth the size of type makes up for it.
  const isAll = share / rounds > 0.8
  const taken = order.filter((_, at) => {
    length += lengths[at] ?? 0
    return isAll || length <= most
  })
  return { taken: new Set(taken), rounds }
}

function issueValues(
  plan: StarterPlan,
  { paper, date, language, format, style, pages }: StarterValues
): Readonly<Record<string, unknown>> {
  const count = String(pages ?? Object.keys(plan.pages)[0] ?? 1)
  const isUsual = format === undefined || format === plan.formats[count]
  return {
    paper: paper ?? plan.paper,
    date,
    language: language ?? plan.language,
    format: format ?? plan.formats[count] ?? '',
    style: style ?? plan.style,
    size: (isUsual && plan.sizes[count]) || 'auto'
  }
}

/** The list of pages, last in `issue.yaml`: number, name, and the stories that a page is to have. */
function pageLines(
  { pages: plans }: StarterPlan,
  { pages }: StarterValues,
  taken: ReadonlySet<string>
): string {
  const list = plans[String(pages ?? Object.keys(plans)[0] ?? 1)] ?? []
  const lines = list.flatMap(({ name, stories }, at) => {
    const here = stories.filter(slug => taken.has(slug))
    return [
      `  - number: ${at + 1}`,
      ...(name === '' ? [] : [`    name: ${name}`]),
      ...(here.length === 0 ? [] : [`    stories: [${here.join(', ')}]`])
    ]
  })
  return lines.map(line => `${line}\n`).join('')
}

async function filesBelow(
  folder: string,
  way: string,
  world: World
): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>()
  for (const name of await world.list(join(folder, way))) {
    const path = way === '' ? name : `${way}/${name}`
    if ((await world.look(join(folder, path))) === 'folder')
      for (const [own, bytes] of await filesBelow(folder, path, world)) files.set(own, bytes)
    else files.set(path, await world.read(join(folder, path)))
  }
  return files
}

function filledIn(
  name: string,
  bytes: Uint8Array,
  values: Readonly<Record<string, unknown>>,
  report: Report
): string | undefined {
  const text = new TextDecoder().decode(bytes)
  return templateEngine({ [name]: text }, report).render(name, values)
}
