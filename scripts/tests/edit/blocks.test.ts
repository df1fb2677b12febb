import type { Element } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { expect, test } from 'vitest'
import type { Picture } from '../../model/story.ts'
import { edit, filed } from './filed.ts'

async function blocks(copy: string, language = 'zh-CN') {
  const find = async (name: string): Promise<Picture> => {
    return {
      name,
      bytes: new Uint8Array(),
      mediaType: 'image/jpeg',
      widthPx: 30,
      heightPx: 20,
      hash: ''
    }
  }
  const { story, codes } = await edit(copy, { language, find })
  return {
    story,
    codes,
    html: toHtml(story.blocks.map(({ node }) => bare(node))),
    kinds: story.blocks.map(({ kind }) => kind)
  }
}

function bare(node: Element): Element {
  const { dataBlock: _, ...properties } = node.properties
  return { ...node, properties }
}

test('a paragraph whose lines are broken in the file is one line of copy', async () => {
  expect((await blocks('甲,\n乙')).html).toBe('<p>甲，乙</p>')
  expect((await blocks('one\ntwo', 'en')).story.blocks[0]?.text).toBe('one two')
})

test('subheads are h2 and h3; a headline sign in the body is warned of', async () => {
  const { html, kinds, codes } = await blocks('## 甲\n\n### 乙\n\n# 丙')
  expect(html).toBe('<h2>甲</h2><h3>乙</h3><h2>丙</h2>')
  expect(kinds).toEqual(['subhead', 'subhead', 'subhead'])
  expect(codes).toEqual(['warning copy/heading-level 5:1'])
})

test('quotes, lists, rules and tables keep their shape', async () => {
  const { html, kinds } = await blocks(
    '> 甲\n\n- 乙\n- 丙\n\n---\n\n| 丁 | 戊 |\n|--:|--|\n| 1 | 2 |'
  )
  expect(html).toBe(
    '<blockquote><p>甲</p></blockquote><ul><li>乙</li><li>丙</li></ul><hr>' +
      '<table><thead><tr><th class="align-right">丁</th><th>戊</th></tr></thead>' +
      '<tbody><tr><td class="align-right">1</td><td>2</td></tr></tbody></table>'
  )
  expect(kinds).toEqual(['quote', 'list', 'rule', 'table'])
})

test('verse keeps its lines, a stanza a block', async () => {
  const { html, kinds } = await blocks(':::verse\n床前明月光,\n疑是地上霜。\n\n举头望明月\n:::')
  expect(html).toBe(
    '<p class="verse">床前明月光，<br>疑是地上霜。</p><p class="verse">举头望明月</p>'
  )
  expect(kinds).toEqual(['verse', 'verse'])
})

test('a box holds blocks, a letter and a pull quote too', async () => {
  const copy =
    '::::box[链接]\n甲\n\n::qr{value="a@b.cn"}\n::::\n\n:::letter\n编辑同志:\n:::\n\n:::pull-quote\n乙\n:::'
  const { story, kinds } = await blocks(copy)
  expect(kinds).toEqual(['box', 'quote', 'pull-quote'])
  expect(story.blocks.map(({ text }) => text)).toEqual(['链接 甲 二维码', '编辑同志：', '乙'])
  expect(toHtml(story.blocks[1]?.node ?? [])).toMatch(/^<blockquote class="letter" data-block="/)
})

test('a picture has its caption, credit and size', async () => {
  const { html, story } = await blocks(
    ':::picture{src="pictures/hall.jpg" credit="刘鹰 摄"}\n会场,5日\n:::'
  )
  expect(html).toBe(
    '<figure class="picture"><img src="pictures/hall.jpg" alt="会场，5日" width="30" height="20" data-pixels="30">' +
      '<figcaption>会场，5日<span class="credit">刘鹰\u3000摄</span></figcaption></figure>'
  )
  expect(story.pictures.map(({ name }) => name)).toEqual(['pictures/hall.jpg'])
})

test('a Markdown picture alone in its paragraph is a picture too', async () => {
  const { html, codes } = await blocks('![会场](pictures/hall.jpg "刘鹰 摄")')
  expect(html).toMatch(/^<figure class="picture"><img src="pictures\/hall.jpg" alt="会场"/)
  expect(codes).toEqual([])
})

test('a chart is whole, whatever its file looks like, and a type that is none is told', async () => {
  for (const type of ['chart', '图表', ' Map '])
    expect((await blocks(`::picture{src="pictures/hall.jpg" type="${type}"}`)).html).toMatch(
      /<img [^>]*data-whole=""/
    )
  const { html, codes } = await blocks('::picture{src="pictures/hall.jpg" type="cahrt"}')
  expect(html).not.toMatch(/data-whole/)
  expect(codes).toEqual(['warning copy/picture-type 1:1'])
})

test('an attribute that a directive does not know is named with the one meant', async () => {
  const { problems } = await edit('::picture{scr="a.jpg"}')
  expect(problems[0]?.hint).toEqual({ en: 'Did you mean “src”?', zh: '是不是“src”？' })
})

test('a directive inside a quotation is an error and its words stay', async () => {
  const { html, codes } = await blocks('> ::qr[码]{value="a"}')
  expect(html).toBe('<blockquote><p>码</p></blockquote>')
  expect(codes).toEqual(['error copy/nested-directive 1:3'])
})

test('notes are numbered as they are called and carry ids of their story', async () => {
  const { html, story, codes } = await blocks('甲[^b],乙[^a]\n\n[^a]: 注乙\n\n[^b]: 注甲')
  expect(html).toContain(
    '甲<sup><a href="#story-fn-1" id="story-fnref-1" data-footnote-ref="">1</a></sup>，乙'
  )
  expect(toHtml(story.footnotes[0] ?? [])).toBe('<li id="story-fn-1" value="1"><p>注甲</p></li>')
  expect(codes).toEqual([])
})

test("an author's id wins, equal copy gets a number, and lines broken anew keep the id", async () => {
  const { story } = await blocks('甲乙 {#lead}\n\n丙\n\n丙\n\n## 丁 {#four}')
  const [lead, one, two, four] = story.blocks.map(({ id }) => id)
  expect([lead, four]).toEqual(['lead', 'four'])
  expect(one).toMatch(/^[0-9a-f]{10}$/)
  expect(two).toBe(`${one}-2`)
  expect(story.blocks.map(({ text }) => text)).toEqual(['甲乙', '丙', '丙', '丁'])
  const [whole, broken] = [await blocks('甲,乙'), await blocks('甲,\n乙')]
  expect(broken.story.blocks[0]?.id).toBe(whole.story.blocks[0]?.id)
})

test('the same id given twice is an error', async () => {
  expect((await blocks('甲 {#a}\n\n乙 {#a}')).codes).toEqual(['error copy/duplicate-id 3:1'])
})

test('headline, byline and source come in house style', async () => {
  const headline = { kicker: '新闻,观察', main: '人工增雨 缓旱情\n助春耕' }
  const { story } = await edit(
    filed('甲', { headline, byline: '记者 赵强', source: '(转自《日报》)' })
  )
  expect(story.meta).toMatchObject({
    headline: { kicker: '新闻，观察', main: '人工增雨\u3000缓旱情\n助春耕' },
    byline: '记者\u3000赵强',
    source: '（转自《日报》）'
  })
})

test('A picture keeps the point around which it may be cropped', async () => {
  const { story } = await edit(filed('::picture[会场]{src="hall.png" focus="30, 20%"}'), {
    find: async name => ({
      name,
      bytes: new Uint8Array(),
      mediaType: 'image/png',
      widthPx: 4,
      heightPx: 3,
      hash: ''
    })
  })
  const image = story.blocks[0]?.node.children[0]
  expect(image).toMatchObject({ tagName: 'img', properties: { dataFocus: '30% 20%' } })
})
