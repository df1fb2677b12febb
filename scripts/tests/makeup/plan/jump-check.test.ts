import { expect, test } from 'vitest'
import { jumpProblems } from '../../../makeup/plan/jump-check.ts'
import type { SetFrame, SetPage } from '../../../model/set-copy.ts'

/** A frame with only what a jump is judged by. */
function frame(slug: string, words: { onward?: string; kicker?: string }): SetFrame {
  const { onward, kicker } = words
  return {
    frame: { story: slug },
    story: {
      file: `${slug}.md`,
      meta: { headline: { main: '题', ...(kicker ? { kicker } : {}) } }
    },
    language: 'zh-CN',
    ...(onward ? { onward } : {})
  } as unknown as SetFrame
}

function pages(...list: readonly (readonly [number, SetFrame])[]): readonly SetPage[] {
  return list.map(([page, set]) => ({ dummy: { page }, frames: [set] }) as unknown as SetPage)
}

const first = frame('nanbei', { onward: '（下转第4版）' })
const rest = frame('nanbei~4', { kicker: '（上接第1版）' })

test('Two ends that name each other’s page are sound', () => {
  expect(jumpProblems(pages([1, first], [4, rest]))).toEqual([])
})

test.each([
  ['the rest stands on another page than the first part says', pages([1, first], [3, rest])],
  ['the rest names another page than the one it came from', pages([2, first], [4, rest])],
  ['the rest is missing', pages([1, first])],
  ['the first part does not say where it goes on', pages([1, frame('nanbei', {})], [4, rest])]
])('A jump is at fault when %s', (_, made) => {
  expect(jumpProblems(made).map(problem => problem.code)).toContain('makeup/jump-at-fault')
})
