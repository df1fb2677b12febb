import { describe, expect, test } from 'vitest'
import { borrowedLetters } from '../../check/borrowed-letters.ts'
import { missingGlyphs } from '../../check/missing-glyphs.ts'
import { plainVariants } from '../../check/plain-variants.ts'
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
    pictures: [],
    mended: []
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

test('One problem names a script, its letters, how often they stand and the column of the first', () => {
  const issue = issueOf({ headline: { main: '雨' } })
  const [story] = issue.stories
  if (!story) throw new Error('no story')
  const block = {
    id: 'a',
    kind: 'paragraph' as const,
    node: { type: 'element' as const, tagName: 'p', properties: {}, children: [] },
    text: '藏文ཀཁཀ与蒙古文ᠠ。',
    place: { file: 'rain.md', line: 4 }
  }
  const covers = (_: string, character: string) => !/[ཀཁᠠ]/.test(character)
  const lines = () => ['---', '---', '', '\u200b藏文ཀཁཀ与蒙古文ᠠ。']
  const told = missingGlyphs(
    { ...issue, stories: [{ ...story, blocks: [block] }] },
    roles,
    covers,
    lines
  )
  expect(told.map(({ code, place }) => [code, place])).toEqual([
    ['check/no-glyph', { file: 'rain.md', line: 4, column: 4 }],
    ['check/no-glyph', { file: 'rain.md', line: 4, column: 11 }]
  ])
  expect(told[0]?.message.en).toContain('a face for Tibetan')
  expect(told[0]?.message.en).toContain('“ཀ” (U+0F40), “ཁ” (U+0F41) (places: 3, in “rain”)')
  expect(told[0]?.message.zh).toContain('藏文')
})

test('Selectors of variants and joiners need no glyph; a letter of names is named with its usual form', () => {
  expect(
    lackedOf(issueOf({ headline: { main: '葛\u{e0100}、می\u200cخ' } }), '\u{e0100}\u200c')
  ).toEqual([])
  const [told] = lackedOf(issueOf({ headline: { main: '\ufa19田' } }), '\ufa19')
  expect(told).toContain('(U+FA19, a form of 神 U+795E)')
})

test('An emoji that no face draws is named whole, and so is a region’s flag that faces have as a black one', () => {
  const issue = issueOf({ headline: { main: '天🫪晴👩🏽‍🚒，🏴󠁧󠁢󠁥󠁮󠁧󠁿与🏴󠁵󠁳󠁴󠁸󠁿，☎️1️⃣' } })
  const [told, ...others] = lackedOf(issue, '🚒🫪')
  expect(others).toEqual([])
  expect(told).toContain('a face for emoji and pictures: none draws “🫪” (U+1FAEA), “👩🏽‍🚒” (')
  expect(told).toContain('“🏴󠁵󠁳󠁴󠁸󠁿” (')
  expect(told).toContain('(places: 3, ')
})

test('A variant that no face draws is said once, with its plain letter printed', () => {
  const issue = issueOf({ headline: { main: '葛\u{e0100}飾と辻\u{e0101}、葛\u{e0100}' } })
  const [told, ...others] = plainVariants(
    issue,
    (letter, _) => letter === '辻',
    () => ['葛\u{e0100}飾']
  )
  expect(others).toEqual([])
  expect(told).toMatchObject({ code: 'check/plain-variant', severity: 'warning' })
  expect(told?.place).toEqual({ file: 'rain.md', line: 1, column: 1 })
  expect(told?.message.en).toContain('(U+845B U+E0100); the plain letter')
})

test('Letters that the last face draws are said once', () => {
  const issue = issueOf({ headline: { main: '\ufa19田' } })
  const [told] = borrowedLetters(['\ufa19'], 'Kai', issue, () => ['x\ufa19田'])
  expect(told).toMatchObject({ code: 'check/borrowed-letter', severity: 'advice' })
  expect(told?.place).toEqual({ file: 'rain.md', line: 1, column: 2 })
  expect(borrowedLetters([], 'Kai', issue, () => [])).toEqual([])
})
