import { expect, test } from 'vitest'
import type { Picture } from '../../model/story.ts'
import { edit, filed } from './filed.ts'

async function classesOf(copy: string, widthPx = 600, heightPx = 800) {
  const find = async (name: string): Promise<Picture> => ({
    name,
    bytes: new Uint8Array(),
    mediaType: 'image/jpeg',
    widthPx,
    heightPx,
    hash: ''
  })
  const { story, codes } = await edit(copy, { find })
  return [...story.blocks.map(({ node }) => String(node.properties.className ?? '')), ...codes]
}

test.each([
  ['a name of two characters', '![张明](a.jpg)', 600, 800, 'picture,portrait'],
  ['a name of a compound family', '![欧阳修文](a.jpg)', 600, 800, 'picture,portrait'],
  ['a name with its dot', '![买买提·艾力](a.jpg)', 600, 800, 'picture,portrait'],
  ['a Latin name with a credit', '![Ann Marsh](a.jpg "Tom Hale")', 600, 800, 'picture,portrait'],
  ['a Latin name without a credit', '![Ann Marsh](a.jpg)', 600, 800, 'picture,portrait'],
  [
    'what is asked for',
    '::picture[他在河边。]{src="a.jpg" type="portrait"}',
    800,
    600,
    'picture,portrait'
  ],
  ['what is asked not to be one', '::picture[张明]{src="a.jpg" type="photo"}', 600, 800, 'picture'],
  ['a picture for columns', '::picture[张明]{src="a.jpg" width="2"}', 600, 800, 'picture'],
  ['a sentence', '![张明在河边。](a.jpg)', 600, 800, 'picture'],
  ['a thing', '![花田](a.jpg)', 600, 800, 'picture'],
  ['a lying picture', '![张明](a.jpg)', 800, 600, 'picture'],
  ['a large picture', '![张明](a.jpg)', 1500, 2000, 'picture']
])('A portrait is known by shape, size and name: %s', async (_, copy, width, height, name) => {
  expect(await classesOf(copy, width, height)).toEqual([name])
})

test('Two portraits side by side make a group of pictures; one that is asked for stands in the copy', async () => {
  expect(await classesOf('![张明](a.jpg)\n\n![李芳](b.jpg)')).toEqual(['pictures'])
  const asked = '![张明](a.jpg)\n\n::picture[李芳]{src="b.jpg" type="portrait"}'
  expect(await classesOf(asked)).toEqual(['picture,portrait', 'picture,portrait'])
})

test('A type that is not known is told', async () => {
  expect(await classesOf('::picture[甲]{src="a.jpg" type="poster"}', 800, 600)).toEqual([
    'picture',
    'warning copy/picture-type 1:1'
  ])
})

test('The picture of an author is the first block, without words of its own', async () => {
  const asked: string[] = []
  const find = async (name: string): Promise<Picture | undefined> => {
    asked.push(name)
    return undefined
  }
  const meta = { byline: '本报评论员 周洁', portrait: 'pictures/z.jpg' }
  const { story } = await edit(filed('渠通了。', meta), { find })
  expect(asked).toEqual(['pictures/z.jpg'])
  // What cannot be read is told by who reads it, and leaves no hole.
  expect(story.blocks.map(({ kind }) => kind)).toEqual(['paragraph'])
  const found = async (name: string): Promise<Picture> => ({
    name,
    bytes: new Uint8Array(),
    mediaType: 'image/jpeg',
    widthPx: 600,
    heightPx: 800,
    hash: ''
  })
  const shown = await edit(filed('渠通了。', meta), { find: found })
  const [first] = shown.story.blocks
  expect([first?.id, first?.text, String(first?.node.properties.className)]).toEqual([
    'portrait',
    '',
    'picture,portrait'
  ])
  expect(JSON.stringify(first?.node)).toContain('本报评论员　周洁')
})
