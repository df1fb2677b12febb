import { contrast, laidOn } from './contrast.ts'
import { type Colour, type PagePicture, type SeenInk, seenInk } from './seen-ink.ts'
import type { InkSpan, SeenLine } from './seen-lines.ts'

/** What a picture shows of a line of type. */
export interface LineSight {
  /** Ink that is there over the ink that its glyphs have; 1 when all is well. */
  readonly share: number
  /** The same of the few characters that show least and most. */
  readonly leastShare: number
  readonly mostShare: number
  /** Contrast of the colour that the style asks for, and of the strongest ink, against what the line stands on. */
  readonly asked: number
  readonly shown: number
  readonly ground: Colour
}

/** Looks at a line of type; `scale` is the picture's px for one CSS px. */
export function seenLine(line: SeenLine, picture: PagePicture, scale: number): LineSight {
  const box = {
    left: line.left * scale,
    right: line.right * scale,
    top: line.top * scale - 0.5,
    bottom: line.bottom * scale + 0.5
  }
  const { colour, strength } = line.facts
  const ink = seenInk(picture, box, colour, 0.12 * line.size * scale)
  const all = ink.columns.reduce((sum, column) => sum + column, 0)
  const shares = groups(line).map(
    span => inkBetween(ink, span, scale) / (span.area * scale * scale)
  )
  const { ground, strongest } = ink
  return {
    share: all / (line.area * scale * scale),
    leastShare: Math.min(...shares),
    mostShare: Math.max(...shares),
    asked: contrast(laidOn(ground, colour, strength), ground),
    shown: contrast(strongest, ground),
    ground
  }
}

/** Characters that are looked at together, in their size: alone, one that stands aside would mislead. */
const groupEm = 3.5

function groups({ spans, size, area, left, right }: SeenLine): readonly InkSpan[] {
  const found: InkSpan[] = []
  let group: InkSpan | undefined
  for (const span of spans) {
    group = group ? joined(group, span) : span
    // A variation selector or a blank has no ink that could be missed.
    if (group.area === 0) continue
    if (group.isSure || group.right - group.left >= groupEm * size) {
      found.push(group)
      group = undefined
    }
  }
  const last = found.pop()
  const rest = last && group ? joined(last, group) : (last ?? group)
  return [...found, rest ?? { left, right, area, isSure: true }]
}

function joined(one: InkSpan, other: InkSpan): InkSpan {
  return { left: one.left, right: other.right, area: one.area + other.area, isSure: false }
}

function inkBetween({ columns, left }: SeenInk, span: InkSpan, scale: number): number {
  const from = Math.max(0, Math.round(span.left * scale) - left)
  const to = Math.min(columns.length, Math.round(span.right * scale) - left)
  let sum = 0
  for (let column = from; column < to; column++) sum += columns[column] as number
  return sum
}
