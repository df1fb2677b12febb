import { describe, expect, test } from 'vitest'
import { turnPage } from '../../../book/vertical/turn-page.ts'

const page = (body: string) =>
  `<?xml version="1.0"?>\n<!DOCTYPE html>\n<html xmlns="http://www.w3.org/1999/xhtml" lang="zh-CN">\n<head><title>第3版“图”</title></head>\n<body>${body}</body></html>`
const bodyOf = (xml: string) => /<body>(.*)<\/body>/s.exec(turnPage(page(xml)))?.[1]
const two = (digits: string) => `<span class="abreast">${digits}</span>`

describe('a page of the vertical edition', () => {
  test('names its root and leaves its title', () => {
    expect(turnPage(page(''))).toContain('<html class="vertical" xmlns')
    expect(turnPage(page(''))).toContain('<title>第3版“图”</title>')
  })

  test('has numbers in elements of their own and quotations across elements', () => {
    expect(bodyOf('<p>“今年<b>81</b>岁了”，a &amp; b</p>')).toBe(
      `<p>『今年<b>${two('81')}</b>岁了』，a &amp; b</p>`
    )
  })

  test('takes a number cut by an element for one, which lies', () => {
    const cut = '<p>据20<em>19</em>年</p>'
    expect(bodyOf(cut)).toBe(cut)
    const note = '<p>据2019<sup><a href="#fn-1">1</a></sup></p>'
    expect(bodyOf(note)).toBe(note)
  })

  test('leaves copy of another language its marks', () => {
    expect(bodyOf('<p lang="en">“好” 好</p><p>“好”</p>')).toBe(
      '<p lang="en">“好” 好</p><p>『好』</p>'
    )
  })

  test('leaves readings of ruby and narrow tables alone; wide tables run with the lines', () => {
    const ruby = '<p><ruby>行<rt>háng 12</rt></ruby></p>'
    expect(bodyOf(ruby)).toBe(ruby)
    const row = (cells: number) => `<tr>${'<td>12</td>'.repeat(cells)}</tr>`
    expect(bodyOf(`<table>${row(4)}</table>`)).toBe(`<table>${row(4)}</table>`)
    const wide = bodyOf(`<table class="a">${row(5)}</table>`)
    expect(wide).toContain('<table class="with-lines a">')
    expect(wide).toContain(`<td>${two('12')}</td>`)
  })

  test('is left as it was written where its tags do not fit', () => {
    expect(turnPage('<p>12<b></p>')).toBe('<p>12<b></p>')
  })
})
