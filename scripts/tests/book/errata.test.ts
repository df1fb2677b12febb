import { describe, expect, test } from 'vitest'
import type { BookInput, BreakPlace } from '../../book/book-input.ts'
import { bookPlaces } from '../../book/book-names.ts'
import { type Erratum, errata } from '../../book/errata.ts'
import type { Correction } from '../../model/correction.ts'
import { edit, filed } from '../edit/filed.ts'
import { issue } from './small-issue.ts'

const copy = filed(
  [
    '降雨十二毫米[^1]。 {#b1}',
    '在东北林业园区,一幅标语。 {#b2}',
    '袜业园区,一幅标语。 {#b3}',
    '[^1]: 气象台的数字。'
  ].join('\n\n'),
  { headline: { main: '全市普降甘霖', deck: '（组图）' }, byline: '记者 张二' }
)

const onPageTwo = { pageOf: new Map([['story', 2]]), breaks: [] }

async function made(...corrections: readonly Partial<Correction>[]): Promise<readonly Erratum[]> {
  return printed(onPageTwo, ...corrections)
}

async function printed(
  pages: Pick<BookInput, 'pageOf' | 'breaks'>,
  ...corrections: readonly Partial<Correction>[]
): Promise<readonly Erratum[]> {
  const file = { place: { file: 'manuscript/x/corrections.yaml' }, notice: false }
  const given = corrections.map(more => ({
    ...{ id: 'c', story: 'story', wrong: '', reason: '笔误。', ...file },
    ...more
  }))
  const { story } = await edit(copy, { corrections: given })
  return errata(bookPlaces(issue([story]), new Map()), issue([story]), pages)
}

describe('an erratum leads to', () => {
  test.each<[string, Partial<Correction>, string]>([
    ['the block it names', { block: 'b1', wrong: '十二', right: '十三' }, '#b-b1'],
    [
      'the field it names',
      { block: 'headline.main', wrong: '甘霖', right: '喜雨' },
      '#headline-main'
    ],
    [
      'the field it names in short',
      { block: 'headline', wrong: '甘霖', right: '喜雨' },
      '#headline-main'
    ],
    ['the one block with the words it corrects', { wrong: '十二', right: '十三' }, '#b-b1'],
    ['the byline', { wrong: '张二', right: '张三' }, '#byline'],
    ['the note', { wrong: '气象台', right: '省气象台' }, '#fn-1'],
    ['the block, though a later one has the same words', { wrong: '林业', right: '袜业' }, '#b-b2'],
    ['the block out of which words are taken', { wrong: '在东北', right: '' }, '#b-b2'],
    ['the story, where nothing is left of the field', { wrong: '（组图）', right: '' }, '']
  ])('%s', async (_, correction, fragment) => {
    expect((await made(correction))[0]?.href).toBe(`p01-s01.xhtml${fragment}`)
  })

  test('the block that it corrected, though a later one changed the words again', async () => {
    const list = await made(
      { wrong: '林业园区', right: '织袜园区' },
      { wrong: '织袜', right: '袜业' }
    )
    expect(list.map(({ href }) => href)).toEqual(['p01-s01.xhtml#b-b2', 'p01-s01.xhtml#b-b2'])
  })
})

describe('an erratum says the page', () => {
  const turn = (at: BreakPlace, page: number) => ({
    ...{ id: `page-${page}`, page, label: `第${page}版`, story: 'story', at }
  })
  const breaks = [
    turn({ kind: 'start' }, 2),
    turn({ kind: 'copy', block: 'b2', offset: 3 }, 3),
    turn({ kind: 'note', note: 1 }, 4)
  ]
  test.each<[string, Partial<Correction>, string]>([
    ['of a headline, on which its story begins', { wrong: '甘霖', right: '喜雨' }, '第2版'],
    ['of words before a jump', { wrong: '在东', right: '在西' }, '第2版'],
    ['of words after it in their paragraph', { wrong: '林业', right: '袜业' }, '第3版'],
    ['of a later paragraph', { block: 'b3', wrong: '标语', right: '横幅' }, '第3版'],
    ['of a note that stands elsewhere', { wrong: '气象台', right: '省气象台' }, '第4版']
  ])('%s', async (_, correction, page) => {
    const [erratum] = await printed({ ...onPageTwo, breaks }, correction)
    expect(erratum?.page).toBe(page)
  })

  test('and none where no page prints its story', async () => {
    const [erratum] = await printed(
      { pageOf: new Map(), breaks: [] },
      { wrong: '甘霖', right: '喜雨' }
    )
    expect(erratum?.page).toBe('')
  })
})

test('words stand in house style, as the edition shows them', async () => {
  const [erratum] = await made({ wrong: '林业园区,一', right: '袜业园区,一' })
  expect(erratum).toMatchObject({ wrong: '林业园区，一', right: '袜业园区，一' })
})

test.each<[string, Partial<Correction>]>([
  ['is open', { wrong: '林业' }],
  ['did not match', { wrong: '农业', right: '袜业' }],
  ['is of another story', { story: 'elsewhere', wrong: '农业', right: '袜业' }]
])('nothing is listed where a correction %s', async (_, correction) => {
  expect(await made(correction)).toEqual([])
})
