import type { ElementContent } from 'hast'
import { beforeAll, expect, test } from 'vitest'
import { readyFaces } from '../../desk/faces.ts'
import { preparedCopy } from '../../desk/prepared-copy.ts'
import { openCache } from '../../kit/cache.ts'
import { diskWorld } from '../../kit/disk.ts'
import { cacheFolder, projectFolder } from '../../kit/folders.ts'
import { type IssueLayout, makeUp } from '../../makeup/make-up.ts'
import type { LaidAnew, LayoutLock } from '../../model/accepted-layout.ts'
import type { Issue } from '../../model/issue.ts'
import type { Problem } from '../../model/problem.ts'
import type { Style } from '../../model/style.ts'
import { readStyle } from '../../read/style.ts'
import type { CutFace } from '../../typeset/cut-faces.ts'
import { rulerOf } from '../../typeset/ruler.ts'
import { present, sampleFolder, throwing } from '../press/sample.ts'

let issue: Issue
let style: Style
let faces: readonly CutFace[]
let first: IssueLayout

beforeAll(async () => {
  const world = diskWorld()
  const read = present(await preparedCopy(sampleFolder, world, throwing))
  // The same page with nothing pinned: the make-up's own layout is what must stay.
  const pages = read.facts.pages.map(page => ({
    ...page,
    pins: page.pins.map(({ story, place }) => ({ story, place }))
  }))
  issue = { ...read, facts: { ...read.facts, pages } }
  style = present(await readStyle(projectFolder, issue.facts, world, throwing))
  faces = await readyFaces(issue, style, world, openCache(world, cacheFolder, 'faces'), throwing)
  first = again(issue, undefined)
})

function again(
  copy: Issue,
  lock: LayoutLock | undefined,
  relayout: LaidAnew = 'none',
  report: (problem: Problem) => void = throwing
): IssueLayout {
  return makeUp(copy, style, rulerOf(faces, style.roles), { lock, relayout }, report)
}

/** The issue with one story's longest paragraph made longer by some words. */
function lengthened(slug: string, words: string): Issue {
  const stories = issue.stories.map(story => {
    if (story.slug !== slug) return story
    const longest = [...story.blocks].sort((a, b) => b.text.length - a.text.length)[0]
    const blocks = story.blocks.map(block => {
      if (block !== longest) return block
      const more: ElementContent = { type: 'text', value: words }
      const node = { ...block.node, children: [...block.node.children, more] }
      return { ...block, node, text: block.text + words }
    })
    return { ...story, blocks }
  })
  return { ...issue, stories }
}

const rects = (made: IssueLayout) =>
  made.pages.flatMap(page => page.set.dummy.frames.map(({ story, rect }) => ({ story, rect })))

test('The page is filled from priorities alone, cell by cell', () => {
  const [page] = first.pages
  const { grid } = style
  const cells = new Set<string>()
  for (const { rect } of rects(first)) {
    for (let column = rect.column; column < rect.column + rect.width; column++) {
      for (let row = rect.row; row < rect.row + rect.height; row++) cells.add(`${column} ${row}`)
    }
  }
  expect(page?.origin).toBe('new')
  expect(cells.size).toBe(grid.columns * grid.rows)
  expect(rects(first).reduce((sum, { rect }) => sum + rect.width * rect.height, 0)).toBe(cells.size)
})

test('Unchanged copy keeps its layout to the last frame', () => {
  const kept = again(issue, first.lock)
  expect(kept.pages.map(page => page.origin)).toEqual(['kept'])
  expect(rects(kept)).toEqual(rects(first))
  expect(kept.lock).toEqual(first.lock)
})

test('A few words more move nothing but their own story’s lines', () => {
  const corrected = again(lengthened('rain', '据了解，此次作业共有多个作业点参与。'), first.lock)
  expect(corrected.pages[0]?.moved).toEqual([])
  expect(['kept', 'T0']).toContain(corrected.pages[0]?.origin)
  expect(rects(corrected)).toEqual(rects(first))
  const others = (made: IssueLayout) =>
    made.pages[0]?.set.frames.filter(set => set.frame.story !== 'rain').map(set => set.copy)
  expect(others(corrected)).toEqual(others(first))
})

test('A change too large for the accepted layout is refused until the editor agrees', () => {
  const grown = lengthened(
    'rain',
    '市气象台将继续密切关注天气变化，及时发布预报预警信息。'.repeat(12)
  )
  const problems: Problem[] = []
  const kept = again(grown, first.lock, 'none', problem => problems.push(problem))
  const refused = problems.map(problem => problem.code)
  if (kept.pages[0]?.set.isDraft) expect(refused).toContain('makeup/needs-relayout')
  else expect(kept.pages[0]?.moved.length).toBeGreaterThan(0)
  const anew = again(grown, first.lock, 'all')
  expect(anew.pages[0]?.origin).toBe('T3')
})

test('A story that misses its frame fits it when the advice is followed', () => {
  const words = '市气象台将继续密切关注天气变化，及时发布预报预警信息。'.repeat(12)
  for (const count of [60, 100, 140, 180, 220]) {
    const problems: Problem[] = []
    again(lengthened('rain', words.slice(0, count)), first.lock, 'none', one => problems.push(one))
    const hint = problems.find(({ code }) => code === 'makeup/needs-relayout')?.hint.zh ?? ''
    const cut = Number(/“rain”删约 (\d+) 字，各版位不动/.exec(hint)?.[1] ?? 0)
    if (cut === 0 || cut >= count) continue
    const after = again(lengthened('rain', words.slice(0, count - cut)), first.lock)
    expect([after.pages[0]?.set.isDraft ?? false, rects(after)]).toEqual([false, rects(first)])
  }
})

test('Two makings of one issue are alike', () => {
  expect(rects(again(issue, undefined))).toEqual(rects(first))
})
