import { expect, test } from 'vitest'
import { readingOrder } from '../../press/visual-order.ts'

test.each<[string, readonly string[], string]>([
  ['Chinese as it stands', ['水', '渠'], '水渠'],
  ['Uyghur from the right', ['“', 'ز', 'ى', 'س', '”', '说'], '“سىز”说'],
  [
    'words of Uyghur with their space',
    ['ا', 'ي', 'ن', 'ۇ', 'د', ' ', 'م', 'ا', 'ل', 'ا', 'س'],
    'سالام دۇنيا'
  ],
  ['letters that one glyph says together', ['م', 'لا', 'س'], 'سلام'],
  ['two stretches, each for itself', ['ب', 'ا', '和', 'د', 'ج'], 'اب和جد']
])('reads %s', (_, glyphs, text) => {
  expect(readingOrder(glyphs)).toBe(text)
})
