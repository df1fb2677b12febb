import { join } from 'node:path'
import { cacheFolder } from '../kit/folders.ts'
import { templateEngine } from '../kit/template.ts'
import { profileOf } from '../model/language.ts'
import type { Problem } from '../model/problem.ts'
import type { World } from '../model/world.ts'
import type { StyleSet } from '../read/style-sets.ts'
import { keptProblems } from './kept-problems.ts'
import { preparedPages } from './prepared-pages.ts'

/**
 * Writes the specimen issue of a style set into the cache, with as much filler as fills its pages exactly and leaves
 * the least of the style's rules, and gives its folder. Without a fit the folder holds the last try, and its build says
 * what is wrong.
 */
export async function specimenIssue(root: string, set: StyleSet, world: World): Promise<string> {
  const folder = specimenFolder(set)
  const source = join(root, 'templates', 'specimen', set.specimenLanguage)
  const names = (await world.list(source)).filter(name => name !== 'filler.txt')
  const sentences = new TextDecoder()
    .decode(await world.read(join(source, 'filler.txt')))
    .trim()
    .split('\n')
  // Each page has a story of its own with filler: they are fitted side by side.
  let tries: readonly Try[] = [startedTry, startedTry]
  for (;;) {
    const [lead = startedTry, essay = startedTry] = tries
    const values = {
      format: set.specimenFormat,
      style: set.id,
      lead: filler(sentences, lead.count, 0, set),
      essay: filler(sentences, essay.count, sentences.length / 2, set)
    }
    for (const name of names) await fill(name, values)
    if (tries.every(({ isDone }) => isDone)) return folder
    const fits = await pageFits(root, folder, world)
    tries = tries.map((one, at) => nextTry(one, fits[at] ?? 'over'))
  }

  async function fill(name: string, values: Readonly<Record<string, string>>): Promise<void> {
    const bytes = await world.read(join(source, name))
    if (!name.endsWith('.liquid')) return world.write(join(folder, name), bytes)
    const text = new TextDecoder().decode(bytes)
    const filled = templateEngine({ [name]: text }, fail).render(name, values)
    await world.write(join(folder, name.replace(/\.liquid$/, '')), filled ?? '')
  }
}

/** Where the specimen issue of a style set is written. */
export function specimenFolder({ id }: StyleSet): string {
  return join(cacheFolder, 'specimens', `specimen-${id}`)
}

/** The specimen is ours: a mistake in it is a mistake of the program. */
function fail(problem: Problem): never {
  throw new Error(problem.message.en)
}

/** Sentences of filler on a page: the first try and the last, and so many more to find a page within all rules. */
const fewest = 12
const most = 90
const furtherMost = 12
const perParagraph = 3

/** How a page stands with so much filler: it wants more, has too much, or leaves the rules in so many places. */
type Fit = 'short' | 'over' | number

/** The filler of a page: what is tried next, and the best of what filled it. */
interface Try {
  readonly count: number
  readonly best?: { readonly count: number; readonly left: number }
  /** Tries since a page was filled first. */
  readonly further: number
  readonly isDone: boolean
}

const startedTry: Try = { count: fewest, further: 0, isDone: false }

function nextTry(one: Try, fit: Fit): Try {
  if (one.isDone) return one
  const isFilled = typeof fit === 'number'
  const isBest = isFilled && fit < (one.best?.left ?? Number.POSITIVE_INFINITY)
  const best = isBest ? { count: one.count, left: fit } : one.best
  const further = best ? one.further + 1 : 0
  const isDone = fit === 0 || fit === 'over' || further > furtherMost || one.count > most
  const count = isDone ? (best?.count ?? one.count) : one.count + 1
  return { count, ...(best ? { best } : {}), further, isDone }
}

/** Faults of a page that another sentence may mend, and what is said beside them. */
const mended = new Set(['makeup/too-little-copy', 'makeup/no-dummy', 'makeup/underset'])
const beside = 'makeup/other-pages'

function filler(sentences: readonly string[], count: number, from: number, set: StyleSet): string {
  const space = profileOf(set.specimenLanguage).isSpaced ? ' ' : ''
  const taken = Array.from(
    { length: count },
    (_, at) => sentences[(at + Math.floor(from)) % sentences.length] ?? ''
  )
  const paragraphs = Array.from({ length: Math.ceil(count / perParagraph) }, (_, at) =>
    taken.slice(at * perParagraph, (at + 1) * perParagraph).join(space)
  )
  return paragraphs.join('\n\n')
}

/** How each page stands; a fault that more copy does not mend ends the search. */
async function pageFits(root: string, folder: string, world: World): Promise<readonly Fit[]> {
  const problems = keptProblems(() => undefined)
  const asked = { folder, root, draft: false, layout: 'first', keepsLayout: false } as const
  const prepared = await preparedPages(asked, world, problems, () => undefined)
  if (!prepared) return []
  const errors = problems.all.filter(
    ({ severity, code }) => severity === 'error' && code !== beside
  )
  return prepared.issue.facts.pages.map(({ number, pins }): Fit => {
    const own = errors.filter(({ place }) =>
      pins.some(pin => place?.file.endsWith(`/${pin.story}.md`))
    )
    if (own.length > 0) return own.every(({ code }) => mended.has(code)) ? 'short' : 'over'
    const page = prepared.layout.pages.find(({ set }) => set.dummy.page === number)
    const left = page?.metrics.find(metric => metric.number === departures)?.cases.length
    // A story that runs on shows one head twice and leaves the other page to itself.
    const jumps = page?.set.frames.filter(({ onward }) => onward !== undefined).length ?? 0
    return left === undefined ? 'over' : left + jumps
  })
}

/** The metric that counts what a page leaves of the rules. */
const departures = 19
