import type { Element } from 'hast'
import { expect, test } from 'vitest'
import { copyLines, headLines } from '../../../desk/changes/set-lines.ts'
import { hast } from '../../book/small-issue.ts'

const elements = (html: string): readonly Element[] =>
  hast(html).children.filter((child): child is Element => child.type === 'element')

test('a line ends where the copy breaks it, and where a paragraph or a cell ends', () => {
  const copy = elements(
    '<p data-block="a">春<b>雨</b><br>来了</p><figure data-block="b"><table><tr><td>一</td><td>二</td></tr></table></figure>'
  )
  expect(copyLines(copy)).toEqual([
    ['a', '春雨', '来了'],
    ['b', '一', '二']
  ])
})

test('the lines of a paragraph that two legs part stand together', () => {
  const copy = elements('<p data-block="a">一<br>二</p><p data-block="a">三</p>')
  expect(copyLines(copy)).toEqual([['a', '一', '二', '三']])
})

test('the parts of a head are lines of their own', () => {
  expect(headLines(elements('<h2>南北<br>协同</h2><p>副题</p>'))).toEqual(['南北', '协同', '副题'])
})
