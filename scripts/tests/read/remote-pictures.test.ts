import { expect, test } from 'vitest'
import { preparedCopy } from '../../desk/prepared-copy.ts'
import { memoryWorld } from '../../kit/memory-disk.ts'
import type { Problem } from '../../model/problem.ts'

const copy = [
  '水来了。 ![闸](https://example.org/a.jpg "老闸口") 人也来了。',
  '![](http://example.org/b.png)',
  '::picture[渠首]{src="https://example.org/c.jpg" credit="张三 摄"}',
  ':::picture{src="//example.org/d.jpg"}\n渠尾\n:::',
  '树还在。'
].join('\n\n')

async function read(key: string) {
  const problems: Problem[] = []
  const world = memoryWorld({
    '/p/manuscript/x/issue.yaml': `paper: 报\ndate: none\nformat: sikai\n${key}pages:\n  - number: 1\n`,
    '/p/manuscript/x/a.md': `---\nheadline: 渠水到村\n---\n${copy}\n`
  })
  const issue = await preparedCopy('/p/manuscript/x', world, one => void problems.push(one))
  return { blocks: issue?.stories[0]?.blocks.map(({ text }) => text), problems }
}

test('an issue leaves pictures on the web out, where it asks for it, and lists them', async () => {
  const { blocks, problems } = await read('remotePictures: leave-out\n')
  expect(blocks).toEqual(['水来了。人也来了。', '树还在。'])
  expect(problems.map(({ code, place }) => [code, place?.line])).toEqual([
    ['articles/picture-left-out', 4]
  ])
  expect(problems[0]?.message.en).toBe(
    'Pictures left out: https://example.org/a.jpg (on the web, which is not asked), http://example.org/b.png (on the web, which is not asked), https://example.org/c.jpg (on the web, which is not asked), //example.org/d.jpg (on the web, which is not asked).'
  )
})

test('where it does not, the hint names the key', async () => {
  const { problems } = await read('')
  const [first] = problems.filter(({ code }) => code === 'copy/picture-address')
  expect(first?.severity).toBe('error')
  expect(first?.hint.en).toContain('“remotePictures: leave-out”')
})
