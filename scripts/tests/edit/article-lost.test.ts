import { expect, test } from 'vitest'
import { checkNothingLost } from '../../edit/nothing-lost.ts'
import { editStory } from '../../edit/story.ts'
import type { ArticleReading } from '../../model/article.ts'
import type { Problem } from '../../model/problem.ts'
import type { FiledStory, Story } from '../../model/story.ts'
import { readArticle } from '../../read/articles/article.ts'
import { present } from '../press/sample.ts'

const text = `---
title: The mill
subtitle: What the water did
author: [Ann Lee, Bob Roe]
layout: post
---

The [[Mill|mill]] ran. {{< youtube abc >}}

![The race](https://example.org/race.png "In May")

## After

[![Build][badge]][builds]

It stopped.

[badge]: https://example.org/b.svg
[builds]: https://example.org/b
`

async function filedAndEdited(): Promise<{ filed: FiledStory; story: Story }> {
  const file = { bytes: new TextEncoder().encode(text), file: 'a.md', path: 'a.md', slug: 'a' }
  const find = async (_: string, address: string) => ({ lost: 'remote' as const, address })
  const article = await readArticle(file, find, () => undefined)
  const { story: filed } = present(typeof article === 'object' ? article : undefined)
  const settings = { language: 'en', corrections: [], find: async () => undefined }
  return { filed, story: await editStory(filed, settings, () => undefined) }
}

/** What the loss check says when an article was read another way than it was, or printed less. */
async function lossOf(
  changed: (article: ArticleReading) => ArticleReading,
  printed: (story: Story) => Pick<Story, 'meta' | 'blocks'> = story => story
): Promise<readonly string[]> {
  const { filed, story } = await filedAndEdited()
  const problems: Problem[] = []
  const { meta, blocks } = printed(story)
  checkNothingLost(
    { ...filed, article: changed(present(filed.article)) },
    { meta, blocks: blocks.map(({ node }) => node), notes: [] },
    problem => problems.push(problem)
  )
  return problems.map(({ place, message }) => `${place?.line} ${message.en}`)
}

const asRead = (article: ArticleReading) => article

test('an article that is read whole has lost nothing', async () => {
  expect(await lossOf(asRead)).toEqual([])
})

test.each<[string, Parameters<typeof lossOf>, string]>([
  [
    'a key that nothing became of',
    [({ keys: { layout: _, ...keys }, ...article }) => ({ ...article, keys })],
    '5 “post” stands in the file here and would not be printed.'
  ],
  [
    'markup that is in no list',
    [
      article => ({
        ...article,
        recasts: article.recasts.filter(({ kind }) => kind !== 'embedded')
      })
    ],
    '8 “{{< youtube abc >}}” stands in the file here and would not be printed.'
  ],
  [
    'the words of a link that are not printed',
    [
      asRead,
      ({ meta, blocks }) => ({ meta, blocks: blocks.filter(({ kind }) => kind !== 'subhead') })
    ],
    '12 “After” stands in the file here and would not be printed.'
  ],
  [
    'an address that only what was left out called for, printed nowhere',
    [
      article => ({
        ...article,
        recasts: article.recasts.filter(({ note = '' }) => !note.endsWith('b.svg'))
      })
    ],
    '14 “Build” stands in the file here and would not be printed.'
  ],
  [
    'a word under a picture that was left out',
    [
      asRead,
      ({ meta, blocks }) => ({
        meta,
        blocks: blocks.filter(({ text }) => !text.includes('It stopped'))
      })
    ],
    '16 “It stopped.” stands in the file here and would not be printed.'
  ],
  [
    'half a headline',
    [asRead, ({ meta, blocks }) => ({ meta: { ...meta, headline: { main: 'The' } }, blocks })],
    '2 “mill” stands in the file here and would not be printed.'
  ],
  [
    'a name of two',
    [asRead, ({ meta, blocks }) => ({ meta: { ...meta, byline: 'Ann Lee' }, blocks })],
    '4 “BobRoe” stands in the file here and would not be printed.'
  ]
])('%s is lost and named', async (_, asked, message) => {
  expect(await lossOf(...asked)).toContain(message)
})
