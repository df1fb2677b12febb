import { expect, test } from 'vitest'
import { contentDate } from '../../model/content-date.ts'
import type { IssueFacts } from '../../model/issue.ts'

const facts: IssueFacts = {
  id: 'x',
  file: 'x',
  paper: 'X',
  language: 'en',
  format: 'berliner',
  pages: [],
  inferred: {}
}
const assumed = { paper: 'folder', order: 'date', lead: 'a', sections: [] } as const

test.each([
  ['its own date', { ...facts, date: '2026-11', assumed }, '2026-11'],
  [
    'that of its newest article',
    { ...facts, assumed: { ...assumed, newest: '2024-05-06' } },
    '2024-05-06'
  ],
  ['none that a clock gave', { ...facts, assumed }, '1980-01-01']
])('files are dated by %s', (_, given, date) => {
  expect(contentDate(given)).toBe(date)
})
