import type { SheetWords } from '../../model/words/sheet-words.ts'
import type { Area, Extent } from '../sheets/extent.ts'
import type { FoldSheet } from '../sheets/sheet-plan.ts'
import type { SheetSide } from '../sheets/signature-order.ts'
import { type DrawnMark, drawnText as text } from './drawing.ts'

/** Between the two sides of a small sheet, mm. */
export const betweenMm = 14

/** Where a small sheet stands on its dummy, mm. */
export interface SmallPlace {
  readonly left: number
  readonly top: number
  /** A page as large as it is there. */
  readonly page: Extent
  /** The number that a page bears, by its place in the paper from 1. */
  readonly numberOf: (page: number) => number
  readonly words: SheetWords
}

/** Front and back of a sheet beside each other, with the fold and the way in which it is folded. */
export function smallSheet({ front, back }: FoldSheet, place: SmallPlace): readonly DrawnMark[] {
  const backLeft = place.left + 2 * place.page.widthMm + betweenMm
  return [...face(front, 'front', place), ...face(back, 'back', { ...place, left: backLeft })]
}

function face(
  pages: SheetSide,
  side: 'front' | 'back',
  { left, top, page, numberOf, words }: SmallPlace
): readonly DrawnMark[] {
  const { widthMm: width, heightMm: height } = page
  const middle = left + width
  const boxes = pages.flatMap((number, at) => {
    const area = { leftMm: left + at * width, topMm: top, ...page }
    const name = number === undefined ? words.blank : String(numberOf(number))
    const size = number === undefined ? Math.min(4, width * 0.22) : Math.min(width, height) * 0.4
    const inner: DrawnMark[] = [
      {
        kind: 'text',
        text: name,
        at: [area.leftMm + width / 2, top + height * 0.62],
        sizeMm: size,
        from: 'middle'
      },
      ...headMark(area)
    ]
    return number === undefined ? [shade(area), ...inner] : inner
  })
  const fold: DrawnMark = {
    kind: 'line',
    points: [
      [middle, top - 1],
      [middle, top + height + 3]
    ],
    widthMm: 0.3,
    isBroken: true
  }
  const caption = side === 'front' ? `${words.faces.front} · ${words.foldBack} ↷` : words.faces.back
  return [
    ...boxes,
    outline({ leftMm: left, topMm: top, widthMm: 2 * width, heightMm: height }),
    fold,
    text(caption.replace(' ↷', ''), left, top - 2, 2.6),
    ...(side === 'front' ? foldArrow(left, middle, top + height) : [])
  ]
}

/** From the left half around to behind the right. */
function foldArrow(left: number, middle: number, bottom: number): readonly DrawnMark[] {
  const [from, to] = [left + (middle - left) * 0.5, middle + (middle - left) * 0.5]
  const low = bottom + 3.5
  return [
    {
      kind: 'line',
      points: [
        [from, bottom + 1],
        [from, low],
        [to, low],
        [to, bottom + 1]
      ],
      widthMm: 0.25,
      isBroken: false
    },
    {
      kind: 'line',
      points: [
        [to - 1, bottom + 2.2],
        [to, bottom + 0.8],
        [to + 1, bottom + 2.2]
      ],
      widthMm: 0.25
    }
  ]
}

/** A bar along the edge at which a page has its head. */
export function headMark({ leftMm, topMm, widthMm }: Area): readonly DrawnMark[] {
  const y = topMm + 1.6
  const points = [
    [leftMm + widthMm * 0.15, y],
    [leftMm + widthMm * 0.85, y]
  ] as const
  return [{ kind: 'line', points, widthMm: 0.9 }]
}

function shade(area: Area): DrawnMark {
  return { kind: 'box', area, grey: 0.9 }
}

function outline({ leftMm, topMm, widthMm, heightMm }: Area): DrawnMark {
  const [right, bottom] = [leftMm + widthMm, topMm + heightMm]
  const points = [
    [leftMm, topMm],
    [right, topMm],
    [right, bottom],
    [leftMm, bottom],
    [leftMm, topMm]
  ] as const
  return { kind: 'line', points, widthMm: 0.3 }
}
