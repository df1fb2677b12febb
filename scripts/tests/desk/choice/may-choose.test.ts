import { expect, test } from 'vitest'
import { leavesAll, mayChoose } from '../../../desk/choice/may-choose.ts'
import { preparedCopy } from '../../../desk/prepared-copy.ts'
import { memoryWorld } from '../../../kit/memory-disk.ts'
import { present } from '../../press/sample.ts'

const all = { format: true, pages: true, bodySize: 'usual' }

test.each([
  ['an issue that leaves all open', '', all, true],
  ['one that gives all', 'format: sikai\npages: 2\nbodySize: 10', all, false],
  [
    'one with a page that has a name',
    'format: sikai\npages:\n  - { number: 1, name: 要闻 }',
    { ...all, pages: false },
    false
  ],
  [
    'one that lists a page’s stories',
    'format: sikai\npages:\n  - { number: 1, stories: [a] }',
    { ...all, pages: false },
    false
  ],
  [
    'one whose first page is another',
    'format: sikai\npages:\n  - number: 2',
    { ...all, pages: false },
    false
  ],
  [
    'one that pins frames',
    'format: sikai\npages:\n  - number: 1\n    stories:\n      - { story: a, column: 1, row: 1, width: 2, height: 9 }',
    { format: false, pages: false, bodySize: 'own' },
    false
  ]
])('%s may have chosen anew what breaks nothing', async (_, said, open, isAll) => {
  const yaml = `paper: 山里\ndate: none\narticles: true\n${said}\n`
  const world = memoryWorld({ '/p/x/issue.yaml': yaml, '/p/x/a.md': '# 题\n\n文。\n' })
  const issue = present(await preparedCopy('/p/x', world, () => undefined))
  expect(mayChoose(issue)).toEqual(open)
  expect(leavesAll(issue)).toBe(isAll)
})
