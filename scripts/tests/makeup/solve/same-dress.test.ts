import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { copyLines } from '../../../desk/changes/set-lines.ts'
import { lockIn, lockText } from '../../../desk/delivery/lock-text.ts'
import { readyFaces } from '../../../desk/faces.ts'
import { preparedCopy } from '../../../desk/prepared-copy.ts'
import { openCache } from '../../../kit/cache.ts'
import { diskWorld } from '../../../kit/disk.ts'
import { cacheFolder, projectFolder } from '../../../kit/folders.ts'
import { makeUp } from '../../../makeup/make-up.ts'
import type { LayoutLock } from '../../../model/accepted-layout.ts'
import { readStyle } from '../../../read/style.ts'
import { rulerOf } from '../../../typeset/ruler.ts'
import { madeIssues } from '../../golden/made-issues.ts'
import { writeIssue } from '../../golden/write-issue.ts'
import { present, throwing } from '../../press/sample.ts'

const world = diskWorld()
let folder: string

beforeAll(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'duikai-dress-')), 'eight-pages')
  await writeIssue(folder, await present(madeIssues['eight-pages'])(), world)
})

afterAll(() => rm(join(folder, '..'), { recursive: true, force: true }))

async function madeUp(lock: LayoutLock | undefined) {
  const issue = present(await preparedCopy(folder, world, throwing))
  const style = present(await readStyle(projectFolder, issue.facts, world, throwing))
  const faces = await readyFaces(
    issue,
    style,
    world,
    openCache(world, cacheFolder, 'faces'),
    throwing
  )
  const ruler = rulerOf(faces, style.roles)
  return makeUp(issue, style, ruler, { lock, relayout: 'none' as const }, throwing)
}

type Made = Awaited<ReturnType<typeof madeUp>>

function frameOf({ pages }: Made, slug: string) {
  const found = pages.flatMap(({ set }) => set.frames).find(({ frame }) => frame.story === slug)
  const { frame, copy } = present(found)
  const { boxed, recipe, rect } = frame
  const { seat, grade, legs, measure } = recipe
  const lines = copyLines(copy.flatMap(({ nodes }) => nodes))
  return { rect, dress: { boxed, seat, grade, legs, measure, picture: recipe.picture }, lines }
}

test('a story two lines longer keeps its dress, and the lines before the place of the change', async () => {
  const first = await madeUp(undefined)
  const accepted = present(lockIn(lockText(present(first.lock))))
  expect(accepted.pages.every(({ asSet }) => asSet !== undefined)).toBe(true)
  const page = present(first.pages[2])
  const slug = present(page.set.dummy.frames.find(({ recipe }) => recipe.lines > 30)).story
  const file = join(folder, `${slug}.md`)
  const copy = new TextDecoder().decode(await world.read(file))
  const paragraphs = copy.trimEnd().split('\n\n')
  const last = present(paragraphs.pop())
  const words = '还有许多热心的市民冒雨赶到现场帮忙'
  await world.write(file, [...paragraphs, `${words}，${words}。${last}\n`].join('\n\n'))
  const second = await madeUp(accepted)
  const [before, now] = [frameOf(first, slug), frameOf(second, slug)]
  expect([now.rect, now.dress]).toEqual([before.rect, before.dress])
  expect(now.lines.slice(0, -1)).toEqual(before.lines.slice(0, -1))
  // Asked for once more by what was made of it, the page is the same.
  const third = await madeUp(present(second.lock))
  expect(frameOf(third, slug)).toEqual(now)
  expect(third.lock).toEqual(second.lock)
})

test('a layout that does not say how its copy was set is kept to as well', async () => {
  const now = await madeUp(undefined)
  const older = present(now.lock)
  const pages = older.pages.map(({ asSet: _, ...page }) => page)
  const again = await madeUp({ ...older, pages })
  expect(again.pages.map(({ origin }) => origin)).toEqual(now.pages.map(() => 'kept'))
  expect(again.lock).toEqual(older)
})
