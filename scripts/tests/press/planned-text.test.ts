import { expect, test } from 'vitest'
import { plannedStory } from '../../press/planned-text.ts'
import { edit, filed } from '../edit/filed.ts'

test('Notes are read after the copy and before the credit', async () => {
  const copy = '甲[^b]乙[^a]。\n\n[^a]: 注一\n[^b]: 注二'
  const { story } = await edit(filed(copy, { source: '转自《日报》' }))
  expect(
    plannedStory(story).map(({ id, text }) => [/^\w{10}$/.test(id) ? 'block' : id, text])
  ).toEqual([
    ['headline.main', '标题'],
    ['block', '甲1乙2。'],
    ['footnote.1', '注二'],
    ['footnote.2', '注一'],
    ['source', '转自《日报》']
  ])
})
