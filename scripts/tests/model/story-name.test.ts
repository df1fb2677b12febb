import { expect, test } from 'vitest'
import { storyName } from '../../model/story-name.ts'

const named = (main: string, text: string) =>
  storyName({
    slug: 'ploughs',
    meta: { kind: 'photo', headline: { main }, priority: 5 },
    blocks: [
      {
        id: 'a',
        kind: 'picture',
        node: { type: 'element', tagName: 'figure', properties: {}, children: [] },
        text,
        place: { file: 'ploughs.md' }
      }
    ]
  })

test('A story is called by its headline in one line', () => {
  expect(named('犁声\n渐起', '说明')).toBe('犁声 渐起')
})

test('A picture without a headline is called by the first words of its caption', () => {
  expect(named('', '河湾镇春耕，拖拉机下田。明天有雨。')).toBe('河湾镇春耕，拖拉机下田')
  expect(named('', `河湾镇春耕现场，${'五十台拖拉机'.repeat(9)}`)).toBe('河湾镇春耕现场…')
  expect(named('', 'Walkers cross the bridge. It is new.')).toBe('Walkers cross the bridge')
  expect(named('', `${'Walkers and '.repeat(9)}more`)).toBe('Walkers and Walkers and Walkers and…')
  expect(named('', '')).toBe('ploughs')
})
