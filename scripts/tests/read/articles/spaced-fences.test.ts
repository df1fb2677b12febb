import { expect, test } from 'vitest'
import { preparedCopy } from '../../../desk/prepared-copy.ts'
import { memoryWorld } from '../../../kit/memory-disk.ts'
import { present } from '../../press/sample.ts'

test.each([
  ['::: verse', 'verse', '灯是方的'],
  [':::  pull-quote', 'pull-quote', '灯是方的'],
  ['::: box[值日表]', 'box', '值日表'],
  ['  ::: letter  ', 'quote', '灯是方的']
])('%j is the block that the same word without a blank opens', async (opener, kind, words) => {
  const copy = `# 灯\n\n前面一段话。\n\n${opener}\n灯是方的\n夜是圆的\n:::\n`
  const problems: string[] = []
  const world = memoryWorld({ '/p/诗/灯.md': copy })
  const issue = await preparedCopy('/p/诗', world, ({ severity, code }) =>
    problems.push(`${severity} ${code}`)
  )
  const blocks = present(issue).stories[0]?.blocks ?? []
  expect(blocks.map(block => block.kind)).toEqual(['paragraph', kind])
  expect(JSON.stringify(blocks[1]?.node)).toContain(words)
  expect(problems.filter(one => one.startsWith('error'))).toEqual([])
})
