import type { Nodes } from 'hast'
import rehypeRaw from 'rehype-raw'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { OwnMarkup, OwnSheet } from '../../kit/own-markup.ts'
import { sinks } from '../../kit/template-sinks.ts'

const hostile = [
  '</p><script>alert(1)</script>',
  '" onload="alert(1)',
  "' style='display:none",
  '</style><b>',
  '&lt;b&gt; & “x”',
  'red; } body { display: none',
  'url(//evil.example/x)',
  'expression(1)',
  '日期: "x" # no\n- two',
  '{a: [b, *c]}',
  '# 标题 *强* [x](javascript:1) `code`',
  '1. one\n- two\n::qr{value="x"}\n| a | b |\n~~x~~',
  'true'
]

/** What a browser's parser makes of markup. */
function parsed(html: string): Nodes {
  return unified()
    .use(rehypeRaw)
    .runSync({ type: 'root', children: [{ type: 'raw', value: html }] })
}

describe.each(hostile)('a value like %j', value => {
  test('is nothing but words between tags', () => {
    expect(parsed(`<p>${sinks.text(value)}</p>`)).toMatchObject({
      children: [{ tagName: 'p', children: [{ type: 'text', value }] }]
    })
  })

  test('is nothing but the words of its attribute', () => {
    const tree = parsed(`<p title="${sinks.attribute(value)}">x</p>`)
    expect(tree).toMatchObject({ children: [{ properties: { title: value } }] })
    expect(tree).toMatchObject({ children: [{ children: [{ type: 'text', value: 'x' }] }] })
  })

  test('is one part of an address', () => {
    const address = new URL(`pages/1.png?a=${sinks.address_part(value)}&b=2`, 'http://x.test/')
    expect(address.host).toBe('x.test')
    expect(address.searchParams.get('a')).toBe(value)
    const href = `#${encodeURIComponent(value).replaceAll("'", '%27')}`
    expect(parsed(`<a href='#${sinks.address_part(value)}'>x</a>`)).toMatchObject({
      children: [{ properties: { href } }]
    })
  })

  test('is one value of YAML', () => {
    expect(parse(`a: 1\nvalue: ${sinks.yaml(value)}\nb: 2\n`)).toEqual({ a: 1, value, b: 2 })
  })

  test('is paragraphs of Markdown without any markup', () => {
    const tree = unified()
      .use(remarkParse)
      .parse(`x\n\n${sinks.markdown(value)}\n`)
    const paragraph = (words: string) => ({
      type: 'paragraph',
      children: [{ type: 'text', value: words }]
    })
    expect(tree.children).toMatchObject([paragraph('x'), paragraph(value)])
  })

  test('is no markup and no style sheet', () => {
    expect(() => sinks.markup(value)).toThrow('our own serialisers')
    expect(() => sinks.sheet(value)).toThrow('our own style sheets')
  })
})

test.each([
  'javascript:alert(1)',
  ' java\nscript:alert(1)',
  'JAVASCRIPT:alert(1)',
  'data:text/html,<script>',
  'vbscript:x',
  'file:///etc/passwd',
  '//evil.example/x',
  '\\\\evil.example\\x',
  '\t//evil.example'
])('the address %j is refused', value => {
  expect(() => sinks.address(value)).toThrow('takes no address')
})

test.each([
  'text/春雨.xhtml#p-1',
  '../images/cover.jpg',
  'https://example.org/?a=1&b=2',
  'mailto:a@example.org',
  '?lang=en'
])('the address %j is kept', value => {
  expect(parsed(`<a href="${sinks.address(value)}">x</a>`)).toMatchObject({
    children: [{ properties: { href: value } }]
  })
})

test.each([0, -1.5, 1e-7, '12px', '.5em', '100%', '0.75mm', 'center', '--measure', 'space-all'])(
  'CSS takes the value %j',
  value => {
    expect(sinks.css(value)).toBe(String(value))
  }
)

test.each([
  ...hostile.filter(value => value !== 'true'),
  '1px;color:red',
  '1px 2px',
  'a:b',
  '"x"',
  '/**/',
  '\\41',
  '红',
  '',
  Number.NaN,
  Number.POSITIVE_INFINITY
])('CSS refuses the value %o', value => {
  expect(() => sinks.css(value)).toThrow('takes a number with its unit')
})

test.each([undefined, null, true, {}, ['x'], new OwnMarkup('<b>x</b>')])(
  'no sink for words takes %o',
  value => {
    for (const sink of ['text', 'attribute', 'address', 'css', 'yaml', 'markdown'] as const)
      expect(() => sinks[sink](value)).toThrow('takes words or a number')
  }
)

test('markup and style sheets are taken as they were written, but no sheet ends its element', () => {
  expect(sinks.markup(new OwnMarkup('<b>x</b>'))).toBe('<b>x</b>')
  expect(sinks.sheet(new OwnSheet('a > b { color: red }'))).toBe('a > b { color: red }')
  expect(() => sinks.sheet(new OwnSheet('</STYLE>'))).toThrow('end their element')
  expect(() => sinks.sheet(new OwnMarkup('a {}'))).toThrow('our own style sheets')
})
