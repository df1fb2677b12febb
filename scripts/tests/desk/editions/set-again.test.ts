import { expect, test } from 'vitest'
import type { FrameRecord, PrintRecord } from '../../../desk/changes/print-record.ts'
import { otherBytes, otherLines } from '../../../desk/editions/edition-problems.ts'
import { otherMakings } from '../../../desk/editions/other-makings.ts'
import { comparedLines, otherFiles } from '../../../desk/editions/set-again.ts'
import { sha256Hex } from '../../../kit/hash.ts'

const frame = (lines: readonly string[], row = 0): FrameRecord => ({
  ...{
    story: 'rain',
    headline: '雨',
    boxed: false,
    legs: 2,
    headPx: 40,
    head: ['雨'],
    picture: ''
  },
  rect: { column: 0, row, width: 2, height: 9 },
  lines: [['b1', ...lines]]
})
const record = (one: FrameRecord): PrintRecord => ({
  ...{ version: 1, issue: 'x', sheets: 's', corrections: [] },
  pages: [{ page: 3, print: 'p', frames: [one] }]
})
const facts = { file: 'manuscript/x/issue.yaml' }

test('lines are compared one by one, with the frame and the head they stand under', () => {
  const before = record(frame(['全市降雨', '三十毫米']))
  expect(comparedLines(before, before)).toEqual({ alike: 4, others: [] })
  const { alike, others } = comparedLines(before, record(frame(['全市降雨三', '十毫米'])))
  expect([alike, others.map(({ page, before, now }) => [page, before, now])]).toEqual([
    2,
    [
      [3, '全市降雨', '全市降雨三'],
      [3, '三十毫米', '十毫米']
    ]
  ])
  expect(comparedLines(before, record(frame(['全市降雨', '三十毫米'], 1))).others).toHaveLength(1)
  expect(otherLines(facts, 1, others, []).code).toBe('edition/other-lines')
})

test('files that differ, are gone or are new are named, and no account with its times', () => {
  const outputs = [
    { path: 'paper.pdf', sha256: sha256Hex('old') },
    { path: 'book.epub', sha256: sha256Hex('book') },
    { path: 'pages/1.png', sha256: sha256Hex('page') }
  ]
  const made = (path: string, bytes: string, use: 'product' | 'account' = 'product') =>
    ({ path, bytes, use, mediaType: '' }) as const
  const now = [
    made('paper.pdf', 'new'),
    made('book.epub', 'book'),
    made('pages/2.png', 'page'),
    made('report.json', 'times', 'account')
  ]
  expect(otherFiles({ outputs }, now)).toEqual(['pages/1.png', 'pages/2.png', 'paper.pdf'])
})

test('each thing that it is made with and that is another is a cause', () => {
  const before = {
    ...{ program: 'p', node: 'v24', versions: { duikai: '0.1.0', pagedjs: '0.4.3' } },
    browser: { name: 'chromium', version: '140', hash: 'a' },
    house: [
      { path: 'node_modules/song/song.ttf', sha256: 'a' },
      { path: 'styles/tokens.css', sha256: 'a' }
    ]
  }
  expect(otherMakings(before, before)).toEqual([])
  const now = {
    ...{ program: 'q', node: 'v24', versions: { duikai: '0.2.0', pagedjs: '0.4.3' } },
    browser: { name: 'chromium', version: '141', hash: 'b' },
    house: before.house.map(one => ({ ...one, sha256: 'b' }))
  }
  const causes = otherMakings(before, now)
  expect(causes.map(({ en }) => en)).toEqual([
    'the browser was chromium 140 and is chromium 141',
    'other faces: song/song.ttf',
    'other style sheets: styles/tokens.css',
    'duikai 0.1.0 → 0.2.0',
    'the program is another'
  ])
  const told = otherBytes(facts, 1, ['paper.pdf'], causes, 96)
  expect(told.code).toBe('edition/other-bytes')
  expect(told.message.zh).toContain('浏览器原为 chromium 140，现为 chromium 141')
})
