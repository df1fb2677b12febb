import { toHtml } from 'hast-util-to-html'
import { expect, test } from 'vitest'
import { bindBook } from '../../book/bind-book.ts'
import { withListNumbers } from '../../book/list-numbers.ts'
import { edit } from '../edit/filed.ts'
import { present } from '../press/sample.ts'
import { bookInput, issue } from './small-issue.ts'

test.each([
  [
    'numbers that count on are the reader’s',
    '3. 甲\n4. 乙',
    '<ol start="3"><li>甲</li><li>乙</li></ol>'
  ],
  [
    'numbers out of order are words',
    '1. 甲\n3. 乙',
    '<ol><li class="marked"><span class="item-mark">1.</span> 甲</li><li class="marked"><span class="item-mark">3.</span> 乙</li></ol>'
  ],
  ['bullets are the reader’s', '- 甲', '<ul><li>甲</li></ul>'],
  [
    'boxes are words, in the first paragraph of a loose item',
    '- [x] 甲\n\n- [ ] 乙',
    '<ul><li class="marked"><p><span class="item-mark">[x]</span> 甲</p></li><li class="marked"><p><span class="item-mark">[ ]</span> 乙</p></li></ul>'
  ]
])('%s', async (_, copy, html) => {
  const { story } = await edit(copy)
  const { node } = present(story.blocks[0])
  const { dataBlock: __, ...properties } = node.properties
  const set = withListNumbers({ ...node, properties })
  expect(toHtml(set).replace(/ data-mark="[^"]*"/g, '')).toBe(html)
})

test('the book is read back with every number, whoever counts it', async () => {
  const { story } = await edit('3. 甲\n4. 乙：\n   - 丙\n   - 丁\n5. 戊\n\n---\n\n1) 己\n3) [x] 庚')
  const book = present(await bindBook(bookInput(issue([story])), () => {}))
  const shown = (book.shown.get(story.slug) ?? []).map(({ text }) => text.replace(/\s+/g, ''))
  expect(shown.slice(1)).toEqual(story.blocks.map(({ text }) => text.replace(/\s+/g, '')))
  expect(shown).toContain('3.甲4.乙：丙丁5.戊')
})
