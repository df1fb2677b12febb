import type { Element, ElementContent } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import { expect, test } from 'vitest'
import type { Style } from '../../model/style.ts'
import { setCaption } from '../../typeset/set-caption.ts'
import type { SetContext } from '../../typeset/set-paragraph.ts'
import { halfEmRuler, headlineStyle } from './setting.ts'

const style = {
  ...headlineStyle,
  stretchFailEm: 0.3,
  spaceEm: 0.25,
  spaceStretchMost: 0.5,
  spaceStretchFail: 3,
  roles: { ...headlineStyle.roles, caption: 'Kai', strong: 'Hei', emphasis: 'Song', lede: 'Song' }
} as Style

function set(words: string, credit: string, widthEm: number, language = 'zh-CN') {
  const span: Element = {
    type: 'element',
    tagName: 'span',
    properties: { className: ['credit'] },
    children: [{ type: 'text', value: credit }]
  }
  const children: ElementContent[] = [{ type: 'text', value: words }, ...(credit ? [span] : [])]
  const caption: Element = { type: 'element', tagName: 'figcaption', properties: {}, children }
  const context: SetContext = { style, ruler: halfEmRuler, language }
  const captionPx = style.grid.bodyPx * style.measures.captionSize
  const { node, rows } = setCaption(caption, widthEm * captionPx, context)
  return { node, rows, lines: linesOf(node), wideEm: wideOf(node) }
}

function linesOf(node: Element): readonly string[] {
  const lines = ['']
  for (const child of node.children) {
    if (child.type === 'element' && child.tagName === 'br') lines.push('')
    else lines[lines.length - 1] += textOf(child)
  }
  return lines.map(line => line.trim())
}

function wideOf({ properties }: Element): number {
  return Number(/--wide:([\d.]+)/.exec(String(properties.style))?.[1])
}

const words = '河湾镇的老桥在一八七一年通车一九二二年加宽今年春天要拆了重建'

test('The last line of a caption takes a third of the width at the least', () => {
  for (let widthEm = 9; widthEm < 30; widthEm += 1) {
    const { lines, wideEm } = set(words, '', widthEm)
    const last = [...(lines.at(-1) ?? '')].length
    expect(last, `${widthEm} em`).toBeGreaterThanOrEqual(Math.floor(wideEm / 3))
    expect(wideEm).toBeGreaterThanOrEqual(0.7 * widthEm - 0.5)
  }
})

test('No name of a credit is parted, in any width that holds one', () => {
  for (let widthEm = 8; widthEm < 34; widthEm += 1) {
    const { lines } = set(words, '本报记者 欧阳晓明 李长春 摄', widthEm)
    for (const name of ['欧阳晓明', '李长春'])
      expect(
        lines.filter(line => line.includes(name)),
        `${name} ${widthEm} em`
      ).toHaveLength(1)
  }
})

test('A credit stands at the end of its line', () => {
  const { node, lines, wideEm } = set('老桥', '张三摄', 20)
  expect(lines).toEqual(['老桥\u3000张三摄'])
  const room = /margin-inline-start:([\d.]+)em/.exec(JSON.stringify(node))?.[1]
  expect(Number(room)).toBeCloseTo(wideEm - 6, 1)
})

test('An English credit keeps the words of a name together', () => {
  for (let widthEm = 10; widthEm < 24; widthEm += 1) {
    const { lines } = set('The bridge from the Strand', 'Anna Weber', widthEm, 'en')
    expect(
      lines.filter(line => line.includes('Anna Weber')),
      `${widthEm} em`
    ).toHaveLength(1)
  }
})

test('A caption of several long lines stands in two columns, each of a readable measure; a single line does not', () => {
  const long = words.repeat(4)
  const { node, rows, lines } = set(long, '吴衡 摄', 60)
  expect(node.properties.className).toEqual(['lines', 'twin'])
  expect(numberOf(node, 'each')).toBeLessThan(30)
  expect(rows).toBe(Math.ceil(lines.length / 2) * style.measures.captionLeadingRows)
  expect(2 * numberOf(node, 'each') + numberOf(node, 'between')).toBeLessThanOrEqual(60)
  expect(set(words, '', 60).node.properties.className).toEqual(['lines'])
  expect(set(long, '', 30).node.properties.className).toEqual(['lines'])
})

function numberOf({ properties }: Element, token: string): number {
  return Number(new RegExp(`--${token}:([\\d.]+)`).exec(String(properties.style))?.[1])
}
