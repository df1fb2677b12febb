import { expect, test } from 'vitest'
import { withoutFollowOns } from '../../desk/follow-ons.ts'
import type { Problem } from '../../model/problem.ts'

function told(...problems: readonly (readonly [code: string, file: string, line: number])[]) {
  const found: Problem[] = []
  const report = withoutFollowOns(problem => found.push(problem))
  const words = { en: '', zh: '' }
  for (const [code, file, line] of problems)
    report({ code, severity: 'error', message: words, hint: words, place: { file, line } })
  return found.map(({ code, place }) => `${code} ${place?.file}:${place?.line}`)
}

test('what a broken block swallows is not told besides', () => {
  expect(told(['story/directive-open', 'a', 9], ['copy/text-lost', 'a', 12])).toEqual([
    'story/directive-open a:9'
  ])
  expect(told(['story/front-matter-dashes', 'a', 3], ['copy/text-lost', 'a', 1])).toEqual([
    'story/front-matter-dashes a:3'
  ])
})

test('what is lost above it or in another file is told', () => {
  const problems = [
    ['story/directive-open', 'a', 9],
    ['copy/text-lost', 'a', 5],
    ['copy/text-lost', 'b', 12]
  ] as const
  expect(told(...problems)).toHaveLength(3)
})

test('of the line of an unknown directive no more is told', () => {
  expect(told(['story/unknown-directive', 'a', 9], ['copy/unknown-attribute', 'a', 9])).toEqual([
    'story/unknown-directive a:9'
  ])
})
