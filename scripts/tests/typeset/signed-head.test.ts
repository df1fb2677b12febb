import type { Element } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import { describe, expect, test } from 'vitest'
import { element } from '../../edit/shape-tools.ts'
import type { SignLook } from '../../model/column-sign.ts'
import type { Style } from '../../model/style.ts'
import type { HeadCopy, SetHead } from '../../typeset/set-head.ts'
import { setSignedHead } from '../../typeset/set-signed-head.ts'
import { setUprightHead } from '../../typeset/set-upright-head.ts'
import { halfEmRuler, headlineStyle } from './setting.ts'

const sign = {
  look: 'frame' as SignLook,
  sizeEm: 1.2,
  sideEm: 0.5,
  padEm: 0.1,
  portraitEm: { least: 4, most: 8 },
  gapEm: 1
}
const style: Style = {
  ...headlineStyle,
  headGrowMost: 1,
  headWhite: { ...headlineStyle.headWhite, signUnder: 0.5 },
  roles: { ...headlineStyle.roles, sign: 'Hei' },
  sign
}
const context = { style, ruler: halfEmRuler, language: 'zh-CN' }
const image: Element = {
  type: 'element',
  tagName: 'img',
  properties: { src: 'a.jpg', width: 400, height: 500 },
  children: []
}
const portrait = element('figure', ['picture', 'portrait'], [image])
const copy: HeadCopy = {
  kind: 'editorial',
  headline: { main: '别让便民桥成了拦路桥' },
  column: '街谈巷议',
  byline: '林望'
}

describe('The sign of a column', () => {
  test('stands over kicker and headline, in words of its own', () => {
    const kicked = { ...copy, headline: { ...copy.headline, kicker: '桥头' } }
    const nodes = setSignedHead(kicked, 2, 400, context)?.nodes() ?? []
    expect(nodes.map(node => textOf(node))).toEqual([
      '街谈巷议',
      '桥头',
      '别让便民桥成了拦路桥',
      '林望'
    ])
    expect(nodes[0]?.properties.className).toEqual(['sign', 'sign-frame'])
  })

  test('is counted with what is drawn at it, and with the white under it', () => {
    const { column: _, ...bare } = copy
    const rows = (own: HeadCopy, look: SignLook) => {
      const head = setSignedHead(own, 2, 400, {
        ...context,
        style: { ...style, sign: { ...sign, look } }
      })
      return (head?.inkPx ?? 0) / style.grid.rowPx
    }
    const more = rows(copy, 'frame') - rows(bare, 'frame')
    const lineRows = (18 * 1.1 * 1.1 + 2 * 0.1 * 18) / style.grid.rowPx
    expect(more).toBeCloseTo(lineRows + 0.5, 1)
    expect(rows(copy, 'plain')).toBeLessThan(rows(copy, 'frame'))
  })

  test('stands upright as the first part of an upright head', () => {
    const upright = { ...copy, kind: 'news', headline: { main: '雨天想起外婆的伞' } } as const
    const nodes = setUprightHead(upright, 3, context)?.nodes() ?? []
    expect(nodes.map(node => textOf(node))).toEqual(['街谈巷议', '雨天想起外婆的伞', '林望'])
  })
})

describe('The portrait of an author', () => {
  const withPortrait = { ...copy, portrait }

  test('stands beside the stack, as high as that where its width may be so', () => {
    const head = setSignedHead(withPortrait, 2, 600, context)
    const [figure, first] = head?.nodes() ?? []
    expect(figure?.tagName).toBe('figure')
    expect(Math.abs(highPx(head) - (head?.inkPx ?? 0))).toBeLessThan(8)
    expect(styleOf(first)).toContain(`margin-inline-start:${acrossPx(head) + 15}px`)
  })

  test('is no narrower than the least and no wider than the most', () => {
    const long = '一'.repeat(3).concat('\n二二二\n三三三')
    const tall = setSignedHead({ ...withPortrait, headline: { main: long } }, 1, 600, context)
    expect(acrossPx(tall)).toBe(8 * 15)
    const { byline: _, column: __, ...short } = withPortrait
    expect(acrossPx(setSignedHead(short, 3, 600, context))).toBe(4 * 15)
  })

  test('stands beside the byline under the stack where there is no room for both', () => {
    const nodes = setSignedHead(withPortrait, 3, 200, context)?.nodes() ?? []
    expect(nodes.map(({ tagName }) => tagName)).toEqual(['p', 'h2', 'figure', 'p'])
    expect(styleOf(nodes[3])).toContain('margin-inline-start:75px')
  })
})

function acrossPx(head: SetHead | undefined): number {
  return Number(/--across:([\d.]+)px/.exec(figureOf(head))?.[1])
}

function highPx(head: SetHead | undefined): number {
  return Number(/--rows:([\d.]+)/.exec(figureOf(head))?.[1]) * style.grid.rowPx
}

function figureOf(head: SetHead | undefined): string {
  return JSON.stringify(head?.nodes().find(({ tagName }) => tagName === 'figure'))
}

function styleOf(node: { properties: { style?: unknown } } | undefined): string {
  return String(node?.properties.style)
}
