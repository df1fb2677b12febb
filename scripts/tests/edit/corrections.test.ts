import { describe, expect, test } from 'vitest'
import type { Correction } from '../../model/correction.ts'
import { edit, filed } from './filed.ts'

const place = { file: 'corrections.yaml', line: 3, column: 3 }

function correction(given: Partial<Correction>): Correction {
  return { id: 'c-1', story: 'story', wrong: '林业', reason: '误', notice: false, place, ...given }
}

async function corrected(copy: string, ...given: Partial<Correction>[]) {
  const story = filed(copy, { headline: { main: '桑田 沧海', deck: '——纪实' }, byline: '刘鹰' })
  const { story: edited, codes } = await edit(story, { corrections: given.map(correction) })
  return { text: edited.blocks.map(block => block.text).join('\n'), meta: edited.meta, codes }
}

test('mends wording that stands exactly once', async () => {
  const { text, codes } = await corrected('东北林业园区,一幅', {
    wrong: '林业园区,一',
    right: '袜业园区,一'
  })
  expect(text).toBe('东北袜业园区，一幅')
  expect(codes).toEqual([])
})

test('mends wording that runs into emphasis, and keeps the emphasis', async () => {
  const copy = '东北**林业纺织**工业园'
  const { text } = await corrected(copy, { wrong: '北林业纺', right: '北袜业纺' })
  expect(text).toBe('东北袜业纺织工业园')
})

test('an error when the wording does not stand in the copy, and the right one does', async () => {
  const { text, codes } = await corrected('东北袜业', { right: '袜业' })
  expect(text).toBe('东北袜业')
  expect(codes).toEqual(['error correction/already-right 3:3'])
})

test('an error when the wording stands more than once, overlapping included', async () => {
  const { text, codes } = await corrected('的的的', { wrong: '的的', right: '的' })
  expect(text).toBe('的的的')
  expect(codes).toEqual(['error correction/many-matches 3:3'])
})

test('looks in one block only when the block is named', async () => {
  const copy = '林业 {#one}\n\n林业 {#two}'
  const { text, codes } = await corrected(copy, { block: 'two', right: '袜业' })
  expect(text).toBe('林业\n袜业')
  expect(codes).toEqual([])
})

test('an error when the named block does not exist', async () => {
  const { codes } = await corrected('林业', { block: 'three', right: '袜业' })
  expect(codes).toEqual(['error correction/no-block 3:3'])
})

test('mends the front matter, by name or by search', async () => {
  const named = { block: 'headline.main', wrong: '桑田 沧海', right: '沧海 桑田' }
  const searched = { wrong: '纪实', right: '记实' }
  const { meta, codes } = await corrected('正文', named, searched)
  expect(meta.headline).toEqual({ main: '沧海\u3000桑田', deck: '——记实' })
  expect(codes).toEqual([])
})

test('a later correction can mend what an earlier one made', async () => {
  const { text } = await corrected('林业', { right: '袜业' }, { wrong: '袜业', right: '织袜业' })
  expect(text).toBe('织袜业')
})

test('a correction without a right reading changes nothing and is advice', async () => {
  const { text, codes } = await corrected('东北林业', {})
  expect(text).toBe('东北林业')
  expect(codes).toEqual(['advice correction/open 3:3'])
})

test('an error when the wording runs over a line of verse', async () => {
  const { codes } = await corrected(':::verse\n床前明月光,\n疑是地上霜。\n:::', {
    wrong: '光,\n疑',
    right: '光疑'
  })
  expect(codes).toEqual(['error correction/across-markup 3:3'])
})

test('block ids stay when the copy is corrected', async () => {
  const before = await edit('东北林业')
  const after = await edit('东北林业', { corrections: [correction({ right: '袜业' })] })
  expect(after.story.blocks[0]?.id).toBe(before.story.blocks[0]?.id)
})

describe('says where each correction stands, in the corrected copy:', () => {
  async function made(copy: string, ...given: Partial<Correction>[]) {
    const { story } = await edit(filed(copy, { headline: { main: '桑田' } }), {
      corrections: given.map(correction)
    })
    return story.mended.map(
      one =>
        `${one.in} ${one.id} ${one.run} ${one.offset}+${one.length} ${one.before} > ${one.after}`
    )
  }

  const first: Partial<Correction> = { wrong: '林业', right: '袜业' }

  test.each<[string, string, readonly Partial<Correction>[], readonly string[]]>([
    ['a field', '文', [{ wrong: '田', right: '园' }], ['field headline.main 0 1+1 田 > 园']],
    ['a block', '东北林业 {#a}', [first], ['block a 0 2+2 林业 > 袜业']],
    ['an item', '- 东北\n- 在林业', [{ ...first }], ['block 6904e15bdc 1 1+2 林业 > 袜业']],
    ['a note', '文[^x]\n\n[^x]: 林业', [first], ['note 1 0 0+2 林业 > 袜业']],
    [
      'one moved by a later one before it',
      '在东北林业 {#a}',
      [first, { wrong: '东北', right: '东北三省' }],
      ['block a 0 5+2 林业 > 袜业', 'block a 0 1+4 东北 > 东北三省']
    ],
    [
      'one left by a later one behind it',
      '林业在东北 {#a}',
      [first, { wrong: '东北', right: '东' }],
      ['block a 0 0+2 林业 > 袜业', 'block a 0 3+1 东北 > 东']
    ],
    [
      'one changed again',
      '东北林业园 {#a}',
      [first, { wrong: '袜业园', right: '织袜业厂' }],
      ['block a 0 2+4 林业 > 织袜业厂', 'block a 0 2+4 袜业园 > 织袜业厂']
    ],
    ['words taken out', '东北林业园 {#a}', [{ right: '' }], ['block a 0 2+0 林业 > ']],
    ['none that failed or is open', '东北', [first, {}], []]
  ])('%s', async (_, copy, given, expected) => {
    expect(await made(copy, ...given)).toEqual(expected)
  })
})
