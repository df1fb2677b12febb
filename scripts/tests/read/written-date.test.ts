import { expect, test } from 'vitest'
import { dateOrderOf } from '../../model/date-order.ts'
import { writtenDate } from '../../read/written-date.ts'

test.each([
  ['2026', '2026'],
  ['2026年', '2026'],
  ['2026-03', '2026-03'],
  ['2026年3月', '2026-03'],
  ['2026年3月份', '2026-03'],
  ['March 2026', '2026-03'],
  ['Mar 2026', '2026-03'],
  ['Sept. 2026', '2026-09'],
  ['2026.3', '2026-03'],
  ...[
    '2026-03-18',
    '2026-3-18',
    '2026年3月18日',
    '2026 年 3 月 18 日',
    '２０２６年３月１８日',
    '2026年03月18号',
    '2026年3月18',
    '二〇二六年三月十八日',
    '二○二六年三月十八日',
    '2026年3月18日 星期三',
    '2026年3月18日（周三）',
    '2026/3/18',
    '2026.3.18',
    '2026．3．18',
    '2026—3—18',
    '2026 - 03 - 18',
    '20260318',
    '18 March 2026',
    '18th March, 2026',
    'the 18th of March 2026',
    'March 18, 2026',
    'March 18th 2026',
    'Mar. 18, 2026',
    'MARCH 18, 2026',
    'Wednesday, 18 March 2026',
    'Wed 18 Mar 2026',
    '18 March 2026 (Wednesday)',
    '2026 March 18',
    '18/3/2026',
    '3/18/2026',
    '18.3.2026',
    '18-03-2026'
  ].map(text => [text, '2026-03-18']),
  ['二〇二六年十二月二十一日', '2026-12-21'],
  ['二〇二六年十月廿三日', '2026-10-23'],
  ['二零二六年五月三十日', '2026-05-30'],
  ['5/5/2026', '2026-05-05'],
  ['2024-02-29', '2024-02-29']
])('%s is read as %s', (text, iso) => {
  expect(writtenDate(text)).toEqual({ iso })
})

test.each([
  ['2026-02-30', 'February 2026 has 28 days', '2026年2月只有28天，没有30日'],
  ['2025年2月29日', 'February 2025 has 28 days', '2025年2月只有28天，没有29日'],
  ['2026-13-01', 'there is no month 13', '没有13月'],
  ['2026年0月', 'there is no month 0', '没有0月'],
  ['31 April 2026', 'April 2026 has 30 days', '2026年4月只有30天，没有31日'],
  ['3/4/2026', 'it may be 2026-04-03 or 2026-03-04', '可能是 2026-04-03，也可能是 2026-03-04'],
  ['3.4.2026', 'it may be 2026-04-03 or 2026-03-04', '可能是 2026-04-03，也可能是 2026-03-04'],
  ['2026年3月18日 星期四', '2026-03-18 is a Wednesday', '2026-03-18 是星期三'],
  ['Thursday, 18 March 2026', '2026-03-18 is a Wednesday', '2026-03-18 是星期三']
])('%s is no date: %s', (text, en, zh) => {
  expect(writtenDate(text)).toMatchObject({ wrong: { en, zh } })
})

test.each([
  '',
  '昨天',
  '26-3-18',
  '3月18日',
  '农历二月初一',
  '202603',
  'Marsh 2026',
  '2026-03-18/20'
])('%j cannot be read as a date, and the form is said', text => {
  expect(writtenDate(text)).toMatchObject({ write: { en: 'a date such as 2019-05-06' } })
})

test.each([
  ['en-GB', '2026-04-03'],
  ['en-AU', '2026-04-03'],
  ['de', '2026-04-03'],
  ['en-US', '2026-03-04']
])('3/4/2026 in a paper of %s is %s', (language, iso) => {
  expect(writtenDate('3/4/2026', dateOrderOf(language))).toEqual({ iso })
})

test.each(['en', 'zh-CN', 'zh-TW', 'en-CA', 'x', ''])(
  '3/4/2026 is asked about in a paper of “%s”, with both readings',
  language => {
    expect(writtenDate('3/4/2026', dateOrderOf(language))).toMatchObject({
      write: { en: '2026-04-03 or 2026-03-04' }
    })
  }
)
