import { toHtml } from 'hast-util-to-html'
import { toString as textOf } from 'hast-util-to-string'
import { expect, test } from 'vitest'
import { edit, filed } from './filed.ts'

test.each([
  ['numbers stay as filed', '1. 甲\n3. 乙\n7. 丙', '1. 甲 3. 乙 7. 丙'],
  ['a bracket after a number stays', '5) 甲\n\n8) 乙', '5) 甲 8) 乙'],
  [
    'long numbers and leading noughts stay',
    '0099. 甲\n100. 乙\n1000. 丙',
    '0099. 甲 100. 乙 1000. 丙'
  ],
  ['the boxes of tasks stay', '- [ ] 甲\n- [x] 乙\n- [X] 丙', '[ ] 甲 [x] 乙 [X] 丙'],
  ['a number and a box stay both', '1. [x] 甲', '1.[x] 甲'],
  ['bullets are the style’s', '- 甲\n- 乙', '甲 乙'],
  [
    'the words of an item stand before its inner list',
    '1. 甲：\n   - 乙\n2. 丙',
    '1. 甲： 乙 2. 丙'
  ],
  [
    'a list in HTML counts as a browser does',
    '<ol start="4"><li>甲</li><li>乙</li></ol>',
    '4. 甲 5. 乙'
  ]
])('%s', async (_, copy, text) => {
  const { story, codes } = await edit(copy)
  expect(story.blocks.map(block => block.text)).toEqual([text])
  expect(codes).toEqual([])
})

test('a mark that HTML claims and no file holds is dropped', async () => {
  const { story } = await edit('<ul><li data-mark="甲乙">丙</li></ul>')
  expect(story.blocks[0]?.text).toBe('丙')
})

test('lines typed in a box stay lines, prose that was wrapped does not', async () => {
  const wrapped =
    'The council met on Monday evening to hear what the engineers had to say\n' +
    'about the bridge over the canal, which has been closed since the flood of\nlast autumn.'
  expect(await html(':::box\n白天：晴。\n夜间：雨。\n:::')).toContain(
    '<p>白天：晴。<br>夜间：雨。</p>'
  )
  expect(await html(`:::box\n${wrapped}\n:::`, 'en')).not.toContain('<br>')
  const typed = 'Today: fair, light northerly winds, 18 °C at noon.\nTonight: clear, 6 °C at dawn.'
  expect(await html(`:::box\n${typed}\n:::`, 'en')).toContain('noon.<br>Tonight')
})

test('lines typed in an advert stay lines', async () => {
  const { story } = await edit(filed('电话：1234\n地址：河湾街', { kind: 'advert' }))
  expect(toHtml(story.blocks.map(({ node }) => node))).toContain('电话：1234<br>地址：河湾街')
})

test('program code between fences is left as it was filed', async () => {
  const code = 'if (a < b) { return "水"; }\n\techo "引号" -- ok...'
  const { story, codes } = await edit(`\`\`\`sh\n${code}\n\`\`\``)
  expect(story.blocks.map(({ kind, node }) => [kind, textOf(node)])).toEqual([['code', code]])
  expect(codes).toEqual([])
})

async function html(copy: string, language = 'zh-CN'): Promise<string> {
  const { story } = await edit(copy, { language })
  return toHtml(story.blocks.map(({ node }) => node))
}
