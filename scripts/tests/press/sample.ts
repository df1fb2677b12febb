import { join } from 'node:path'
import { type House, readHouse } from '../../desk/house.ts'
import { keptProblems } from '../../desk/kept-problems.ts'
import { preparedPages } from '../../desk/prepared-pages.ts'
import { diskWorld } from '../../kit/disk.ts'
import { projectFolder } from '../../kit/folders.ts'
import type { Issue } from '../../model/issue.ts'
import type { Problem } from '../../model/problem.ts'
import type { SetPage } from '../../model/set-copy.ts'
import type { Style } from '../../model/style.ts'
import { type LaidOut, writtenPages } from '../../press/written-pages.ts'
import type { CutFace } from '../../typeset/cut-faces.ts'

/** The folder of the real page. */
export const sampleFolder = join(projectFolder, 'manuscript', 'liaoyuan-2019-05')

/** The real page made up and written as HTML, ready for the press. */
export interface Sample {
  readonly issue: Issue
  readonly style: Style
  readonly faces: readonly CutFace[]
  readonly house: House
  readonly pages: readonly SetPage[]
  readonly laidOut: LaidOut
  readonly html: string
}

/** Lays the real page out as a build does; throws at the first error. */
export async function laidOutSample(): Promise<Sample> {
  const world = diskWorld()
  const asked = { folder: sampleFolder, root: projectFolder, draft: false, keepsLayout: false }
  const { issue, style, faces, layout } = present(
    await preparedPages({ ...asked, layout: 'first' }, world, keptProblems(throwing), () => {})
  )
  const house = await readHouse(projectFolder, world)
  const pages = layout.pages.map(page => page.set)
  const laidOut = present(writtenPages(pages, issue, style, faces, house.pageTemplates, throwing))
  const html = new TextDecoder().decode(present(laidOut.files.get('/pages.html')).bytes)
  return { issue, style, faces, house, pages, laidOut, html }
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
