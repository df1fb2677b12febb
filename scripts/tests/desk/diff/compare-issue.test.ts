import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { z } from 'zod'
import type { FrameRecord } from '../../../desk/changes/print-record.ts'
import { compareIssue, type IssueState } from '../../../desk/diff/compare-issue.ts'
import { diffShape } from '../../../desk/diff/diff-shape.ts'
import { diffLines } from '../../../desk/diff/told-diff.ts'
import { projectFolder } from '../../../kit/folders.ts'
import { frame, page, state } from './states.ts'

const rain = '一场春雨缓解旱情。'
const before = state([page(1, [frame('rain')])], { rain })
const one = { en: 'edition 1', zh: '第 1 个签定版' }
const two = { en: 'edition 2', zh: '第 2 个签定版' }

function told(now: IssueState, was = before) {
  const diff = compareIssue(was, now)
  expect(diffShape.parse(diff)).toEqual(diff)
  const lines = diffLines(diff, one, two).slice(1, -1)
  return { diff, en: lines.map(({ en }) => en.trim()), zh: lines.map(({ zh }) => zh.trim()) }
}

const framed = (more: Partial<FrameRecord>, story = 'rain') =>
  state([page(1, [frame(story, more)])], { rain })

test('a state is the same as itself', () => {
  const { diff, en, zh } = told(before)
  expect([diff.isSame, en, zh]).toEqual([true, ['The same.'], ['相同。']])
})

test('text that only runs into other lines is no change, and its lines are counted', () => {
  const { diff } = told(framed({ lines: [['b1', '一场春雨缓', '解旱情。']] }))
  expect([diff.isSame, diff.stories[0]?.kind, diff.linesMoved, diff.ofLines]).toEqual([
    ...[true, 'unchanged', 2, 2]
  ])
})

test('a correction is marked by character, and is told with its page', () => {
  const now = state([page(1, [frame('rain')])], { rain: '一场春雨解除旱情。' })
  const { diff, en, zh } = told(now)
  expect(diff.isSame).toBe(false)
  expect(en).toEqual(['“rain”, page 1', 'block 1 (b1) corrected: 一场春雨[-缓-]解{+除+}旱情。'])
  expect(zh[1]).toBe('正文第1块（b1）改动：一场春雨[-缓-]解{+除+}旱情。')
  expect(diff.stories[0]?.pieces[0]?.page).toBe(1)
})

test.each<[string, Partial<FrameRecord>, string]>([
  ['moved', { rect: { column: 2, row: 3, width: 2, height: 9 } }, 'moved from column 1, row 4 to'],
  ['resized', { rect: { column: 0, row: 3, width: 2, height: 12 } }, '2 × 9 → 2 × 12'],
  ['of another grade', { headPx: 48 }, 'head 30 → 36 pt'],
  ['broken otherwise', { head: ['春雨缓', '旱情'] }, 'head broken into other lines'],
  ['boxed', { boxed: true }, 'box or columns of text changed'],
  ['with another picture', { picture: 'q', pictures: ['q'] }, 'another picture'],
  ['with its picture larger', { picture: 'p2' }, 'picture of another size or crop'],
  ['with another label', { labels: ['下转第3版'] }, 'label: {+下转第3版+}']
])('a story is told that is %s', (_, more, words) => {
  const { diff, en } = told(framed(more))
  expect([diff.isSame, en.length, en[1]]).toEqual([false, 2, expect.stringContaining(words)])
})

test('stories that come, go, or change their page are told, and their page is told no second time', () => {
  const was = state([page(1, [frame('rain'), frame('wind')]), page(2, [frame('snow')])], {
    ...{ rain, wind: '风', snow: '雪' }
  })
  const now = state([page(1, [frame('rain'), frame('fog')]), page(2, [frame('wind')])], {
    ...{ rain, wind: '风', fog: '雾' }
  })
  expect(told(now, was).en).toEqual([
    '“fog”, page 1: added',
    '“wind”, page 2',
    'moved from page 1, column 1, row 4 to page 2, column 1, row 4',
    '“snow”, page 2: removed'
  ])
  const spiked = state([page(1, [frame('wind')])], { rain, wind: '风' })
  expect(told(spiked, state([page(1, [frame('rain')])], { rain })).zh).toEqual([
    '《wind》（第1版）：新上版',
    '《rain》（第1版）：已撤下'
  ])
})

test('a story that runs on is one story, and its rest is told', () => {
  const pages = [page(1, [frame('rain')]), page(2, [frame('rain~2', { lines: [['b2', '续']] })])]
  expect(told(state(pages, { rain })).en.slice(1)).toContain('goes on on page 2')
})

test('furniture, pages and sheets are told, and what prints otherwise for no other reason', () => {
  const other = page(1, [frame('rain')], { furniture: ['1', '国内', '某报'], print: 'f' })
  expect(told(state([other], { rain })).en).toEqual([
    'Page 1: furniture: 1 · [-要闻-]{+国内+} · 某报'
  ])
  const more = state([page(1, [frame('rain')]), page(2, [])], { rain })
  expect(told(more).en).toEqual(['Page 2: added'])
  expect(told(before, more).en).toEqual(['Page 2: taken out'])
  const ruled = told(state([page(1, [frame('rain')], { print: 'r' })], { rain }))
  expect([ruled.diff.isSame, ruled.zh]).toEqual([false, ['第1版：印出有异：线条、装饰或链接']])
  const sheets = { ...before, record: { ...before.record, sheets: 't' } }
  expect(told(sheets).en).toEqual(['The style changed: all pages print anew.'])
})

test('an edition that knows neither furniture nor labels is compared by what it knows', () => {
  const { furniture: _, ...bare } = page(1, [frame('rain')])
  const { labels: __, pictures: ___, ...old } = frame('rain')
  const was = state([{ ...bare, frames: [old] }], { rain })
  expect(compareIssue(was, before).isSame).toBe(true)
})

test('the published schema is that of the shape', () => {
  const path = `${projectFolder}/scripts/desk/diff/diff.schema.json`
  expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(z.toJSONSchema(diffShape))
})
