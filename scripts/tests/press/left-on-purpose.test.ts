import { expect, test } from 'vitest'
import type { Story } from '../../model/story.ts'
import { storiesToProve } from '../../press/left-on-purpose.ts'
import { plannedStory } from '../../press/planned-text.ts'

function story(slug: string, meta: Partial<Story['meta']> = {}): Story {
  const node = { type: 'element' as const, tagName: 'aside', properties: {}, children: [] }
  const place = { file: `${slug}.md` }
  return {
    slug,
    file: `${slug}.md`,
    meta: { kind: 'news', headline: { main: slug, deck: 'deck' }, priority: 3, ...meta },
    blocks: [
      { id: 'p', kind: 'paragraph', node, text: 'p', place },
      { id: 'q', kind: 'pull-quote', node, text: 'q', place },
      { id: 'o', kind: 'box', node, text: 'o', place, isOptional: true }
    ],
    footnotes: [],
    pictures: [],
    mended: []
  }
}

const all = ['headline.main', 'headline.deck', 'p', 'q', 'o']

test.each([
  [{}, 'o', ['headline.main', 'headline.deck', 'p', 'q']],
  [{}, 'p', all],
  [{}, 'q', all],
  [{}, 'headline.deck', all],
  [{ optional: ['pull-quotes' as const] }, 'q', ['headline.main', 'headline.deck', 'p', 'o']],
  [{ optional: ['deck' as const] }, 'headline.deck', ['headline.main', 'p', 'q', 'o']],
  [{}, undefined, all],
  [{ optional: ['deck' as const] }, undefined, all],
  [{ optional: ['true' as const] }, undefined, []],
  [{ kind: 'filler' as const }, undefined, []]
])('what was left out is excused by the editor’s word alone: %j %s', (meta, part, expected) => {
  const left = [{ story: 'a', ...(part === undefined ? {} : { part }) }]
  const proved = storiesToProve([story('a', meta)], left)
  expect(proved.flatMap(plannedStory).map(({ id }) => id)).toEqual(expected)
})
