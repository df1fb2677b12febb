import type { Element } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import { describe, expect, test } from 'vitest'
import { bookXml } from '../../book/book-xml.ts'
import { readableTable } from '../../book/readable-table.ts'
import { hast } from './small-issue.ts'

function tableOf(html: string): Element {
  return hast(`<table>${html}</table>`).children[0] as Element
}

/** A head and one row, a cell for each column. */
function wide(heads: readonly string[], cells: readonly string[]): Element {
  const row = (name: string, words: readonly string[]) =>
    `<tr>${words.map(word => `<${name}>${word}</${name}>`).join('')}</tr>`
  return tableOf(`<thead>${row('th', heads)}</thead><tbody>${row('td', cells)}</tbody>`)
}

const ten = (words: string) => Array.from({ length: 10 }, (_, at) => `${words}${at}`)
const classOf = ({ properties }: Element) => String(properties.className ?? '')

describe('A table', () => {
  test('of a few columns stays as it is', () => {
    const table = wide(['站', '毫米'], ['西安区', '12.5'])
    expect(readableTable(table)).toEqual(table)
  })

  test('of ten short columns is set in small type', () => {
    expect(classOf(readableTable(wide(ten('项'), ten('1'))))).toBe('small,tight')
  })

  test('with a word that no telephone has room for parts it', () => {
    expect(classOf(readableTable(wide(['站', '址'], ['一', 'x'.repeat(30)])))).toMatch(/tight/)
  })

  test('of ten columns of sentences is shown row by row, each value after the head of its column', () => {
    const before = wide(ten('审查内容'), ten('申请人应当提交的证明材料'))
    const table = readableTable(before)
    expect(classOf(table)).toBe('records')
    expect(bookXml([table])).toContain(
      '<td role="cell" data-label="审查内容9">申请人应当提交的证明材料9</td>'
    )
    expect(bookXml([table])).toContain('<th role="columnheader">审查内容0</th>')
    expect(textOf(table)).toBe(textOf(before))
  })
})

describe('The first cell of a row', () => {
  const rows = '<tbody><tr><td>甲</td><td>1</td></tr><tr><td></td><td>2</td></tr></tbody>'

  test('is the head of its row where the first column has no head, unless it is empty', () => {
    const table = tableOf(`<thead><tr><td></td><th>数</th></tr></thead>${rows}`)
    expect(bookXml([readableTable(table)])).toBe(
      '<table><thead><tr><td></td><th>数</th></tr></thead><tbody><tr><th scope="row">甲</th><td>1</td></tr><tr><td></td><td>2</td></tr></tbody></table>'
    )
  })

  test('is none under the head of its column, and none beside a cell that reaches down', () => {
    const headed = tableOf(`<thead><tr><th>名</th><th>数</th></tr></thead>${rows}`)
    expect(readableTable(headed)).toEqual(headed)
    const merged = tableOf(
      '<thead><tr><td></td><th>数</th></tr></thead><tbody><tr><td rowspan="2">甲</td><td>1</td></tr><tr><td>2</td></tr></tbody>'
    )
    expect(bookXml([readableTable(merged)])).toContain(
      '<th rowspan="2" scope="row">甲</th><td>1</td></tr><tr><td>2</td></tr>'
    )
  })
})
