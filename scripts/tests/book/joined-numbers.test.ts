import type { ElementContent } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import { expect, test } from 'vitest'
import { bookXml } from '../../book/book-xml.ts'
import { joinNumbers } from '../../book/joined-numbers.ts'
import { hast } from './small-issue.ts'

test.each<[string, string]>([
  ['电话0431-82097213。', '电话043<span class="held">1-8</span>2097213。'],
  ['400-810-8888', '40<span class="held">0-8</span>1<span class="held">0-8</span>888'],
  ['+86-431-8209', '+8<span class="held">6-4</span>3<span class="held">1-8</span>209'],
  ['1-2-3', '<span class="held">1-2-3</span>'],
  ['a-b@qq.com', '<span class="held">a-b</span>@qq.com'],
  [
    'water-office-of-the-town@example.org',
    'wate<span class="held">r-o</span>ffic<span class="held">e-o</span><span class="held">f-t</span>h<span class="held">e-t</span>own<wbr/>@example<wbr/>.org'
  ],
  ['G7-2次列车 well-known A4-210', 'G7-2次列车 well-known A4-210'],
  ['<code>1-2</code>', '<code>1-2</code>'],
  [
    '<a href="tel:0431-12389">0431-12389</a>',
    '<a href="tel:0431-12389">043<span class="held">1-1</span>2389</a>'
  ]
])('%s is held together at its hyphens', (html, held) => {
  const { children } = hast(html)
  const joined = joinNumbers(children as ElementContent[])
  expect(bookXml(joined)).toBe(held)
  expect(joined.map(textOf).join('')).toBe(textOf({ type: 'root', children }))
})
