import { expect, test } from 'vitest'
import { plainCopy, smallPaper, storyFile, yamlOf } from '../small-paper.ts'

/** Characters that fill a page of a format, most of them in its lead. */
const pages = [
  ['a4', 1500],
  ['sikai', 2600],
  ['duikai', 6000]
] as const

test.each(pages)('A piece of two lines stands on a page of %s', async (format, characters) => {
  const { errors, made } = await smallPaper({
    'issue.yaml': yamlOf('\n  - number: 2', format),
    'lead.md': storyFile('春耕生产全面展开', plainCopy(characters * 0.6), ['priority: 1']),
    'second.md': storyFile('旱情缓解', plainCopy(characters * 0.3), ['priority: 2']),
    'two.md': storyFile('闭馆', '图书馆明日起闭馆一天，后天照常开放，请读者留意。')
  })
  expect(errors).toEqual([])
  const stories = made.pages.flatMap(({ set }) => set.frames.map(({ frame }) => frame.story))
  expect(stories.toSorted()).toEqual(['lead', 'second', 'two'])
})
