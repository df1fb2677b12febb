import type { Element, ElementContent } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { expect, test } from 'vitest'
import { withInline } from '../../typeset/with-inline.ts'

const text = (value: string): ElementContent => ({ type: 'text', value })
const element = (tagName: string, href: string, ...children: ElementContent[]): Element => ({
  type: 'element',
  tagName,
  properties: href ? { href, id: href } : {},
  children
})

test('A subhead that was broken as plain text has its links and its raised numbers again, each id once', () => {
  const copy = element(
    'h2',
    '',
    text('桥 '),
    element('a', 'x', text('a new'), element('em', '', text(' bridge'))),
    element('sup', '', element('a', 'n', text('1'))),
    text('开')
  )
  const lines = [
    [text('桥 a')],
    [element('span', '', text('new')), text('bri\u2010')],
    [text('dge1开')]
  ]
  expect(withInline(lines, copy).map(line => toHtml([...line]))).toEqual([
    '桥 <a href="x" id="x">a</a>',
    '<span><a href="x">new</a></span><a href="x">bri‐</a>',
    '<a href="x">dge</a><sup style="line-height:0"><a href="n" id="n">1</a></sup>开'
  ])
})

test('Lines of copy without links are the very same', () => {
  const lines = [[text('桥')]]
  expect(withInline(lines, element('h2', '', text('桥')))).toBe(lines)
})
