import { describe, expect, test } from 'vitest'
import { missingGlyphs } from '../../check/characters.ts'
import type { Issue } from '../../model/issue.ts'
import type { Story, StoryMeta } from '../../model/story.ts'
import type { FaceRoles } from '../../model/style.ts'

const roles = new Proxy({} as FaceRoles, {
  get: (_, role) => (role === 'other' ? 'Other' : 'Face')
})

/** Every face draws all but what is asked for; the other face draws ·. */
function lackedOf(issue: Issue, lacked: string): readonly string[] {
  const covers = (family: string, character: string) =>
    family === 'Other' ? character === '·' : !lacked.includes(character)
  return missingGlyphs(issue, roles, covers).map(
    ({ message, place }) => `${place?.file}: ${message.en}`
  )
}

function issueOf(meta: Partial<StoryMeta>): Issue {
  const story: Story = {
    slug: 'rain',
    file: 'rain.md',
    meta: { kind: 'news', headline: { main: '雨' }, priority: 1, ...meta },
    blocks: [],
    footnotes: [],
    pictures: []
  }
  return {
    facts: {
      id: 'x',
      file: 'issue.yaml',
      paper: '报',
      date: '2019',
      language: 'zh-CN',
      format: 'duikai',
      pages: [],
      inferred: {}
    },
    folder: '',
    stories: [story],
    corrections: []
  }
}

describe('A character that its face lacks is named with its file', () => {
  test.each<[string, Partial<StoryMeta>]>([
    ['a headline', { headline: { main: '春𠮷' } }],
    ['a kicker', { headline: { main: '雨', kicker: '𠮷' } }],
    ['a deck', { headline: { main: '雨', deck: '𠮷' } }],
    ['a byline', { byline: '记者 王𠮷' }],
    ['a credit', { source: '（转自《𠮷报》）' }]
  ])('in %s', (_, meta) => {
    const told = lackedOf(issueOf(meta), '𠮷')
    expect(told).toEqual([expect.stringMatching(/^rain\.md: .*“𠮷” \(U\+20BB7\)/)])
  })
})

test('What the other face draws is not missing: a · that a display face lacks', () => {
  expect(lackedOf(issueOf({ headline: { main: '列夫·托尔斯泰' } }), '·')).toEqual([])
})
