import { readFile } from 'node:fs/promises'
import remarkDirective from 'remark-directive'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { expect, test } from 'vitest'
import { checkNothingLost } from '../../edit/nothing-lost.ts'
import type { Problem } from '../../model/problem.ts'
import { edit, filed } from './filed.ts'

test('sees the name that remark-directive deletes after a half-width colon', async () => {
  const story = filed('记者:张三报道')
  const tree = unified().use(remarkParse).use(remarkDirective).parse(story.copy)
  const { problems } = await edit({ ...story, tree })
  expect(problems.find(({ code }) => code === 'copy/text-lost')).toMatchObject({
    severity: 'error',
    place: { file: 'story.md', line: 1, column: 3 },
    message: { zh: '文件此处的“:张三报道”不会印出。' }
  })
})

test.each([
  ['a word left out', '甲乙丁', '1:3'],
  ['a word doubled', '甲乙丙丙丁', '1:4'],
  ['words that changed places', '甲丙乙丁', '1:2'],
  ['a tail left out', '甲乙丙', '1:4'],
  ['a tail added', '甲乙丙丁戊', '1:4']
])('sees %s', async (_, text, at) => {
  const problems: Problem[] = []
  const blocks = [{ type: 'text', value: text } as const]
  const { meta } = filed('')
  await checkNothingLost(filed('甲乙丙丁'), { meta, blocks, notes: [] }, problem =>
    problems.push(problem)
  )
  expect(problems.map(({ code, place }) => `${code} ${place?.line}:${place?.column}`)).toEqual([
    `copy/text-lost ${at}`
  ])
})

test.each([
  'a [b](http://c.d "e") ![f](pictures/g.jpg "h") <i@j.kl>',
  '[b][c], [d]\n\n[c]: http://e.f "g"\n[d]: http://h.i',
  '1. 甲\n2. 乙\n   - [x] 丙\n\n10) 丁',
  '&eacute;tude &amp; &#x4e2d; \\&amp; 一',
  '甲[^1]\n\n[^1]: 乙\n\n    丙\n\n丁',
  '| 甲 | 乙 |\n|---|---|\n| 1 | 2 |',
  '    四个空格\n\n```js\n代码\n```',
  ':::box[题]{#a}\n甲\n\n::qr[码]{value="x1"}\n:::\n\n:::picture{src="a1.jpg" credit="张三"}\n说明\n:::',
  '甲<!-- 不印 -->乙<span class="dots">丙</span>\n\n<table><tr><td>丁</td></tr></table>',
  '## 小标题 {#head1} ##\n\n段落 {#p2}',
  '２０１９年ＧＤＰ ~~删~~ 3~5日',
  '甲\n\n   ---\n\n  * * *\n\n   > 乙',
  '甲<script>x1</script>乙\n\n<style>\np { color: red }\n</style>'
])('takes markup for markup: %j', async copy => {
  const { codes } = await edit(copy)
  expect(codes.filter(code => code.includes('text-lost'))).toEqual([])
})

test.each([
  ['即3*2*1米', ['1:3', '1:5']],
  ['长*宽*高', ['1:2', '1:4']],
  ['张**、李**、', []],
  ['[注]: 本段', ['1:1']],
  ['见[1]。\n\n[1]: https://e.org', ['1:2', '1:4', '3:1']],
  ['文号[2026](12)号', ['1:3', '1:8']],
  ['D:\\_备份', ['1:3']],
  ['甲\\\n乙', ['1:2']],
  ['~~~谢谢\n大家', ['1:1']],
  ['>60岁', ['1:1']],
  ['## C #', ['1:6']],
  ['3~~5和6~~8', ['1:2', '1:7']],
  ['甲<?乙?>丙', ['1:2']],
  ['甲<CCTV>乙<b>丙', ['1:2', '1:9']],
  ['又\n===\n再', ['2:1']]
])('sees what plain CommonMark swallows, whatever its nodes are called: %j', async (copy, at) => {
  const story = filed(copy)
  const tree = unified().use(remarkParse).use(remarkGfm).parse(story.copy)
  const { codes } = await edit({ ...story, tree })
  expect(codes.filter(code => code.includes('text-lost'))).toEqual(
    at.map(place => `error copy/text-lost ${place}`)
  )
})

test('sees a sentence that a plugin deletes', async () => {
  const story = filed('甲。\n\n乙丙。')
  const tree = { ...story.tree, children: story.tree.children.slice(0, 1) }
  expect((await edit({ ...story, tree })).codes).toEqual(['error copy/text-lost 3:1'])
})

test('holds for every line of the real page', async () => {
  const source = new URL('../../../manuscript/liaoyuan-2019-05/source.txt', import.meta.url)
  const { codes, story } = await edit(await readFile(source, 'utf8'))
  expect(codes).toEqual([])
  expect(story.blocks.length).toBeGreaterThan(60)
})
