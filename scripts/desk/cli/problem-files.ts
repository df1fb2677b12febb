import { dirname, join } from 'node:path'
import type { Problem } from '../../model/problem.ts'
import type { World } from '../../model/world.ts'

/** The files that problems of one issue name: of the newsroom, or of the house (styles, templates). */
export interface ProblemFiles {
  readonly pathOf: (file: string) => string
  /** Undefined where the file cannot be shown. */
  readonly linesOf: (file: string) => readonly string[] | undefined
}

/** Finds and reads the files of problems by the names that these have for them. */
export async function problemFiles(
  problems: readonly Pick<Problem, 'place'>[],
  folder: string,
  root: string,
  world: World
): Promise<ProblemFiles> {
  const names = [...new Set(problems.flatMap(({ place }) => place?.file ?? []))]
  const found = new Map(
    await Promise.all(
      names.map(async name => {
        const path = await pathOf(name, folder, root, world)
        return [name, { path, lines: await linesIn(path, world) }] as const
      })
    )
  )
  return {
    pathOf: name => found.get(name)?.path ?? name,
    linesOf: name => found.get(name)?.lines
  }
}

async function pathOf(name: string, folder: string, root: string, world: World): Promise<string> {
  const isThere = async (path: string) =>
    (await world.realPath(path).catch(() => undefined)) !== undefined
  const own = name.startsWith('/') ? name : join(dirname(dirname(folder)), name)
  const house = join(root, name)
  return (await isThere(own)) || !(await isThere(house)) ? own : house
}

async function linesIn(path: string, world: World): Promise<readonly string[] | undefined> {
  const bytes = await world.read(path).catch(() => undefined)
  return bytes && new TextDecoder().decode(bytes).split(/\r\n?|\n/)
}
