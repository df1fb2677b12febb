import { expect, test } from 'vitest'
import { bookLink } from '../../book/book-link.ts'

const targets = { ids: new Map([['经验', 'x-1']]), stories: { rain: 'p02-s01.xhtml' } }

test.each([
  ['https://example.org/a?b=[1]&c=|#d', 'https://example.org/a?b=%5B1%5D&c=%7C#d'],
  ['http://例子.测试/路', 'http://xn--fsqu00a.xn--0zwm56d/%E8%B7%AF'],
  ['tel:0437 – 328 0039', 'tel:04373280039'],
  ['tel:%2B86-437-3280039', 'tel:+86-437-3280039'],
  [
    'mailto:3596352193@qq.com?subject=一 封&x',
    'mailto:3596352193@qq.com?subject=%E4%B8%80%20%E5%B0%81'
  ],
  ['mailto:a+b@qq.com,c@qq.com', 'mailto:a+b@qq.com,c@qq.com'],
  ['https://example.org/%zz', 'https://example.org/%25zz'],
  ['#%E7%BB%8F%E9%AA%8C', '#x-1'],
  ['./rain.md', 'p02-s01.xhtml'],
  ['#nowhere', undefined],
  ['snow.md', undefined],
  ['constructor', undefined],
  ['javascript:alert(1)', undefined],
  ['file:///etc/passwd', undefined],
  ['//example.org/x', undefined],
  ['tel:none', undefined],
  ['mailto:nobody', undefined]
])('the link %s becomes %s', (href, expected) => {
  expect(bookLink(href, targets)).toBe(expected)
})
