import { describe, expect, test } from 'vitest'
import {
  coverWords,
  factWords,
  folioEndWords,
  headlinesWords,
  pageNameWords
} from '../../model/furniture.ts'
import type { IssueFacts } from '../../model/issue.ts'

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

test('An issue without a date says none', () => {
  const { date: _, ...undated } = bare
  expect(factWords(undated)).toEqual([])
  expect(folioEndWords(undated)).toBe('')
  expect(coverWords(undated, '春耕')).toBe('字样日报，春耕')
})

test('A nameplate says what the issue holds and nothing else', () => {
  expect(factWords(bare)).toEqual(['2031年5月'])
  const pages = [{ number: 1, name: '要闻', pins: [], place: { file: 'issue.yaml' } }]
  const full = {
    ...bare,
    pages,
    issueNumber: '1024',
    cn: '22-0001',
    issn: '1234-5678',
    publisher: '字样社',
    edition: '晨版',
    pageCount: 4
  }
  const numbers = ['第1024期', '国内统一连续出版物号 CN 22-0001', 'ISSN 1234-5678']
  expect(factWords(full)).toEqual([
    '2031年5月',
    ...numbers,
    '字样社',
    '晨版',
    '今日4版',
    '第1版　要闻'
  ])
  expect(factWords({ ...full, language: 'zh-Hant-HK' })).toContain(
    '國內統一連續出版物號 CN 22-0001'
  )
  const english = factWords({ ...full, language: 'en', publisher: 'Type Ltd', edition: 'Late' })
  expect(english.slice(0, 4)).toEqual(['May 2031', 'No. 1024', 'CN 22-0001', 'ISSN 1234-5678'])
  expect(english.slice(6)).toEqual(['4 pages', 'Page 1 · 要闻'])
})

describe('A number that says what it is stays as it was filed', () => {
  test.each([
    ['12345', '第12345期'],
    ['12,345', '第12,345期'],
    ['一千零二十四', '第一千零二十四期'],
    ['2026-12', '第2026-12期'],
    ['B7', '第B7期'],
    ['第12345号', '第12345号'],
    ['总第678期', '总第678期'],
    ['678（总1024）', '678（总1024）'],
    ['No.5', 'No.5'],
    ['No5', 'No5'],
    ['Ｎｏ．5', 'Ｎｏ．5'],
    ['Vol. 3', 'Vol. 3'],
    ['创刊号', '创刊号'],
    ['甲辰春', '甲辰春']
  ])('%s', (issueNumber, printed) => {
    expect(factWords({ ...bare, issueNumber })[1]).toBe(printed)
  })

  test.each([
    ['7', 'No. 7'],
    ['Issue 7', 'Issue 7'],
    ['#7', '#7'],
    ['Vol. 3 No. 7', 'Vol. 3 No. 7'],
    ['Spring', 'Spring']
  ])('%s on an English paper', (issueNumber, printed) => {
    expect(factWords({ ...bare, language: 'en', issueNumber })[1]).toBe(printed)
  })

  test.each([
    [{ cn: 'CN 22-0001' }, 'CN 22-0001'],
    [{ cn: 'CN22-0001/F' }, 'CN22-0001/F'],
    [{ cn: '国内统一刊号：CN22-0001' }, '国内统一刊号：CN22-0001'],
    [{ issn: 'ISSN 1234-5678' }, 'ISSN 1234-5678']
  ])('%o', (fact, printed) => {
    expect(factWords({ ...bare, ...fact })[1]).toBe(printed)
  })
})

test.each([
  [bare, '2031年5月'],
  [{ ...bare, editors: '张三' }, '2031年5月　责任编辑　张三'],
  [{ ...bare, editors: '责任编辑：张三' }, '2031年5月　责任编辑：张三'],
  [{ ...bare, language: 'zh-TW', editors: '張三' }, '2031年5月　責任編輯　張三'],
  [{ ...bare, language: 'en', editors: 'A. Smith' }, 'May 2031 · Edited by A. Smith'],
  [{ ...bare, language: 'en', editors: 'Editor: A. Smith' }, 'May 2031 · Editor: A. Smith']
])('A folio line ends with the date and names the editors where the issue does', (facts, words) => {
  expect(folioEndWords(facts)).toBe(words)
})

test('A line end in a name is a space, a full-width space stays', () => {
  const pages = [{ number: 2, name: '艺术\n与　体育 ', pins: [], place: { file: 'issue.yaml' } }]
  expect(pageNameWords({ ...bare, pages }, 2)).toBe('艺术 与　体育')
})

test.each([
  ['zh-CN', '字样日报，2031年5月，渠水到村', '渠水到村；桥通了'],
  ['zh-TW', '字样日报，2031年5月，渠水到村', '渠水到村；桥通了'],
  ['en', '字样日报, May 2031, 渠水到村', '渠水到村; 桥通了']
])('Cover and subject are joined by the marks of %s', (language, cover, headlines) => {
  expect(coverWords({ ...bare, language }, '渠水到村')).toBe(cover)
  expect(headlinesWords({ ...bare, language }, ['渠水到村', '桥通了'])).toBe(headlines)
})
