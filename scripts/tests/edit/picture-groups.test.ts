import type { Element } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { expect, test } from 'vitest'
import type { Picture } from '../../model/story.ts'
import { edit } from './filed.ts'

const find = async (name: string): Promise<Picture> => ({
  name,
  bytes: new Uint8Array(),
  mediaType: 'image/jpeg',
  widthPx: 30,
  heightPx: 20,
  hash: ''
})

/** The blocks of a copy as `picture`, `pictures 2` and so on, what they say, and what is told. */
async function grouped(copy: string) {
  const { story, codes } = await edit(copy, { find })
  const blocks = story.blocks.map(({ node, kind }) =>
    isGroup(node) ? `group ${node.children.filter(isFigure).length}` : kind
  )
  return { blocks, codes, texts: story.blocks.map(({ text }) => text), story }
}

function isGroup({ properties }: Element): boolean {
  return String(properties.className) === 'pictures'
}

function isFigure(node: Element['children'][number]): boolean {
  return node.type === 'element' && node.tagName === 'figure'
}

test.each([
  [
    'paragraphs of a picture each',
    '![甲](a.jpg)\n\n![乙](b.jpg)\n\n文。',
    ['group 2', 'paragraph']
  ],
  [
    'one paragraph of pictures',
    '文。\n\n![甲](a.jpg) ![乙](b.jpg)\n![丙](c.jpg)',
    ['paragraph', 'group 3']
  ],
  ['directives', '::picture[甲]{src="a.jpg"}\n\n::picture[乙]{src="b.jpg"}', ['group 2']],
  [
    'a fourth, which follows',
    '![](a.jpg)\n\n![](b.jpg)\n\n![](c.jpg)\n\n![](d.jpg)',
    ['group 3', 'picture']
  ],
  [
    'pictures that copy parts',
    '![甲](a.jpg)\n\n文。\n\n![乙](b.jpg)',
    ['picture', 'paragraph', 'picture']
  ],
  [
    'later pictures',
    '![](a.jpg)\n\n文。\n\n![](b.jpg)\n\n![](c.jpg)',
    ['picture', 'paragraph', 'picture', 'picture']
  ],
  [
    'one that is to stand apart',
    '![甲](a.jpg)\n\n::picture[乙]{src="b.jpg" apart}',
    ['picture', 'picture']
  ],
  [
    'one that may be left out',
    '![甲](a.jpg)\n\n::picture[乙]{src="b.jpg" optional}',
    ['picture', 'picture']
  ],
  [
    'pictures kept apart',
    ':::pictures{apart}\n![甲](a.jpg)\n![乙](b.jpg)\n:::',
    ['picture', 'picture']
  ],
  [
    'a group in the copy',
    '文。\n\n:::pictures\n![甲](a.jpg)\n![乙](b.jpg)\n:::\n\n文。',
    ['paragraph', 'group 2', 'paragraph']
  ]
])('Pictures side by side are a group: %s', async (_, copy, blocks) => {
  const found = await grouped(copy)
  expect(found.blocks).toEqual(blocks)
  expect(found.codes).toEqual([])
})

test('A group has a caption for all: its label, or the words under its pictures, and a credit', async () => {
  const under = await grouped(
    ':::pictures{credit="丁 摄"}\n![](a.jpg "甲 摄")\n![乙](b.jpg)\n\n众人。\n:::'
  )
  expect(under.codes).toEqual([])
  expect(under.texts).toEqual(['甲 摄 乙 众人。丁 摄'])
  const label = await grouped(
    ':::pictures[众人。]{credit="丁 摄"}\n![甲](a.jpg)\n![乙](b.jpg)\n:::'
  )
  expect(label.codes).toEqual([])
  expect(label.texts).toEqual(['众人。丁 摄 甲 乙'])
})

test('A picture alone in a group has the caption that stands there for all', async () => {
  const { blocks, story, codes } = await grouped(':::pictures\n![](a.jpg)\n\n众人。\n:::')
  expect([blocks, codes]).toEqual([['picture'], []])
  expect(toHtml(story.blocks[0]?.node ?? [])).toContain('<figcaption>众人。</figcaption>')
})

test('A group without pictures, of too many, or with unknown wishes is told, and loses no words', async () => {
  const none = await grouped(':::pictures\n众人。\n:::')
  expect([none.blocks, none.codes]).toEqual([['paragraph'], ['warning copy/pictures-none 1:1']])
  const four = await grouped(':::pictures\n![](a.jpg)\n![](b.jpg)\n![](c.jpg)\n![丁](d.jpg)\n:::')
  expect([four.blocks, four.codes]).toEqual([
    ['group 3', 'picture'],
    ['warning copy/pictures-many 1:1']
  ])
  const strange = await grouped(':::pictures{captions=beside}\n![甲](a.jpg)\n![乙](b.jpg)\n:::')
  expect(strange.codes).toEqual(['warning copy/pictures-captions 1:1'])
})
