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
 * Writes the specimen issue of a style set into the cache, with as much filler as fills its pages exactly,
 * and gives its folder. Without a fit the folder holds the last try, and its build says what is wrong.
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
  const counts = [fewest, fewest]
  for (;;) {
    const values = {
      format: set.specimenFormat,
      style: set.id,
      lead: filler(sentences, counts[0] ?? fewest, 0, set),
      essay: filler(sentences, counts[1] ?? fewest, sentences.length / 2, set)
    }
    for (const name of names) await fill(name, values)
    const short = await shortPages(root, folder, world)
    if (!short.includes(true) || counts.some(count => count > most)) return folder
    for (const [at, isShort] of short.entries()) if (isShort) counts[at] = (counts[at] ?? 0) + 1
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

/** Sentences of filler on a page: the first try and the last. */
const fewest = 12
const most = 90
const perParagraph = 3

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

/** Whether each page in turn wants more copy; a fault that more copy does not mend ends the search. */
async function shortPages(root: string, folder: string, world: World): Promise<readonly boolean[]> {
  const problems = keptProblems(() => undefined)
  const asked = { folder, root, draft: false, layout: 'first', keepsLayout: false } as const
  const prepared = await preparedPages(asked, world, problems, () => undefined)
  if (!prepared) return []
  const errors = problems.all.filter(
    ({ severity, code }) => severity === 'error' && code !== beside
  )
  if (errors.some(({ code }) => !mended.has(code))) return []
  return prepared.issue.facts.pages.map(page =>
    errors.some(error => page.pins.some(pin => error.place?.file.endsWith(`/${pin.story}.md`)))
  )
}
