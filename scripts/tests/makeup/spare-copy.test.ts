import { expect, test } from 'vitest'
import type { IssueLayout } from '../../makeup/make-up.ts'
import { present } from '../press/sample.ts'
import { plainCopy, smallPaper, storyFile, yamlOf } from './small-paper.ts'

function placed({ pages }: IssueLayout): readonly string[] {
  return pages.flatMap(({ set }) => set.frames.map(({ frame }) => frame.story)).sort()
}

function news(lengths: readonly number[]): Record<string, string> {
  return Object.fromEntries(
    lengths.map((length, at) => [
      `n${at + 1}.md`,
      storyFile(`第${at + 1}条消息写的是春耕`, plainCopy(length), [`priority: ${at + 1}`])
    ])
  )
}

const fillers = Object.fromEntries(
  [90, 150, 700].map((length, at) => [
    `f${at + 1}.md`,
    storyFile(`补白${at + 1}`, plainCopy(length), ['kind: filler', `priority: ${at + 1}`])
  ])
)

test('fillers are used where a page is short, by priority and as many as fit; the lock keeps them', async () => {
  const files = { 'issue.yaml': yamlOf('\n  - number: 1'), ...news([940, 680, 560]), ...fillers }
  const { made, problems, errors } = await smallPaper(files)
  expect(errors).toEqual([])
  expect(placed(made)).toEqual(['f1', 'f2', 'n1', 'n2', 'n3'])
  expect(made.left).toEqual([{ story: 'f3' }])
  expect(problems.map(({ code, message }) => `${code} ${message.en}`)).toEqual([
    'makeup/filler-used Page 1 was short of copy: the filler “f2” stands on it.',
    'makeup/filler-used Page 1 was short of copy: the filler “f1” stands on it.',
    'makeup/filler-unused No page needs this filler: f3.'
  ])
  const again = await smallPaper(files, { lock: present(made.lock) })
  expect(again.made.pages.map(({ origin }) => origin)).toEqual(['kept'])
  expect(again.made.left).toEqual(made.left)
})

test('a page that its copy fills takes no filler', async () => {
  const files = { 'issue.yaml': yamlOf('\n  - number: 1'), ...news([1000, 800, 700]), ...fillers }
  const { made } = await smallPaper(files)
  expect(placed(made)).toEqual(['n1', 'n2', 'n3'])
})

test('optional parts are left out of a page that is too full, and said; a correction does not flip them', async () => {
  const box = `\n\n:::box{#b optional}\n${plainCopy(500)}\n:::`
  const files = {
    'issue.yaml': yamlOf('\n  - number: 1'),
    ...news([1000, 800, 500]),
    'n4.md': storyFile('第四条', `${plainCopy(300)}${box}`)
  }
  const { made, problems, errors } = await smallPaper(files)
  expect(errors).toEqual([])
  const { at } = present(made.left[0])
  expect(made.left).toEqual([{ story: 'n4', part: 'b', at }])
  expect(problems.map(({ code, place }) => `${code} ${place?.line}`)).toEqual([
    'makeup/left-out 11'
  ])
  // Also where its words are changed, by which it is named.
  const renamed = box.replace('#b', '#c')
  const shorter = { ...files, 'n4.md': storyFile('第四条', `${plainCopy(290)}${renamed}`) }
  const again = await smallPaper(shorter, { lock: present(made.lock) })
  expect(again.errors).toEqual([])
  expect(again.made.left).toEqual([{ story: 'n4', part: 'c', at }])
})

test('the last page of too little copy is closed where the editor asks for it, at its foot, by a quarter at most', async () => {
  const yaml = `close: notes\n${yamlOf('\n  - number: 1')}`
  const { made, problems } = await smallPaper({ ...news([900, 640, 520]), 'issue.yaml': yaml })
  expect(placed(made)).toEqual(['+notes', 'n1', 'n2', 'n3'])
  expect(problems.map(({ code }) => code)).toEqual(['makeup/page-closed'])
  const [page] = made.pages
  const panel = present(page?.set.frames.find(({ frame }) => frame.story === '+notes'))
  const { columns, rows } = present(page).room
  const { rect } = panel.frame
  expect(rect.row + rect.height).toBe(rows)
  expect(rect.width * rect.height).toBeLessThanOrEqual(0.25 * columns * rows)
  expect(panel.label?.text).toBe('记事')
})
