import { expect, test } from 'vitest'
import { type PrintRecord, recordIn, recordText } from '../../../desk/changes/print-record.ts'

const record: PrintRecord = {
  version: 1,
  issue: 'x',
  sheets: 's',
  pages: [
    {
      page: 1,
      print: 'p',
      frames: [
        {
          story: 'rain',
          headline: '春雨',
          rect: { column: 0, row: 3, width: 2, height: 9 },
          boxed: false,
          legs: 2,
          headPx: 40,
          head: ['春雨'],
          lines: [['a', '一', '二']],
          picture: ''
        }
      ]
    }
  ],
  corrections: [{ id: 'c1', story: 'rain', after: '一' }]
}

test('a record is read as it was written', () => {
  expect(recordIn(recordText(record))).toEqual(record)
})

test.each(['', '{', '[]', '{"version":2}', recordText(record).replace('"lines"', '"line"')])(
  'what is no record is read as none: %j',
  text => {
    expect(recordIn(text)).toBeUndefined()
  }
)
