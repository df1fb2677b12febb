import { expect, test } from 'vitest'
import type { IssueFacts } from '../../model/issue.ts'
import { folioWords, nameplateWords } from '../../render/furniture-words.ts'

const bare: IssueFacts = {
  id: 'x',
  file: 'issue.yaml',
  paper: '字样日报',
  date: '2031-05',
  language: 'zh-CN',
  format: 'duikai',
  pages: [],
  inferred: {}
}

test('A nameplate says what the issue holds and nothing else', () => {
  expect(nameplateWords(bare)).toEqual(['字样日报', '2031年5月'])
  const full = { ...bare, issueNumber: '1024', cn: '22-0001', publisher: '字样社', pageCount: 4 }
  expect(nameplateWords(full)).toEqual([
    '字样日报',
    '2031年5月',
    '第1024期',
    '国内统一连续出版物号 CN 22-0001',
    '字样社',
    '今日4版'
  ])
})

test('A folio line names the editors where the issue does', () => {
  expect(folioWords(bare)).toBe('2031年5月')
  expect(folioWords({ ...bare, editors: '张三' })).toBe('2031年5月　责任编辑　张三')
  expect(folioWords({ ...bare, language: 'en', editors: 'A. Smith' })).toBe(
    'May 2031 · Edited by A. Smith'
  )
})
