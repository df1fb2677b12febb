import { expect, test } from 'vitest'
import { editStory } from '../../edit/story.ts'
import { sparePartsOf, stillSpare, storyWithout } from '../../model/spare-part.ts'
import type { Story } from '../../model/story.ts'
import { readStory } from '../../read/story.ts'

async function storyOf(front: string, copy: string): Promise<Story> {
  const file = { slug: 'a', file: 'a.md' }
  const bytes = new TextEncoder().encode(`---\nheadline: 标题\n${front}---\n\n${copy}\n`)
  const problems: string[] = []
  const report = ({ code, hint }: { code: string; hint: { en: string } }) =>
    void problems.push(`${code} ${hint.en}`)
  const filed = await readStory({ bytes, ...file }, report)
  if (!filed) throw new Error(problems.join())
  const settings = { language: 'zh-CN', corrections: [], find: async () => undefined }
  const story = await editStory(filed, settings, () => {})
  return { ...story, file: problems.join() }
}

const copy =
  '第一段。\n\n:::pull-quote{#q}\n摘引。\n:::\n\n:::box{#b optional}\n方框。\n:::\n\n:::box{#c}\n又一框。\n:::'

test.each([
  ['', ['b']],
  ['optional: [deck, pull-quotes]\ndeck: 副题\n', ['headline.deck', 'b', 'q']],
  ['optional: boxes\n', ['c', 'b']],
  ['optional: yes\n', ['b', undefined]],
  ['optional: no\n', ['b']]
])('an editor lets go of parts in the front matter and on a block: %j', async (front, parts) => {
  const story = await storyOf(front, copy)
  expect(sparePartsOf(story, true).map(({ part }) => part)).toEqual(parts)
})

test('a slip among the names is told with what was meant', async () => {
  const story = await storyOf('optional: [deck, picturs]\n', copy)
  expect(story.file).toBe('yaml/unknown-value Did you mean “pictures”?')
})

test('a block that calls a note stays, and so does the last block of a story', async () => {
  const noted = await storyOf('', ':::box{#b optional}\n方框[^1]。\n:::\n\n文。\n\n[^1]: 注。')
  expect(sparePartsOf(noted, true)).toEqual([])
  const alone = await storyOf('', ':::box{#b optional}\n方框。\n:::')
  expect(sparePartsOf(alone, true)).toEqual([])
})

test('a story without its parts keeps all the rest', async () => {
  const story = await storyOf('deck: 副题\noptional: deck\n', copy)
  const left = [
    { story: 'a', part: 'headline.deck' },
    { story: 'a', part: 'b' },
    { story: 'z', part: 'q' }
  ]
  const lesser = storyWithout(story, left)
  expect(lesser?.meta.headline).toEqual({ main: '标题' })
  expect(lesser?.blocks.map(({ id }) => id)).toEqual([story.blocks[0]?.id, 'q', 'c'])
  expect(storyWithout(story, [{ story: 'a' }])).toBeUndefined()
})

test('what was left out stays out while its editor lets it, also where its words were changed', async () => {
  const story = await storyOf('deck: 副题\noptional: boxes\n', copy)
  const left = [
    { story: 'a', part: 'headline.deck' },
    { story: 'a', part: 'gone', at: 2 },
    { story: 'a', part: 'q', at: 1 },
    { story: 'a' }
  ]
  expect(stillSpare(story, left)).toEqual([{ story: 'a', part: 'b', at: 2 }])
})
