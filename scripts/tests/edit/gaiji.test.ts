import { expect, test } from 'vitest'
import { shownPieces } from '../../book/shown-pieces.ts'
import type { Picture } from '../../model/story.ts'
import { edit } from './filed.ts'

const picture: Picture = {
  name: 'gaiji/yan.svg',
  bytes: new Uint8Array(),
  mediaType: 'image/svg+xml',
  widthPx: 100,
  heightPx: 100,
  hash: 'a'
}
const find = async () => picture

test('A character that no face has is a picture in its line, with a text that says what it is', async () => {
  const { story, codes } = await edit(
    '皇帝刘![上龙下天](gaiji/yan.svg)，**刘![上龙下天](gaiji/yan.svg)**称帝。',
    {
      find
    }
  )
  expect(codes).toEqual([])
  expect(story.pictures).toEqual([picture])
  expect(story.blocks[0]?.text).toBe('皇帝刘〓，刘〓称帝。')
  const [, drawn] = story.blocks[0]?.node.children ?? []
  expect(drawn).toMatchObject({
    tagName: 'img',
    properties: { className: ['gaiji'], src: 'gaiji/yan.svg', alt: '上龙下天' }
  })
})

test('One without a text is refused, and any other picture in a line as before', async () => {
  expect((await edit('皇帝刘![](gaiji/yan.svg)称帝。', { find })).codes).toEqual([
    'error copy/gaiji-text 1:4'
  ])
  const { codes } = await edit('皇帝![图](pictures/a.png)称帝。', { find })
  expect(codes).toContain('error copy/picture-in-line 1:3')
})

test('The copy cannot make one of its own in HTML', async () => {
  const { story } = await edit('皇帝<span class="gaiji" data-gaiji="7">甲</span>称帝。', { find })
  expect(JSON.stringify(story.blocks[0]?.node)).not.toContain('img')
})

test('It is read back from the book as the mark of a character that is lacking', () => {
  const xml =
    '<article><p id="a">刘<img class="gaiji" src="x.svg" alt="上龙下天"/>称帝</p></article>'
  expect(shownPieces(xml, new Map([['a', 'a']]))).toEqual([{ id: 'a', text: '刘〓称帝' }])
})
