import { expect, test } from 'vitest'
import { closingsOf } from '../../../makeup/plan/closing.ts'
import type { IssueFacts } from '../../../model/issue.ts'

const facts: IssueFacts = {
  id: 'x',
  file: 'issue.yaml',
  paper: '山乡周报',
  date: '2026-03-01',
  language: 'zh-CN',
  format: 'sikai',
  pages: [1, 2].map(number => ({ number, name: '要闻', pins: [], place: { file: 'issue.yaml' } })),
  inferred: {}
}
const open = { format: true, pages: true, bodySize: 'auto' } as const

test.each([
  ['nobody asks, on pages that an editor gave', {}, []],
  ['nobody asks, on pages that the program chose', { open }, [['+notes']]],
  ['the editor forbids it', { open, close: 'none' as const }, []],
  ['lines for notes are asked for', { close: 'notes' as const }, [['+notes']]],
  ['an imprint is', { close: 'imprint' as const }, [['+imprint'], ['+imprint', '+notes']]]
])('what closes a last page where %s', (_, more, panels) => {
  const closings = closingsOf({ ...facts, ...more })
  expect(closings.map(set => set.map(({ slug }) => slug))).toEqual(panels)
  expect(closings.flat().every(({ meta }) => meta.page === 2)).toBe(true)
})

test('an imprint says what the issue’s file says of the paper, and nothing else', () => {
  const said = (more: Partial<IssueFacts>) => {
    const [[imprint] = []] = closingsOf({ ...facts, ...more, close: 'imprint' })
    return [imprint?.meta.headline.main, ...(imprint?.blocks.map(({ text }) => text) ?? [])]
  }
  expect(said({})).toEqual(['山乡周报', '2026年3月1日'])
  expect(
    said({ issueNumber: '41', editors: '张三', publisher: '山乡周报社', rights: '© 山乡周报社' })
  ).toEqual(['山乡周报', '2026年3月1日', '第41期', '山乡周报社', '责任编辑　张三', '© 山乡周报社'])
})
