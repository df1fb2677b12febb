import type { Element, ElementContent } from 'hast'
import { expect, test } from 'vitest'
import { printedBlocks } from '../../design/printed-blocks.ts'
import { printedCaption } from '../../design/printed-caption.ts'
import type { SetFrame } from '../../model/set-copy.ts'
import type { Style } from '../../model/style.ts'
import { measures } from '../typeset/setting.ts'

const style = {
  grid: { bodyPx: 15, rowPx: 20 },
  roles: { body: 'Song', caption: 'Kai', strong: 'Hei' },
  subheadRows: 2,
  measures
} as unknown as Style
const inkOf = (text: string) => ({ above: 0.4, below: 0.5, width: [...text].length })

function element(
  tagName: string,
  properties: Element['properties'] = {},
  ...children: (Element | string)[]
): Element {
  const nodes = children.map((child): ElementContent => {
    return typeof child === 'string' ? { type: 'text', value: child } : child
  })
  return { type: 'element', tagName, properties, children: nodes }
}

const line = element('br')
const credit = (text: string) => element('span', { className: ['credit'] }, text)

function captioned(filed: string, ...words: (Element | string)[]) {
  const caption = element('figcaption', { style: '--wide:20' }, ...words)
  const figure = element('figure', {}, element('img', { style: '--rows:10' }), caption)
  return printedCaption(figure, { rows: 13, footRows: 10.2, credit: filed }, style, inkOf)
}

test('White under a picture and over the copy is measured from ink to ink', () => {
  const found = captioned('', '河湾镇的老桥')
  const linePx = measures.captionLeadingRows * 20
  const sizePx = measures.captionSize * 15
  expect(found?.gapPx).toBeCloseTo(measures.captionGapRows * 20 + linePx / 2 - 0.4 * sizePx)
  const leftPx = (13 - 10.2 - measures.captionGapRows) * 20 - linePx
  expect(found?.airPx).toBeCloseTo(leftPx + linePx / 2 - 0.5 * sizePx + 10 - 0.4 * 15)
  expect(found?.lastShare).toBeCloseTo(6 / 20)
})

test('A name that two lines share is told, a credit parted between names is not', () => {
  const at = (filed: string, first: string, second: string) =>
    captioned(filed, '老桥', credit(first), line, credit(second))?.partedNames
  expect(at('欧阳晓明 李长春', '欧阳', '晓明 李长春')).toEqual(['欧阳|晓明李长春'])
  expect(at('欧阳晓明 李长春', '欧阳晓明', '李长春')).toEqual([])
  expect(at('Anna Weber', 'Anna', 'Weber')).toEqual(['Anna|Weber'])
  expect(at('Photograph by Anna Weber', 'Photograph by', 'Anna Weber')).toEqual([])
})

const text = (rows: number) =>
  element('p', {}, ...Array.from({ length: rows - 1 }, () => line), '末行')
const list = element('ul', {}, element('li', {}, text(1)), element('li', {}, text(2)))
const air = element('div', { style: '--rows:1' })

function blocksIn(nodes: readonly Element[], rows = 30) {
  const strip = { leg: 0, legs: 2, row: 0, rows }
  const set = { frame: { recipe: { measure: 14 } }, copy: [{ strip, nodes }] }
  return printedBlocks(set as unknown as SetFrame, style, inkOf)
}

test('A list has the air of a row beside it, or its own; none at the head of a leg', () => {
  expect(blocksIn([text(5), list, text(5)])[0]).toMatchObject({ aboveRows: 0, belowRows: 0 })
  expect(blocksIn([text(5), air, list, air, text(5)])[0]).toMatchObject({
    aboveRows: 1,
    belowRows: 1
  })
  const own = { ...list, properties: { className: ['in-air'], style: '--rows:4' } }
  expect(blocksIn([text(5), own, text(5)])[0]).toMatchObject({ aboveRows: 0.5, belowRows: 0.5 })
  expect(blocksIn([text(30), list, text(5)])[0]?.aboveRows).toBeUndefined()
})

test('Copy over and under a picture is counted in its own leg', () => {
  const figure = element('figure', { style: '--rows:8' }, element('img', { style: '--rows:7' }))
  expect(blocksIn([text(33), figure, text(9)])[0]).toMatchObject({ copyOver: 3, copyUnder: 9 })
})

test('Cells that wrap in a table that has room are told', () => {
  const table = (...cells: readonly (Element | string)[][]) =>
    element(
      'table',
      { style: '--rows:3' },
      element('tr', {}, ...cells.map(cell => element('td', {}, ...cell)))
    )
  expect(blocksIn([table(['甲', line, '乙'], ['丙'])])[0]?.wrapsInVain).toBe(true)
  expect(blocksIn([table(['甲'.repeat(9), line, '乙'.repeat(9)], ['丙'])])[0]?.wrapsInVain).toBe(
    false
  )
})
