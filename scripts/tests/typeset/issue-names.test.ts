import { expect, test } from 'vitest'
import { headlineWords } from '../../typeset/headline-words.ts'
import { issueNames } from '../../typeset/issue-names.ts'

const copy = [
  '铁梨坞靠山。人到铁梨坞，看到铁梨坞的茶。走出铁梨坞，天已黑。',
  '早上，铁梨坞来了客人。'
]

test('names are the phrases of an issue, who signs it, and loose characters that recur in its copy', () => {
  const names = issueNames(issue('春到铁梨坞茶香', '本报记者 易小舟 通讯员 丘兰'))
  expect(names).toEqual(['丘兰', '人工增雨', '易小舟', '铁梨坞'])
})

test('a name stays whole that only the copy shows', () => {
  const names = issueNames(issue('春到铁梨坞茶香', '记者'))
  const { costs } = headlineWords('春到铁梨坞茶香', 'zh-CN', names)
  expect([3, 4].map(at => costs.has(at))).toEqual([false, false])
})

test('the same issue is read once, and one in English not at all', () => {
  const made = issue('春到铁梨坞茶香', '记者')
  expect(issueNames(made)).toBe(issueNames(made))
  expect(issueNames(issue('Spring comes to Teliwu', 'By Ann Lee', 'en'))).toEqual(['人工增雨'])
})

function issue(main: string, byline: string, language = 'zh-CN') {
  const blocks = copy.map(text => ({ kind: 'paragraph', text, node: { children: [] } }))
  const stories = [{ meta: { headline: { main }, byline }, blocks }]
  return { stories, facts: { language, phrases: ['人工增雨'] } } as never
}
