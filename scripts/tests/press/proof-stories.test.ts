import { beforeAll, expect, test } from 'vitest'
import type { Issue } from '../../model/issue.ts'
import type { Problem } from '../../model/problem.ts'
import type { SetPage } from '../../model/set-copy.ts'
import { plannedPages } from '../../press/planned-text.ts'
import { proofPdf } from '../../press/proof-pdf.ts'
import { plainCopy, smallPaper, storyFile, yamlOf } from '../makeup/small-paper.ts'

let issue: Issue
let pages: readonly SetPage[]

beforeAll(async () => {
  const lead = storyFile('春耕生产全面展开', plainCopy(4000), ['priority: 1', 'page: 2'])
  const notes = storyFile(
    '附注',
    `${plainCopy(1500)}\n\n甲[^b]乙[^a]。\n\n[^a]: 注一\n[^b]: 注二`,
    ['page: 3']
  )
  const paper = await smallPaper({
    'issue.yaml': yamlOf('\n  - number: 2\n  - number: 3'),
    'lead.md': lead,
    'notes.md': notes,
    'fair.md': storyFile('集市', plainCopy(300), ['page: 3'])
  })
  expect(paper.errors).toEqual([])
  issue = paper.issue
  pages = paper.made.pages.map(page => page.set)
  expect(pages.flatMap(({ frames }) => frames.map(set => set.frame.story))).toContain('lead~3')
})

/** Proves a print of these pages that holds what they plan. */
function proofOf(printed: readonly SetPage[]): readonly Problem[] {
  const planned = plannedPages(issue, printed)
  const texts = planned.map(pieces => pieces.map(piece => piece.text).join('\n'))
  const sound = { missingGlyphs: 0, silentGlyphs: 0, wrongFonts: [] }
  return proofPdf(issue.stories, planned, { pages: texts, ...sound })
}

/** The pages with one frame changed, or left out. */
function changed(
  slug: string,
  change: (set: SetPage['frames'][number]) => readonly SetPage['frames'][number][]
): readonly SetPage[] {
  return pages.map(page => ({
    ...page,
    frames: page.frames.flatMap(set => (set.frame.story === slug ? change(set) : [set]))
  }))
}

const found = (problems: readonly Problem[]) =>
  problems.map(({ code, place }) => [code, place?.file, place?.line !== undefined])

test('A paper with every story once, one of them in two parts, is right', () => {
  expect(proofOf(pages)).toEqual([])
})

test('A story that no page took is missed', () => {
  expect(found(proofOf(changed('fair', () => [])))).toEqual([
    ['proof/story-missing', 'manuscript/small/fair.md', true]
  ])
})

test('The rest of a story that runs on is missed', () => {
  expect(found(proofOf(changed('lead~3', () => [])))).toEqual([
    ['proof/story-differs', 'manuscript/small/lead.md', true]
  ])
})

test('A paragraph that the plan lost between two parts is missed', () => {
  const cut = changed('lead~3', set => {
    const { blocks } = set.story
    return [{ ...set, story: { ...set.story, blocks: blocks.slice(1) } }]
  })
  expect(found(proofOf(cut))).toEqual([['proof/story-differs', 'manuscript/small/lead.md', true]])
})

test('A story that stands on paper twice is named', () => {
  expect(found(proofOf(changed('fair', set => [set, set])))).toEqual([
    ['proof/story-differs', 'manuscript/small/fair.md', true]
  ])
})
