import { join } from 'node:path'
import { preparedCopy } from '../../desk/copy.ts'
import { readyFaces } from '../../desk/faces.ts'
import { type House, readHouse } from '../../desk/house.ts'
import { type LaidOut, madeUp, writtenPages } from '../../desk/lay-out.ts'
import { openCache } from '../../kit/cache.ts'
import { diskWorld } from '../../kit/disk.ts'
import { cacheFolder, projectFolder } from '../../kit/folders.ts'
import type { Issue } from '../../model/issue.ts'
import type { Problem } from '../../model/problem.ts'
import type { Style } from '../../model/style.ts'
import { readStyle } from '../../read/style.ts'
import type { CutFace } from '../../typeset/cut-faces.ts'

/** The folder of the real page. */
export const sampleFolder = join(projectFolder, 'manuscript', 'liaoyuan-2019-05')

/** The real page made up and written as HTML, ready for the press. */
export interface Sample {
  readonly issue: Issue
  readonly style: Style
  readonly faces: readonly CutFace[]
  readonly house: House
  readonly laidOut: LaidOut
  readonly html: string
}

/** Lays the real page out as a build does; throws at the first error. */
export async function laidOutSample(): Promise<Sample> {
  const world = diskWorld()
  const issue = present(await preparedCopy(sampleFolder, world, throwing))
  const style = present(await readStyle(projectFolder, issue.facts, world, throwing))
  const cache = openCache(world, cacheFolder, 'faces')
  const faces = await readyFaces(issue, style, world, cache, throwing)
  const house = await readHouse(projectFolder, world)
  const options = { lock: undefined, relayout: false }
  const pages = madeUp(issue, style, faces, options, throwing).pages.map(page => page.set)
  const laidOut = present(writtenPages(pages, issue, style, faces, house, throwing))
  const html = new TextDecoder().decode(present(laidOut.files.get('/pages.html')).bytes)
  return { issue, style, faces, house, laidOut, html }
}

/** The same pages with another HTML. */
export function withHtml(sample: Sample, html: string): LaidOut {
  const page = { type: 'text/html; charset=utf-8', bytes: new TextEncoder().encode(html) }
  return {
    pages: sample.laidOut.pages,
    files: new Map([...sample.laidOut.files, ['/pages.html', page]])
  }
}

/** A report that lets no error pass. */
export function throwing(problem: Problem): void {
  if (problem.severity === 'error') throw new Error(`${problem.code}: ${problem.message.en}`)
}

/** A value that must be there. */
export function present<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('something expected is missing')
  return value
}
