import { describe, expect, test } from 'vitest'
import { bookXml } from '../../book/book-xml.ts'
import { markPages, markStart } from '../../book/page-mark.ts'
import { block } from './small-issue.ts'

function marked(html: string, ...offsets: readonly number[]): string {
  const { node, text } = block('b', html)
  const breaks = offsets.map((offset, index) => {
    const page = index + 2
    const at = { kind: 'copy', block: 'b', offset } as const
    const pageBreak = { id: `page-${page}`, page, label: `第${page}版`, story: 'a', at }
    return { pageBreak, offset }
  })
  const marks = /<span epub:type="pagebreak" role="doc-pagebreak" id="page-(\d)"[^>]*><\/span>/g
  return bookXml(markPages([node], text, breaks)).replace(marks, '[$1]')
}

describe('a page mark', () => {
  test.each([
    ['stands before the character', '<p>甲乙丙</p>', [2], '<p>甲乙[2]丙</p>'],
    ['stands before the block at its start', '<p>甲</p>', [0], '[2]<p>甲</p>'],
    ['stands after the block past its end', '<p>甲</p>', [9], '<p>甲</p>[2]'],
    ['goes into phrases', '<p>甲<em>乙丙</em></p>', [2], '<p>甲<em>乙[2]丙</em></p>'],
    ['keeps pages in order', '<p>甲乙</p>', [1, 1], '<p>甲[2][3]乙</p>'],
    ['keeps two pages at a start in order', '<p>甲</p>', [0, 0], '[2][3]<p>甲</p>'],
    [
      'never parts ruby',
      '<p>甲<ruby>乙<rt>yǐ</rt></ruby></p>',
      [3],
      '<p>甲[2]<ruby>乙<rt>yǐ</rt></ruby></p>'
    ],
    ['never parts a surrogate pair', '<p>𠮷野</p>', [1], '[2]<p>𠮷野</p>'],
    [
      'finds items',
      '<ul> <li>甲</li> <li>乙</li> </ul>',
      [2],
      '<ul><li>甲</li><li>[2]乙</li></ul>'
    ],
    [
      'finds cells',
      '<table><tbody><tr><td>甲</td><td>乙丙</td></tr></tbody></table>',
      [3],
      '<table><tbody><tr><td>甲</td><td>乙[2]丙</td></tr></tbody></table>'
    ],
    ['does not count folded space', '<p>a\n  b  c</p>', [4], '<p>a\n  b  [2]c</p>']
  ])('%s', (_, html, offsets, expected) => {
    expect(marked(html, ...offsets)).toBe(expected)
  })
})

test('a page mark at the start of a note stands before its first character, within its paragraph', () => {
  const { node } = block('b', '<li id="a-fn-1"><p><em>注</em>一</p></li>')
  const at = { kind: 'note', note: 1 } as const
  const start = { id: 'page-1-2', page: 1, label: '第1版', story: 'a', at }
  expect(bookXml(markStart([node], start))).toMatch(
    /<p><em><span [^>]*id="page-1-2"[^>]*><\/span>注/
  )
})
