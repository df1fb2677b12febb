import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type FrameToRead, inReadingOrder } from '../../design/reading-order.ts'
import type { StoryKind } from '../../model/kinds.ts'

/** Pages as they were printed, their frames in the order in which a person read them before one was computed. */
const sheet = readFileSync(new URL('read-by-eye.jsonl', import.meta.url), 'utf8')

interface ReadPage {
  readonly page: string
  readonly frames: readonly (readonly [slug: string, kind: StoryKind, ...numbers: number[]])[]
}

const byEye = sheet
  .trim()
  .split('\n')
  .map((line): [string, readonly FrameToRead[]] => {
    const { page, frames } = JSON.parse(line) as ReadPage
    return [page, frames.map(frameOf)]
  })

function frameOf([slug, kind, ...numbers]: ReadPage['frames'][number]): FrameToRead {
  const [priority = 0, length = 0, picture = 0, column = 0, row = 0, width = 0, height = 0] =
    numbers
  const rect = { column, row, width, height }
  return { slug, kind, priority, length, hasPicture: picture === 1, rect }
}

test.each(byEye)('%s is read as a person read it, in whatever order it comes', (_, frames) => {
  const mixed = frames.toSorted((a, b) => (a.slug < b.slug ? -1 : 1))
  expect(inReadingOrder(mixed, frame => frame)).toEqual(frames)
})

/** A page drawn in letters: each letter is a frame, a capital one the lead, `$` and `%` adverts. */
function read(...rows: readonly string[]): string {
  const letters = [...new Set(rows.join(''))].sort()
  const frames = letters.map((slug): FrameToRead => {
    const at = rows.flatMap((line, row) =>
      [...line].flatMap((letter, column) => (letter === slug ? [{ row, column }] : []))
    )
    const [top, foot] = [at[0], at.at(-1)]
    const [row = 0, column = 0] = [top?.row, top?.column]
    const height = (foot?.row ?? 0) - row + 1
    const rect = { row, column, height, width: (foot?.column ?? 0) - column + 1 }
    const isLead = /[A-Z]/.test(slug)
    const kind = /[$%]/.test(slug) ? 'advert' : 'news'
    return { slug, kind, priority: isLead ? 1 : 2, length: 100, hasPicture: false, rect }
  })
  return inReadingOrder(frames, frame => frame)
    .map(({ slug }) => slug)
    .join('')
}

describe('a page', () => {
  test.each([
    ['in rows, from the top', ['Aab', 'cdd'], 'Aabcd'],
    ['block by block where a gutter runs through', ['AAb', 'AAb', 'acb', 'acd'], 'Aacbd'],
    ['row by row where rows and gutters cross', ['Ab', 'cd', 'ef'], 'Abcdef'],
    ['its lead first, wherever that stands', ['abb', 'aCC', 'dCC'], 'Cadb'],
    ['its adverts last, wherever they stand', ['A$b', 'A$c', '%dd'], 'Abcd$%'],
    ['beside an advert as the gutter there has it', ['AAb', 'AA$', 'cc$'], 'Acb$'],
    ['a pinwheel from its top left, then from the left', ['AAAb', 'cddb', 'cddb', 'ceee'], 'Acdbe'],
    ['a mirrored pinwheel alike', ['bAAA', 'bddc', 'bddc', 'eeec'], 'Abdec']
  ])('is read %s', (_, rows, order) => {
    expect(read(...rows)).toBe(order)
  })

  test('of briefs is led by none', () => {
    const brief = (slug: string, length: number, column: number): FrameToRead => ({
      ...{ slug, kind: 'brief', priority: 3, length, hasPicture: false },
      rect: { column, row: 0, width: 1, height: 9 }
    })
    const briefs = [brief('a', 100, 0), brief('b', 900, 1)]
    expect(inReadingOrder(briefs, one => one)).toEqual(briefs)
  })
})
