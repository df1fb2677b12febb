import type { Element } from 'hast'
import { expect, test } from 'vitest'
import type { Style } from '../../model/style.ts'
import { pictureOptions } from '../../typeset/picture-options.ts'
import { pictureRange, setPicture } from '../../typeset/picture-rows.ts'
import type { SetContext } from '../../typeset/set-paragraph.ts'
import { halfEmRuler, headlineStyle } from './setting.ts'

const context: SetContext = {
  style: {
    ...headlineStyle,
    boxSide: 0.75,
    roles: { ...headlineStyle.roles, body: 'Song', caption: 'Kai' }
  } as Style,
  ruler: halfEmRuler,
  language: 'zh-CN'
}
const { grid } = context.style

function element(tagName: string, properties: Element['properties'] = {}, text = ''): Element {
  const children = text ? [{ type: 'text' as const, value: text }] : []
  return { type: 'element', tagName, properties, children }
}

function figure(ratio: number, more: Element['properties'] = {}, caption = ''): Element {
  const image = element('img', { width: 1000, height: 1000 * ratio, ...more })
  const children = [image, ...(caption ? [element('figcaption', {}, caption)] : [])]
  return { ...element('figure'), children }
}

function imageOf(set: Element) {
  const image = set.children.find(
    (child): child is Element => child.type === 'element' && child.tagName === 'img'
  )
  const rows = Number(/--rows:([\d.]+)/.exec(String(image?.properties.style))?.[1])
  return { rows, isWhole: String(image?.properties.className ?? '').includes('whole') }
}

test('A picture is planned within 6 % of its shape, and in every planned height less than 8 % is cut away', () => {
  for (const [widthPx, ratio] of [
    [210, 0.66],
    [432, 0.66],
    [876, 1.5],
    [654, 0.43]
  ] as const) {
    const natural = (widthPx * ratio) / grid.rowPx
    const { least, ideal, most } = pictureRange(figure(ratio), widthPx, context)
    expect(ideal).toBeGreaterThanOrEqual(least)
    expect(ideal).toBeLessThanOrEqual(most)
    for (let rows = least; rows <= most; rows += 1) {
      const { rows: tall, isWhole } = imageOf(setPicture(figure(ratio), widthPx, rows, context))
      const shape = tall / natural
      expect(isWhole ? 0 : 1 - Math.min(shape, 1 / shape)).toBeLessThan(0.08)
      expect(tall).toBeLessThan(rows)
    }
  }
})

test('Of a drawing nothing is cut in any height, and it fills its width in those that are planned', () => {
  const chart = figure(0.75, { dataWhole: '' })
  const natural = (432 * 0.75) / grid.rowPx
  const { least, most } = pictureRange(chart, 432, context)
  for (let rows = least; rows <= most; rows += 1)
    expect(imageOf(setPicture(chart, 432, rows, context)).rows).toBeCloseTo(natural, 2)
  expect(imageOf(setPicture(chart, 432, 10, context)).isWhole).toBe(true)
})

test('A picture that is given far too little height is scaled, not cut', () => {
  expect(imageOf(setPicture(figure(0.66), 432, 8, context)).isWhole).toBe(true)
})

test('A picture with its caption leaves the air that the house asks for under it', () => {
  const { captionGapRows, captionLeadingRows, captionAirRows } = context.style.measures
  const own = figure(0.66, {}, '河湾镇的老桥')
  const rows = pictureRange(own, 432, context).ideal
  const set = setPicture(own, 432, rows, context)
  const above = Number(/--above:([\d.]+)/.exec(String(set.properties.style))?.[1])
  const air = rows - above - imageOf(set).rows - captionGapRows - captionLeadingRows
  expect(air).toBeGreaterThan(captionAirRows - 0.01)
  expect(air).toBeLessThan(captionAirRows + 0.6)
})

test('A picture is as wide as its pixels bear, whatever it is; its editor may ask for more', () => {
  const widths = (more: Element['properties']) =>
    pictureOptions(figure(0.66, more), 'news', [1, 2, 3, 4], 90, context).map(({ width }) => width)
  // Two columns are 432 px of the page, at 150 pixels to its 96.
  expect(widths({ dataPixels: '700' })).toEqual([1, 2])
  expect(widths({ dataPixels: '100' })).toEqual([1])
  expect(widths({})).toEqual([1, 2, 3, 4])
  expect(widths({ dataPixels: '700', dataColumns: '4' })).toEqual([4])
})
