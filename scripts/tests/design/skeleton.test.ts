import { expect, test } from 'vitest'
import { alikeNeighbours, type Skeleton, skeletonOf } from '../../design/skeleton.ts'
import { type MadeFrame, madePage } from './made-page.ts'

const lead = (at: MadeFrame['at']): MadeFrame => ({ at, px: 72, priority: 1 })
const story = (at: MadeFrame['at']): MadeFrame => ({ at, px: 30, priority: 3 })
const brief = (at: MadeFrame['at']): MadeFrame => ({ at, px: 24, priority: 5, kind: 'brief' })
const advert = (at: MadeFrame['at']): MadeFrame => ({ at, px: 40, priority: 9, kind: 'advert' })
const picture = { name: 'a.jpg', widthPx: 400, heightPx: 300, cropped: 0, isDrawing: false }

const pages: readonly (readonly [Skeleton, Readonly<Record<string, MadeFrame>>])[] = [
  ['lead-across', { a: lead([0, 0, 6, 25]), b: story([0, 25, 3, 35]), c: story([3, 25, 3, 35]) }],
  [
    'lead-and-stack',
    {
      a: lead([0, 0, 4, 30]),
      b: story([4, 0, 2, 15]),
      c: story([4, 15, 2, 45]),
      d: story([0, 30, 4, 30])
    }
  ],
  ['advert-foot', { a: lead([0, 0, 4, 40]), b: story([4, 0, 2, 40]), c: advert([0, 40, 6, 20]) }],
  ['foot-banner', { a: lead([0, 0, 4, 45]), b: story([4, 0, 2, 45]), c: story([0, 45, 6, 15]) }],
  [
    'news-over-feature',
    { a: lead([0, 0, 4, 30]), b: story([4, 0, 2, 30]), c: story([0, 30, 6, 30]) }
  ],
  [
    'lead-and-second',
    {
      a: lead([0, 0, 4, 30]),
      b: story([4, 0, 2, 30]),
      c: story([0, 30, 4, 30]),
      d: story([4, 30, 2, 30])
    }
  ],
  ['edge-column', { a: lead([0, 0, 4, 30]), b: story([4, 0, 2, 60]), c: story([0, 30, 4, 30]) }],
  [
    'picture-middle',
    {
      a: lead([0, 0, 6, 15]),
      b: story([0, 15, 1, 45]),
      c: { ...story([1, 15, 4, 35]), pictures: [picture] },
      d: story([5, 15, 1, 45]),
      e: story([1, 50, 4, 10])
    }
  ],
  [
    'briefs-column',
    {
      a: lead([0, 0, 2, 40]),
      b: story([2, 0, 3, 50]),
      c: brief([5, 0, 1, 20]),
      d: brief([5, 20, 1, 20]),
      e: brief([5, 40, 1, 20]),
      f: story([0, 40, 2, 20]),
      g: story([2, 50, 3, 10])
    }
  ],
  [
    'lead-narrow',
    {
      a: lead([0, 0, 2, 40]),
      b: story([2, 0, 4, 45]),
      c: story([0, 40, 2, 20]),
      d: story([2, 45, 4, 15])
    }
  ],
  [
    'lead-away',
    {
      a: lead([2, 0, 4, 30]),
      b: story([0, 0, 2, 30]),
      c: story([0, 30, 3, 30]),
      d: story([3, 30, 3, 30])
    }
  ]
]

test.each(pages)('The skeleton %s is told from its frames', (name, frames) => {
  expect(skeletonOf(madePage(frames))).toBe(name)
})

test('Of three neighbours no two are alike', () => {
  expect(alikeNeighbours(['lead-across', 'lead-away', 'lead-across', 'lead-narrow'])).toEqual([2])
  expect(alikeNeighbours(['lead-across', 'lead-away', 'lead-narrow', 'lead-across'])).toEqual([])
})
