import { expect, test } from 'vitest'
import { pageFigures } from '../../design/page-figures.ts'
import type { PrintedPage } from '../../design/printed-page.ts'
import { type MadeFrame, madePage } from './made-page.ts'

function figure(id: string, page: PrintedPage) {
  const found = pageFigures(page).find(one => one.id === id)
  return found && [found.isKept, found.cases]
}

const lead: MadeFrame = { at: [0, 0, 4, 30], px: 72, priority: 1 }

test.each([
  [70, true, true],
  [56, true, true],
  [54, false, true],
  [39, false, false],
  [86, false, true]
])(
  'Between edge and copy 100 px apart ink of %d: air kept %s, not floating %s',
  (px, isKept, stays) => {
    const head = { edge: 0, copyTop: 100, inkTop: 40, inkBottom: 40 + px }
    const page = madePage({ lead: { ...lead, head } })
    expect(figure('air-off', page)?.[0]).toBe(isKept)
    expect(figure('air-floats', page)?.[0]).toBe(stays)
  }
)

test('A byline in the descenders is tight, and a deck that stands off more than the stack is loose', () => {
  const parts = [
    { name: 'main', inkTop: 10, inkBottom: 50 },
    { name: 'deck', inkTop: 66, inkBottom: 80 },
    { name: 'byline', inkTop: 86, inkBottom: 95 }
  ] as const
  const head = { parts, edge: 0, inkTop: 10, inkBottom: 95, copyTop: 100 }
  const page = madePage({ lead: { ...lead, head } })
  expect(figure('stack-tight', page)).toEqual([false, ['lead byline 0.3']])
  expect(figure('stack-loose', page)).toEqual([false, ['lead 0.8 in 0.25']])
})

test.each([
  [90, false],
  [92, true],
  [110, true],
  [112, false]
])(
  'Copy whose ink begins at %d under ink that ends at 80 stands where it should: %s',
  (copyTop, isKept) => {
    const page = madePage({ lead: { ...lead, head: { inkBottom: 80, copyTop } } })
    expect(figure('head-copy', page)?.[0]).toBe(isKept)
  }
)
