import { toString as textOf } from 'hast-util-to-string'
import { describe, expect, test } from 'vitest'
import type { Style } from '../../model/style.ts'
import { type HeadCopy, setHead } from '../../typeset/set-head.ts'
import { halfEmRuler, headlineStyle } from './setting.ts'

const style: Style = { ...headlineStyle, headStyles: { editorial: 'ruled' } }
const context = { style, ruler: halfEmRuler, language: 'zh-CN' }

describe('A headline stack', () => {
  test('sets all lines of its author, however many', () => {
    const head = headOf({ main: '四行\n标题\n排在\n这里' }, 400, 2)
    expect(head?.lines).toBe(4)
  })

  test('never leaves out a deck, though an address in it is wider than the page', () => {
    const deck = '来信请寄someone.with.a.very.long.name@mail.subdomain.example.org'
    const nodes = headOf({ main: '春天来了', deck }, 300, 1)?.nodes() ?? []
    expect(textOf({ type: 'root', children: [...nodes] })).toContain(deck)
  })

  test('sets a line that is too short larger, but never as large as the grade above', () => {
    expect(headOf({ main: '春天来了' }, 160, 2)?.fill).toBe((4 * 32) / 160)
    expect(headOf({ main: '春天来了' }, 180, 2)?.fill).toBeCloseTo((4 * 36) / 180, 2)
    expect(headOf({ main: '春天来了' }, 400, 2)?.fill).toBeCloseTo((4 * 38) / 400, 2)
  })

  test('does not grow past the height that is there for it', () => {
    const copy: HeadCopy = { kind: 'news', headline: { main: '春天来了' } }
    const free = setHead(copy, 2, 180, context)
    const roomPx = (free?.inkPx ?? 0) - 2
    expect(setHead(copy, 2, 180, context, { roomPx })?.inkPx).toBeLessThanOrEqual(roomPx)
    // Nor under the size of its grade.
    expect(setHead(copy, 2, 180, context, { roomPx: 1 })?.fill).toBe((4 * 32) / 180)
  })

  test('has its lower rule half a row under its lines, and its upper one there where a kicker is over it', () => {
    const inkOf = (copy: HeadCopy) => setHead(copy, 2, 400, context)?.inkPx ?? 0
    const headline = { main: '春天来了' }
    const plain = inkOf({ kind: 'news', headline })
    // What the line box has blank under its ink, and half of the row that rules take.
    const below = 0.05 * 38 + 10
    expect(inkOf({ kind: 'editorial', headline })).toBeCloseTo(plain + below, 6)
    const kicked = { ...headline, kicker: '社论' }
    const above = 0.13 * 38 + 10
    const both = inkOf({ kind: 'editorial', headline: kicked })
    expect(both - inkOf({ kind: 'news', headline: kicked })).toBeCloseTo(above + below, 1)
  })

  test('is dressed as its editor asks before the style does', () => {
    const headline = { main: '春天来了' }
    const asked: HeadCopy = { kind: 'editorial', headline, headStyle: 'plain' }
    const plain = setHead({ kind: 'news', headline }, 2, 400, context)?.inkPx ?? 0
    expect(setHead(asked, 2, 400, context)?.inkPx).toBeCloseTo(plain, 6)
  })

  test('stands in a band whose sides it keeps clear of', () => {
    const reversed: HeadCopy = {
      kind: 'news',
      headline: { main: '春天　来了' },
      headStyle: 'reversed'
    }
    expect(setHead(reversed, 1, 215, context)?.lines).toBe(2)
    expect(setHead({ ...reversed, headStyle: 'plain' }, 1, 215, context)?.lines).toBe(1)
    expect(setHead(reversed, 1, 230, context)?.lines).toBe(1)
  })
})

function headOf(headline: HeadCopy['headline'], widthPx: number, grade: number) {
  return setHead({ kind: 'news', headline }, grade, widthPx, context)
}
