import { describe, expect, test } from 'vitest'
import { bookPlaces } from '../../book/book-names.ts'
import { errata } from '../../book/errata.ts'
import type { Correction } from '../../model/correction.ts'
import { block, issue, story } from './small-issue.ts'

const copy = story(
  'rain',
  { main: '全市普降喜雨' },
  [block('b1', '<p>降雨十二毫米。</p>'), block('b2', '<p>在东北袜业园区，一幅标语。</p>')],
  { byline: '记者 张三' }
)
const places = bookPlaces(issue([copy]), new Map())

function place(more: Partial<Correction>): string | undefined {
  const correction = { id: 'c', story: 'rain', wrong: '错', right: '对', reason: '笔误。' }
  const file = { place: { file: 'manuscript/x/corrections.yaml' }, notice: false }
  return errata([{ ...correction, ...file, ...more }], places, 'zh-CN')[0]?.href
}

describe('an erratum leads to', () => {
  test.each<[string, Partial<Correction>, string]>([
    ['the block it names', { block: 'b1' }, 'p01-s01.xhtml#b-b1'],
    ['the field it names', { block: 'headline.main' }, 'p01-s01.xhtml#headline-main'],
    ['the story when what it names is gone', { block: 'constructor' }, 'p01-s01.xhtml'],
    ['the block that now says it so', { right: '降雨十二毫米' }, 'p01-s01.xhtml#b-b1'],
    ['it in house style too', { right: '袜业园区,一幅' }, 'p01-s01.xhtml#b-b2'],
    ['the byline that now says it so', { right: '张三' }, 'p01-s01.xhtml#byline'],
    ['the story where words were only taken out', { right: '' }, 'p01-s01.xhtml']
  ])('%s', (_, correction, expected) => {
    expect(place(correction)).toBe(expected)
  })

  test('nothing while the right reading is open or the story is not in the book', () => {
    const { right: _, ...open } = { id: 'c', story: 'rain', wrong: '错', right: '', reason: '？' }
    const file = { place: { file: 'manuscript/x/corrections.yaml' }, notice: false }
    expect(errata([{ ...open, ...file }], places, 'zh-CN')).toEqual([])
    expect(place({ story: 'elsewhere' })).toBeUndefined()
  })
})
