import { beforeAll, expect, test } from 'vitest'
import { openKeptPages } from '../../../desk/choice/kept-pages.ts'
import { diskWorld } from '../../../kit/disk.ts'
import { sha256Hex } from '../../../kit/hash.ts'
import { workDone } from '../../../kit/work-done.ts'
import { type IssueLayout, makeUp } from '../../../makeup/make-up.ts'
import type { LayoutLock } from '../../../model/accepted-layout.ts'
import type { Issue } from '../../../model/issue.ts'
import type { World } from '../../../model/world.ts'
import { rulerOf } from '../../../typeset/ruler.ts'
import {
  plainCopy,
  type SmallPaper,
  smallPaper,
  storyFile,
  yamlOf
} from '../../makeup/small-paper.ts'
import { present, throwing } from '../../press/sample.ts'

let paper: SmallPaper
let first: IssueLayout
const kept = new Map<string, Uint8Array>()

/** A disk whose cache of set pages is a map; `read` may change what comes from it. */
function worldWith(read = (bytes: Uint8Array) => bytes): World {
  const disk = diskWorld()
  const isKept = (path: string) => /[\\/]set-pages[\\/]/.test(path)
  return {
    ...disk,
    list: async folder => (isKept(`${folder}/`) ? [] : disk.list(folder)),
    read: async path => (isKept(path) ? read(present(kept.get(path))) : disk.read(path)),
    write: async (path, bytes) => {
      kept.set(path, Buffer.from(bytes))
    }
  }
}

/** Makes the paper up as a build does, and counts the paragraphs that were broken for it. */
async function built(issue: Issue, lock: LayoutLock | undefined, world = worldWith()) {
  const { style, faces } = paper
  const pages = await openKeptPages(issue, faces, world)
  const before = workDone('paragraphs broken')
  const asked = { lock, relayout: 'none', kept: pages } as const
  const made = makeUp(issue, style, rulerOf(faces, style.roles), asked, throwing)
  const broken = workDone('paragraphs broken') - before
  await pages.save()
  return { made, broken }
}

/** What is printed of pages, and what is said of them. */
function printed({ pages, lock }: IssueLayout) {
  return pages.map(({ set, metrics, look, origin, moved }) => {
    return sha256Hex(JSON.stringify([set, metrics, look, origin, moved, lock]))
  })
}

function withStory(slug: string, words: string): Issue {
  const stories = paper.issue.stories.map(story => {
    if (story.slug !== slug) return story
    const blocks = story.blocks.map((block, at) => {
      if (at > 0) return block
      const children = [...block.node.children, { type: 'text' as const, value: words }]
      return { ...block, node: { ...block.node, children }, text: block.text + words }
    })
    return { ...story, blocks }
  })
  return { ...paper.issue, stories }
}

beforeAll(async () => {
  const plan = '\n  - { number: 1, stories: [a, b] }\n  - { number: 2, stories: [c, d] }'
  paper = await smallPaper({
    'issue.yaml': yamlOf(plan, 'a4'),
    'a.md': storyFile('县里开春耕会', plainCopy(1000), ['priority: 1']),
    'b.md': storyFile('河堤修好了', plainCopy(640)),
    'c.md': storyFile('学校添了新书', plainCopy(900), ['priority: 1']),
    'd.md': storyFile('果园里来了客', plainCopy(760))
  })
  first = (await built(paper.issue, undefined)).made
})

test('pages that are made up as they were come from where they were kept, and no line is broken', async () => {
  expect(first.pages.map(({ set }) => set.isDraft ?? false)).toEqual([false, false])
  const { style, faces, issue } = paper
  const asked = { lock: first.lock, relayout: 'none' } as const
  const anew = makeUp(issue, style, rulerOf(faces, style.roles), asked, throwing)
  const { made, broken } = await built(issue, first.lock)
  expect(broken).toBe(0)
  expect(printed(made)).toEqual(printed(anew))
})

test('a corrected story has its own page set again, and no other', async () => {
  const corrected = withStory('c', '又。')
  const { made, broken } = await built(corrected, first.lock)
  expect(made.pages.map(({ origin }) => origin)).toEqual(['kept', 'T0'])
  const before = workDone('paragraphs broken')
  const { style, faces } = paper
  const asked = { lock: first.lock, relayout: 'none' } as const
  const whole = makeUp(corrected, style, rulerOf(faces, style.roles), asked, throwing)
  const all = workDone('paragraphs broken') - before
  expect(printed(made)).toEqual(printed(whole))
  expect(broken).toBeGreaterThan(0)
  expect(broken).toBeLessThan(0.7 * all)
  await built(paper.issue, first.lock)
})

test('a kept page that is damaged is made anew', async () => {
  const flipped = (bytes: Uint8Array) =>
    bytes.map((byte, at) => (at === bytes.length - 9 ? byte ^ 1 : byte))
  const { made, broken } = await built(paper.issue, first.lock, worldWith(flipped))
  expect(broken).toBeGreaterThan(0)
  expect(printed(made)).toEqual(printed((await built(paper.issue, first.lock)).made))
})

test('faces of another source are measured anew', async () => {
  const { issue, faces } = paper
  const words = JSON.stringify(issue.stories)
  const wordOf = async (own: typeof faces) =>
    (await openKeptPages(issue, own, worldWith())).facesFor(words)
  const other = faces.map((face, at) => (at === 0 ? { ...face, source: 'another' } : face))
  expect(await wordOf(other)).not.toBe(await wordOf(faces))
})

test('however many issues are kept, there are so many places for pages', async () => {
  const before = kept.size
  for (let number = 0; number < 3; number += 1) {
    const pages = await openKeptPages(paper.issue, paper.faces, worldWith())
    pages.put(1 + 1024 * number, 'key', {})
    await pages.save()
  }
  expect(kept.size).toBe(before)
})
