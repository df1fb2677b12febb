import { describe, expect, test } from 'vitest'
import { bookPlaces } from '../../book/book-names.ts'
import { type PrintedPart, pageBreaks } from '../../book/page-breaks.ts'
import { requireBreaks } from '../../book/require-breaks.ts'
import type { StoryMeta } from '../../model/story.ts'
import { block, hast, issue, story } from './small-issue.ts'

/** A part of a story on a page, by its frame's name, with the numbers of its notes: `a~2:2,3`. */
type Page = readonly string[]

/** A turn, as `a 1>2`: in the story's second block, which has ten characters, after so many of them. */
type Turn = readonly [turn: string, offset?: number]

interface Paper {
  readonly pages: readonly Page[]
  readonly turns?: readonly Turn[]
  readonly meta?: Partial<StoryMeta>
  readonly language?: string
  /** Stories that no page took. */
  readonly left?: readonly string[]
}

/** The marks of a paper, as `id=label in story at place`; each page begins with number 1 at the left. */
function marks({ pages, turns = [], meta = {}, language = 'zh-CN', left = [] }: Paper) {
  const named = pages.map(page => page.map(part => part.split(':')))
  const parts = named.flat()
  const slugs = [...new Set(parts.map(([name = '']) => name.replace(/~.*/, ''))), ...left]
  const stories = slugs.map(slug => {
    const notes = parts
      .filter(([name = '']) => name.replace(/~.*/, '') === slug)
      .flatMap(([, numbers]) => numbers?.split(',') ?? [])
    const footnotes = [...notes].sort().map(number => note(slug, number))
    const blocks = ['b1', 'b2', 'b3'].map(id => block(id, '<p>一二三四五六七八九十</p>'))
    return story(slug, { main: slug }, blocks, { ...meta, footnotes })
  })
  const of = issue(stories, { language })
  const pageOf = new Map(
    named.flatMap((page, at) =>
      page.flatMap(([name = '']) => (name.includes('~') ? [] : [[name, at + 1] as const]))
    )
  )
  const printed = parts.map(
    ([name = '', notes]): PrintedPart => ({
      name,
      notes: notes?.split(',').map(number => `${name.replace(/~.*/, '')}-fn-${number}`) ?? []
    })
  )
  const jumps = turns.map(([turn, offset = 5], at) => {
    const [name = '', from = 0, to = 0] = turn.split(/[ >]/)
    return { story: name, from: Number(from), to: Number(to), block: `b${at + 2}`, offset }
  })
  const places = bookPlaces(of, pageOf)
  const breaks = pageBreaks({ facts: of.facts, places, printed, jumps })
  requireBreaks(breaks, places)
  return breaks.map(({ id, label, story: slug, at }) => {
    const where = at.kind === 'copy' ? `${at.block}:${at.offset}` : at.kind
    return `${id}=${label} ${slug} ${where}${at.kind === 'note' ? at.note : ''}`
  })
}

function note(slug: string, number: string) {
  return hast(`<li id="${slug}-fn-${number}">注</li>`)
}

describe('the page in force', () => {
  test('is told at the turn, at the next story of the page before, at each page’s first', () => {
    expect(
      marks({
        pages: [
          ['a', 'b'],
          ['c', 'a~2', 'd']
        ],
        turns: [['a 1>2']]
      })
    ).toEqual([
      'page-1=第1版 a start',
      'page-2-continued=第2版（续） a b2:5',
      'page-1-2=第1版 b start',
      'page-2=第2版 c start'
    ])
  })

  test('runs on over pages, in English, and never backwards', () => {
    expect(
      marks({
        pages: [['a'], ['b', 'c'], ['d', 'a~3'], ['e', 'b~4']],
        turns: [['a 1>3', 0], ['b 2>4']],
        language: 'en'
      })
    ).toEqual([
      'page-1=Page 1 a start',
      'page-3-continued=Page 3, continued a b2:0',
      'page-2=Page 2 b start',
      'page-4-continued=Page 4, continued b b3:5',
      'page-2-2=Page 2 c start',
      'page-3=Page 3 d start',
      'page-4=Page 4 e start'
    ])
  })

  test('is told again where a second story goes on on the same page', () => {
    expect(
      marks({
        pages: [
          ['a', 'b'],
          ['c', 'a~2', 'b~2']
        ],
        turns: [['a 1>2'], ['b 1>2']]
      })
    ).toEqual([
      'page-1=第1版 a start',
      'page-2-continued=第2版（续） a b2:5',
      'page-1-2=第1版 b start',
      'page-2-continued-2=第2版（续） b b3:5',
      'page-2=第2版 c start'
    ])
  })

  test('turns twice in a story that runs on twice', () => {
    const pages = [['a'], ['b', 'a~2'], ['a~3', 'c']]
    expect(marks({ pages, turns: [['a 1>2'], ['a 2>3']] })).toEqual([
      'page-1=第1版 a start',
      'page-2-continued=第2版（续） a b2:5',
      'page-3-continued=第3版（续） a b3:5',
      'page-2=第2版 b start',
      'page-3=第3版 c start'
    ])
  })

  test('goes back for notes that stand under the first part, and on for the credit', () => {
    const pages = [['a:1,2'], ['a~2:3', 'b']]
    expect(marks({ pages, turns: [['a 1>2']], meta: { source: '转自《日报》' } })).toEqual([
      'page-1=第1版 a start',
      'page-2-continued=第2版（续） a b2:5',
      'page-1-2=第1版 a note1',
      'page-2-continued-2=第2版（续） a note3',
      'page-2=第2版 b start'
    ])
    const first = marks({
      pages: [['a:1'], ['a~2', 'b']],
      turns: [['a 1>2']],
      meta: { source: '转' }
    })
    expect(first.slice(2, 4)).toEqual([
      'page-1-2=第1版 a note1',
      'page-2-continued-2=第2版（续） a source'
    ])
  })

  test('has its own name where a page holds but what goes on there', () => {
    expect(
      marks({
        pages: [
          ['a', 'b'],
          ['a~2', 'b~2']
        ],
        turns: [['a 1>2'], ['b 1>2']]
      })
    ).toEqual([
      'page-1=第1版 a start',
      'page-2=第2版 a b2:5',
      'page-1-2=第1版 b start',
      'page-2-continued=第2版（续） b b3:5'
    ])
  })

  test('is none of a story that no page printed', () => {
    expect(marks({ pages: [['a', 'b']], left: ['c'] })).toEqual(['page-1=第1版 a start'])
  })
})

describe('breaks that cannot be', () => {
  const places = bookPlaces(
    issue([story('a', { main: '题' }, [block('b1', '<p>文</p>')])]),
    new Map()
  )
  const start = {
    id: 'page-1',
    page: 1,
    label: '第1版',
    story: 'a',
    at: { kind: 'start' }
  } as const
  const copy = { ...start, id: 'page-2', at: { kind: 'copy', block: 'b1', offset: 1 } } as const

  test.each([
    ['twice by one id', [start, start], 'begins twice'],
    ['backwards', [copy, start], 'runs backwards'],
    ['in no story', [{ ...start, story: 'z' }], 'unknown z'],
    ['in no block', [{ ...copy, at: { ...copy.at, block: 'x' } }], 'unknown a'],
    ['at no note', [{ ...start, at: { kind: 'note', note: 1 } as const }], 'unknown a'],
    ['at no credit', [{ ...start, at: { kind: 'source' } as const }], 'unknown a']
  ])('are our own mistake: %s', (_, breaks, said) => {
    expect(() => requireBreaks(breaks, places)).toThrow(said)
  })
})
