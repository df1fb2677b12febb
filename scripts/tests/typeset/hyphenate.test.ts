import { expect, test } from 'vitest'
import { hyphenatorFor } from '../../typeset/hyphenate.ts'

const american = hyphenatorFor('en-US')
const british = hyphenatorFor('en-GB')

test.each([
  ['international', 'in-ter-na-tional'],
  ['government', 'gov-ern-ment'],
  ['family', 'fam-ily'],
  ['every', 'every'],
  ['the', 'the']
])('American English parts %s as %s: two letters before and three after', (word, parted) => {
  expect(american?.(word).join('-')).toBe(parted)
})

test('British English parts words by their origin', () => {
  expect(american?.('record').join('-')).toBe('record')
  expect(british?.('record').join('-')).toBe('re-cord')
})

test('an English text of no country is parted as American', () => {
  expect(hyphenatorFor('en')).toBe(american)
})

test('no word of another language is parted', () => {
  expect(hyphenatorFor('zh-CN')).toBeUndefined()
  expect(hyphenatorFor('enm')).toBeUndefined()
})
