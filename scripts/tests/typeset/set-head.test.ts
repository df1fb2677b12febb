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
    const roomPx = (free?.heightPx ?? 0) - 2
    expect(setHead(copy, 2, 180, context, { roomPx })?.heightPx).toBeLessThanOrEqual(roomPx)
    // Nor under the size of its grade.
    expect(setHead(copy, 2, 180, context, { roomPx: 1 })?.fill).toBe((4 * 32) / 180)
  })

  test('is a row higher between rules, and as its editor asks before the style does', () => {
    const plain = headOf({ main: '春天来了' }, 400, 2)?.heightPx ?? 0
    const ruled = setHead({ kind: 'editorial', headline: { main: '春天来了' } }, 2, 400, context)
    expect(ruled?.heightPx).toBeCloseTo(plain + 20, 6)
    const asked: HeadCopy = {
      kind: 'editorial',
      headline: { main: '春天来了' },
      headStyle: 'plain'
    }
    expect(setHead(asked, 2, 400, context)?.heightPx).toBeCloseTo(plain, 6)
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
