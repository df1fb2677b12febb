import { expect, test } from 'vitest'
import { pageFigures } from '../../design/page-figures.ts'
import type { PrintedPage, StandingRule } from '../../design/printed-page.ts'
import { type MadeFrame, madePage } from './made-page.ts'

function cases(id: string, page: PrintedPage): readonly string[] {
  return pageFigures(page).find(figure => figure.id === id)?.cases ?? []
}

const gutter = (x: number, top: number, bottom: number): StandingRule => {
  return { of: 'gutter', x, top, bottom }
}

const left: MadeFrame = { at: [0, 0, 2, 30] }
const middle: MadeFrame = { at: [2, 0, 2, 30] }
const right: MadeFrame = { at: [4, 0, 2, 30] }

test('A page has rules in all its gutters or in none', () => {
  const at = (...standing: readonly StandingRule[]) =>
    cases('gutter-habits', madePage({ left, middle, right }, { standing }))
  expect(at(gutter(415, 10, 590), gutter(835, 10, 590))).toEqual([])
  expect(at()).toEqual([])
  expect(at(gutter(415, 10, 590))).toEqual(['middle | right'])
})

test('A rule in a gutter ends with the shorter of the stories beside it', () => {
  const short = { ...middle, at: [2, 0, 2, 20] } as const
  const at = (bottom: number) =>
    cases('gutter-ends', madePage({ left, short }, { standing: [gutter(415, 10, bottom)] }))
  expect(at(395)).toEqual([])
  expect(at(500)).toEqual(['20.75 0.5 25'])
})

test('Beside a box that is closed no rule stands', () => {
  const edges = { left: 420, right: 830, top: 7, bottom: 587 }
  const page = madePage(
    { left, box: { ...middle, isBoxed: true, edges } },
    { standing: [gutter(415, 10, 590), { of: 'box', x: 420, top: 7, bottom: 587 }] }
  )
  expect(cases('gutter-ends', page)).toEqual(['20.75 0.5 29.5'])
  expect(cases('rules-beside', page)).toEqual(['gutter | box 0.25'])
})

test('Frames of two adverts may stand beside one another', () => {
  const sold: MadeFrame = { ...left, kind: 'advert', isBoxed: true }
  const standing = [
    { of: 'left', x: 410, top: 7, bottom: 587 },
    { of: 'middle', x: 420, top: 7, bottom: 587 }
  ]
  const page = (kind: 'advert' | 'notice') =>
    madePage({ left: sold, middle: { ...middle, kind, isBoxed: true } }, { standing })
  expect(cases('rules-beside', page('advert'))).toEqual([])
  expect(cases('rules-beside', page('notice'))).toEqual(['left | middle 0.5'])
})
