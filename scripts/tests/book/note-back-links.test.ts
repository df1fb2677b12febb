import type { Element } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { expect, test } from 'vitest'
import { withBackLinks } from '../../book/note-back-links.ts'
import { block } from './small-issue.ts'

const reference = (note: string) => `<a href="#${note}" role="doc-noteref">1</a>`

test('the first reference to a note and the note lead to one another', () => {
  expect(bound(`<p>甲${reference('fn-1')}乙${reference('fn-1')}</p>`, 'fn-1')).toEqual([
    `<p>甲<a href="#fn-1" role="doc-noteref" id="ref-1">1</a>乙${reference('fn-1')}</p>`,
    '<li><aside id="fn-1"><p>注<a class="back" href="#ref-1" epub:type="backlink" role="doc-backlink" aria-label="回到正文"></a></p></aside></li>'
  ])
})

test('in a file of several stories each note leads to its own story', () => {
  const [copy, note] = bound(`<p>甲${reference('advert-2-fn-3')}</p>`, 'advert-2-fn-3')
  expect(copy).toContain('id="advert-2-ref-3"')
  expect(note).toContain('href="#advert-2-ref-3"')
})

test('a note that nothing calls has no way back', () => {
  expect(bound('<p>甲</p>', 'fn-1')[1]).toBe('<li><aside id="fn-1"><p>注</p></aside></li>')
})

function bound(copy: string, note: string): readonly string[] {
  const { node } = block('b', copy)
  const item = block('n', `<ul><li><aside id="${note}"><p>注</p></aside></li></ul>`).node
  const body = { marks: [], blocks: [node], footnotes: item.children as Element[], sourceMarks: [] }
  const { blocks, footnotes } = withBackLinks(body, '回到正文')
  return [...blocks, ...footnotes].map(element => toHtml(element))
}
