import { toString as textOf } from 'hast-util-to-string'
import { expect, test } from 'vitest'
import { partCredits } from '../../book/part-credits.ts'
import { creditSpan } from '../../edit/picture.ts'
import { element } from '../../edit/shape-tools.ts'

const figure = (words: string) =>
  element(
    'figure',
    ['picture'],
    [
      element(
        'figcaption',
        [],
        [...(words ? [{ type: 'text' as const, value: words }] : []), creditSpan('张三 摄')]
      )
    ]
  )

test('A credit is parted from its caption in bare text, by the blank of the language', () => {
  expect(textOf(partCredits(figure('签约现场。'), 'zh-CN'))).toBe('签约现场。　张三 摄')
  expect(textOf(partCredits(figure('The weir.'), 'en'))).toBe('The weir. 张三 摄')
  // Alone it begins its line.
  expect(textOf(partCredits(figure(''), 'zh-CN'))).toBe('张三 摄')
})
