import { expect, test } from 'vitest'
import { cutAddress, isAddress } from '../../typeset/cut-address.ts'

test.each([
  ['desk@example.org', 'desk|@example|.org'],
  ['desk@example.org.', 'desk|@example|.org.'],
  ['(https://www.example.org/a-z/).', '(https://|www|.example|.org/|a|-z/).'],
  [
    'https://example.org:8080/maps/?page=12&of=40',
    'https://|example|.org:|8080/|maps/|?page=|12|&of=40'
  ],
  ['example.org/flood-plain/north_side#top', 'example|.org/|flood|-plain/|north|_side|#top'],
  ['E-mail:a@b.cn', 'E-mail:|a@b.cn'],
  ['archive.example.com', 'archive|.example|.com']
])('A line may end in %s only where the Chicago manual has it end', (address, shown) => {
  expect(isAddress(address)).toBe(true)
  expect(cutAddress(address).join('|')).toBe(shown)
})

test.each([
  ['and/or'],
  ['9 a.m./p.m.'],
  ['mother-in-law'],
  ['10:30'],
  ['U.S.'],
  ['awww.'],
  ['done.Then'],
  ['3.50']
])('%s is no address', run => {
  expect(isAddress(run)).toBe(false)
})
