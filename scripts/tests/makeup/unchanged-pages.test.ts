import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { lockIn, lockText } from '../../desk/delivery/lock-text.ts'
import { readyFaces } from '../../desk/faces.ts'
import { readHouse } from '../../desk/house.ts'
import { preparedCopy } from '../../desk/prepared-copy.ts'
import { openCache } from '../../kit/cache.ts'
import { diskWorld } from '../../kit/disk.ts'
import { cacheFolder, projectFolder } from '../../kit/folders.ts'
import { type IssueLayout, makeUp } from '../../makeup/make-up.ts'
import type { LayoutLock } from '../../model/accepted-layout.ts'
import { writtenPages } from '../../press/written-pages.ts'
import { readStyle } from '../../read/style.ts'
import { rulerOf } from '../../typeset/ruler.ts'
import { madeIssues } from '../golden/made-issues.ts'
import { writeIssue } from '../golden/write-issue.ts'
import { present, throwing } from '../press/sample.ts'

const world = diskWorld()
let folder: string

beforeAll(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'duikai-eight-')), 'eight-pages')
  await writeIssue(folder, await present(madeIssues['eight-pages'])(), world)
})

afterAll(() => rm(join(folder, '..'), { recursive: true, force: true }))

/** Makes the edition up and writes its pages; one HTML section for each page. */
async function edition(
  lock: LayoutLock | undefined
): Promise<{ readonly made: IssueLayout; readonly sections: readonly string[] }> {
  const issue = present(await preparedCopy(folder, world, throwing))
  const style = present(await readStyle(projectFolder, issue.facts, world, throwing))
  const cache = openCache(world, cacheFolder, 'faces')
  const faces = await readyFaces(issue, style, world, cache, throwing)
  const made = makeUp(
    issue,
    style,
    rulerOf(faces, style.roles),
    { lock, relayout: 'none' as const },
    throwing
  )
  const house = await readHouse(projectFolder, world)
  const pages = made.pages.map(page => page.set)
  const { files } = present(writtenPages(pages, issue, style, faces, house.pageTemplates, throwing))
  const html = new TextDecoder().decode(present(files.get('/pages.html')).bytes)
  return { made, sections: html.split('<section').slice(1) }
}

test('A corrected story changes its own page alone, the others to the last byte not', async () => {
  const first = await edition(undefined)
  expect(first.sections).toHaveLength(8)
  const accepted = present(first.made.lock)
  expect(lockIn(lockText(accepted))).toEqual(accepted)
  const page = present(first.made.pages[2])
  const slug = present(page.set.dummy.frames.find(frame => frame.recipe.lines > 30)).story
  const file = join(folder, `${slug}.md`)
  const copy = new TextDecoder().decode(await world.read(file))
  const words = '，还有许多热心的市民，'
  await world.write(file, copy.replace(/(?<=[\u4e00-\u9fff]{4})，/, words))
  const second = await edition(first.made.lock)
  const changed = first.sections.flatMap((section, at) =>
    section === second.sections[at] ? [] : [at + 1]
  )
  expect(changed).toEqual([3])
  expect(second.made.pages.flatMap(one => one.moved)).toEqual([])
})
