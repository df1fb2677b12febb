import { unzipSync } from 'fflate'
import { beforeAll, expect, test } from 'vitest'
import { jumpingIssue } from '../../bench/jumping-issue.ts'
import { pagesTold, wordsInForce } from '../../bench/page-in-force.ts'
import { screensTold } from '../../bench/screen-pages.ts'
import { bookOfPages } from '../../book/book-of-pages.ts'
import { bookIssue } from '../../desk/book-issue.ts'
import { shownText } from '../../edit/shown-text.ts'
import { openCache } from '../../kit/cache.ts'
import { memoryWorld } from '../../kit/memory-disk.ts'
import type { SetPage } from '../../model/set-copy.ts'
import { smallPaper } from '../makeup/small-paper.ts'
import { present, throwing } from '../press/sample.ts'
import { bookInput } from './small-issue.ts'

/** A book of three pages: one story of the first and one of the second run on to the third, with notes on both. */
let files: Readonly<Record<string, Uint8Array>>
/** Number of a page → the words that were set on it. */
let pages: ReadonlyMap<number, string>

beforeAll(async () => {
  const filed = memoryWorld()
  const jumps = [
    [1, 3],
    [2, 3]
  ] as const
  await jumpingIssue({ seed: 2, language: 'zh', jumps, worth: [] }, '/filed', filed)
  const named = [...filed.files].map(([path, bytes]) => [path.slice('/filed/'.length), bytes])
  const { issue, made, errors } = await smallPaper(Object.fromEntries(named))
  expect(errors).toEqual([])
  expect(made.lock?.jumps.map(({ from, to }) => [from, to])).toEqual(jumps)
  const set = made.pages.map(page => page.set)
  pages = new Map(set.map(page => [page.dummy.page, wordsOn(page)]))
  const { templates, css } = bookInput(issue)
  const turns = made.lock?.jumps ?? []
  const inBook = bookIssue(issue, made.left)
  const bound = { issue: inBook, pages: set, jumps: turns, templates, css, kept: [] }
  const covers = openCache(filed, '/cache', 'covers')
  const asked = { ...bound, cover: undefined, covers }
  files = unzipSync(present(await bookOfPages(asked, throwing)).bytes)
})

test('At every character of the book the reader is told the page on which it is set', () => {
  const { characters, unprinted, wrong } = pagesTold(files, pages)
  expect(characters).toBeGreaterThan(6000)
  expect({ unprinted, wrong }).toEqual({ unprinted: 0, wrong: [] })
  const labels = wordsInForce(files).map(({ label }) => label)
  expect(labels.filter((label, at) => label !== labels[at - 1])).toEqual([
    ...['第1版', '第3版（续）', '第1版', '第3版（续）', '第1版'],
    ...['第2版', '第3版（续）', '第2版', '第3版（续）', '第2版', '第3版']
  ])
})

test('A mark that is missing, and one that says another page, are found', () => {
  const [path = '', lead] =
    Object.entries(files).find(([name]) => name.endsWith('p01-s01.xhtml')) ?? []
  const xml = new TextDecoder().decode(lead)
  const without = xml.replace(/<span[^>]*id="page-3-continued"[^>]*><\/span>/, '')
  for (const other of [without, xml.replace('第3版（续）', '第2版（续）')]) {
    expect(other).not.toBe(xml)
    const broken = { ...files, [path]: new TextEncoder().encode(other) }
    expect(pagesTold(broken, pages).wrong.length).toBeGreaterThan(3)
  }
})

test('Screens are judged by their first words; one that turns may name the page that begins there', () => {
  const file = 'EPUB/text/p01-s01.xhtml'
  const turn = wordsInForce(files).find(one => one.file === file && one.label === '第3版（续）')
  const from = turn?.from ?? 0
  const screen = (at: number, to: number, page: string) => ({ file, from: at, to, page })
  const shown = [
    screen(0, from, '第1版'),
    screen(from - 9, from + 90, '第1版'),
    screen(from - 9, from + 90, '第3版（续）'),
    screen(from, from + 90, '第3版（续）')
  ]
  expect(screensTold(files, shown, pages)).toEqual({ screens: 4, turning: 2, exact: 3, wrong: [] })
  const wrong = [screen(from - 9, from, '第3版（续）'), screen(from, from + 90, '第1版')]
  expect(screensTold(files, wrong, pages).wrong.length).toBe(2)
})

function wordsOn({ frames }: SetPage): string {
  return frames
    .flatMap(({ label, head, picture, copy }) => [
      label?.text ?? '',
      ...(head?.nodes ?? []).map(shownText),
      ...(picture ? [shownText(picture.node)] : []),
      ...copy.flatMap(({ nodes }) => nodes.map(shownText))
    ])
    .join('')
}
