import { describe, expect, test } from 'vitest'
import type { Correction } from '../../model/correction.ts'
import type { Picture, StoryMeta } from '../../model/story.ts'
import { edit, filed } from './filed.ts'

const place = { file: 'corrections.yaml', line: 1, column: 1 }
const three = '甲段。 {#a}\n\n乙段。 {#b}\n\n丙段。 {#c}'

function correction(given: Partial<Correction>): Correction {
  return { id: 'c-1', story: 'story', wrong: '', reason: '误', notice: false, place, ...given }
}

const asked: string[] = []
const find = async (name: string): Promise<Picture> => {
  asked.push(name)
  const file = { bytes: new Uint8Array(1), mediaType: 'image/jpeg' as const, hash: name }
  return { name, ...file, widthPx: 1200, heightPx: 800 }
}

async function corrected(
  copy: string,
  given: readonly Partial<Correction>[],
  meta: Partial<StoryMeta> = {}
) {
  asked.length = 0
  const corrections = given.map((one, at) => correction({ id: `c-${at + 1}`, ...one }))
  const { story, codes } = await edit(filed(copy, meta), { corrections, find })
  return { story, codes, texts: story.blocks.map(({ text }) => text) }
}

const insert = (after: string, right: string): Partial<Correction> => ({
  whole: { is: 'inserted', after },
  right
})
const remove = (block: string): Partial<Correction> => ({ whole: { is: 'deleted', block } })
const swap = (old: string, name: string): Partial<Correction> => ({
  whole: { is: 'picture', old, new: name }
})

describe('blocks that corrections put in and take out:', () => {
  test.each<[string, readonly Partial<Correction>[], readonly string[]]>([
    ['one taken out', [remove('b')], ['甲段。', '丙段。']],
    [
      'one put in behind another, in house style',
      [insert('a', '新段,在此。')],
      ['甲段。', '新段，在此。', '乙段。', '丙段。']
    ],
    [
      'one put in under the headline',
      [insert('headline', '新段。')],
      ['新段。', '甲段。', '乙段。', '丙段。']
    ],
    [
      'two behind one, in their order',
      [insert('c', '一。'), insert('c', '二。')],
      ['甲段。', '乙段。', '丙段。', '一。', '二。']
    ],
    [
      'several in one',
      [insert('a', '一。\n\n- 二\n- 三')],
      ['甲段。', '一。', '二三', '乙段。', '丙段。']
    ],
    [
      'one behind one that was put in',
      [insert('a', '一。 {#n}'), insert('n', '二。')],
      ['甲段。', '一。', '二。', '乙段。', '丙段。']
    ],
    [
      'words in one that was put in',
      [insert('a', '一。'), { wrong: '一', right: '壹' }],
      ['甲段。', '壹。', '乙段。', '丙段。']
    ]
  ])('%s', async (_, given, expected) => {
    const { texts, codes } = await corrected(three, given)
    expect([codes, texts.map(text => text.replace(/\s/g, ''))]).toEqual([[], expected])
  })

  test('an id that is not there, a text that is no block, words of a block that is gone', async () => {
    const given = [
      remove('x'),
      insert('x', '一。'),
      insert('a', '[^1]: 注'),
      remove('b'),
      { wrong: '乙', right: '丁' }
    ]
    const { codes, texts } = await corrected(three, given)
    expect(codes.map(code => code.split(' ')[1])).toEqual([
      'correction/no-block',
      'correction/no-block',
      'correction/no-paragraph',
      'correction/no-match'
    ])
    expect(texts).toEqual(['甲段。', '丙段。'])
  })

  test('what was made of them is told', async () => {
    const { story } = await corrected(three, [remove('b'), insert('a', '**新**段。 {#n}')])
    expect(story.mended.map(({ id, before, after }) => [id, before, after])).toEqual([
      ['b', '乙段。', ''],
      ['n', '', '新段。']
    ])
  })
})

describe('another picture', () => {
  test.each(['![图](pictures/a.jpg "某摄")', '::picture[图]{src="pictures/a.jpg"}'])(
    'in %s',
    async copy => {
      const { story, codes } = await corrected(copy, [swap('pictures/a.jpg', 'pictures/b.jpg')])
      expect([codes, asked, story.pictures.map(({ name }) => name)]).toEqual([
        [],
        ['pictures/b.jpg'],
        ['pictures/b.jpg']
      ])
    }
  )

  test('of an author', async () => {
    const { story, codes } = await corrected('文。', [swap('a.jpg', 'b.jpg')], {
      portrait: 'a.jpg',
      byline: '张三'
    })
    expect([codes, story.pictures.map(({ name }) => name)]).toEqual([[], ['b.jpg']])
  })

  test('is refused where the story does not show the old one, or shows it twice', async () => {
    const twice = '![甲](a.jpg)\n\n文。\n\n![乙](a.jpg)'
    expect((await corrected(twice, [swap('a.jpg', 'b.jpg')])).codes[0]).toContain('many-matches')
    expect((await corrected('文。', [swap('a.jpg', 'b.jpg')])).codes[0]).toContain('no-picture')
  })

  test('that was taken out is neither asked for nor carried along', async () => {
    const { story } = await corrected(
      '文。\n\n![甲](a.jpg)',
      [remove('photo')].map(() => ({}))
    )
    const { id = '' } = story.blocks[1] ?? {}
    const without = await corrected('文。\n\n![甲](a.jpg)', [remove(id)])
    expect([without.codes, without.story.pictures, asked]).toEqual([[], [], []])
  })
})
