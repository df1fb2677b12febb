import { expect, test } from 'vitest'
import { cutStory } from '../../../makeup/plan/cut-story.ts'
import { edit, filed } from '../../edit/filed.ts'
import { present } from '../../press/sample.ts'

test('A note goes to the page that calls for it first, and is on one page only', async () => {
  const copy = '甲[^1]。\n\n乙[^2]，丙[^1]。\n\n[^1]: 注一\n[^2]: 注二'
  const { story } = await edit(filed(copy))
  const cut = { block: present(story.blocks[1]).id, offset: 0 }
  const [first, rest] = present(cutStory(story, cut, { slug: 'story-2', kicker: '上接第1版' }))
  expect(first.footnotes).toEqual([story.footnotes[0]])
  expect(rest.footnotes).toEqual([story.footnotes[1]])
})
