import { expect, test } from 'vitest'
import { filedOffsets } from '../../../read/articles/filed-offsets.ts'

test.each([
  ['the same text', '渠水到村', '渠水到村', '到'],
  ['an invisible character before', '渠\u200b水到村口', '渠水到村口', '到'],
  ['one at the start', '\ufeff渠水到村口', '渠水到村口', '渠'],
  ['composed letters', 'cafe\u0301 au lait', 'caf\u00e9 au lait', 'au']
])('%s: a character is found in the file', (_, filed, clean, wanted) => {
  expect(filedOffsets(filed, clean)(clean.indexOf(wanted))).toBe(filed.indexOf(wanted))
})
