import type { ChangePlace, ProofPages } from './change-places.ts'
import type { Box } from './measured-pages.ts'
import type { NumberedLine } from './numbered-lines.ts'

/** What is drawn over a page, in CSS px of the page. */
export interface PageMarks {
  readonly width: number
  readonly height: number
  readonly numberPx: number
  readonly lines: readonly { readonly x: number; readonly y: number; readonly text: number }[]
  readonly outlines: readonly Outline[]
  readonly flags: readonly Flag[]
}

interface Outline {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly stroke: number
  readonly dash: string
}

/** The number of a change on a dark ground. */
interface Flag {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly round: number
  readonly middle: number
  readonly base: number
  readonly sizePx: number
  readonly text: number
}

/** Sizes on the sheet whatever the page's scale, pt. */
const [flagPt, flagTextPt, strokePt, framePt, gapPt] = [8, 6.5, 0.7, 1.1, 1.8]
const [numberMostPt, numberLeastPt, digitEm] = [5, 2.6, 0.56]
const every = 5

/** Makes the marks of one page that is shown at a scale. */
export function pageMarks(
  page: ProofPages['pages'][number],
  lines: readonly NumberedLine[],
  places: readonly ChangePlace[],
  scale: number
): PageMarks {
  const px = (pt: number) => pt / 0.75 / scale
  const flags: Flag[] = []
  for (const { box, number, look } of places) {
    const isKnown = look === 'words' && flags.some(flag => flag.text === number)
    if (!isKnown) flags.push(flagAt(box, look, number, flags, px))
  }
  const own = lines.filter(line => line.page === page.page)
  const numberPx = numberSize(page, px)
  return {
    width: round(page.width),
    height: round(page.height),
    numberPx: round(numberPx),
    lines: numbersOf(own, flags, numberPx, px(0.9)),
    outlines: places.map(place => outlineOf(place, px)),
    flags: flags.map(rounded)
  }
}

/** Three digits have room in the gutter. */
function numberSize({ lines }: ProofPages['pages'][number], px: (pt: number) => number): number {
  const lefts = [...new Set(lines.filter(line => !line.isTabular).map(({ legLeft }) => legLeft))]
  const gaps = lines.flatMap(({ legRight }) =>
    lefts.map(left => left - legRight).filter(gap => gap > 1)
  )
  const gap = Math.min(...gaps, Infinity)
  const fitting = Number.isFinite(gap) ? gap / (3 * digitEm + 0.3) : px(numberMostPt)
  return Math.max(px(numberLeastPt), Math.min(px(numberMostPt), fitting))
}

function numbersOf(
  lines: readonly NumberedLine[],
  flags: readonly Flag[],
  numberPx: number,
  away: number
): PageMarks['lines'] {
  const found: { x: number; y: number; text: number }[] = []
  for (const { number, box } of lines) {
    if (number % every !== 0) continue
    const one = {
      x: box.left - away,
      y: (box.top + box.bottom) / 2 + numberPx * 0.36,
      text: number
    }
    const left = one.x - 3 * digitEm * numberPx
    const isUnder = flags.some(
      flag =>
        flag.x < one.x &&
        flag.x + flag.width > left &&
        flag.y < one.y &&
        flag.y + flag.height > one.y - numberPx
    )
    const isTwice = found.some(({ x, y }) => Math.abs(x - one.x) < 1 && Math.abs(y - one.y) < 1)
    if (!isUnder && !isTwice) found.push(one)
  }
  return found.map(({ x, y, text }) => ({ x: round(x), y: round(y), text }))
}

/** Left of what it numbers; of a frame in its corner; under an earlier one that stands there. */
function flagAt(
  box: Box,
  look: ChangePlace['look'],
  text: number,
  others: readonly Flag[],
  px: (pt: number) => number
): Flag {
  const height = px(flagPt)
  const width = Math.max(height, px(flagTextPt) * (digitEm * String(text).length + 0.6))
  const x = Math.max(0, look === 'frame' ? box.left - width / 2 : box.left - width - px(1.2))
  let y = Math.max(
    0,
    look === 'gap' ? box.bottom - height / 2 : box.top - (look === 'frame' ? height / 2 : 0)
  )
  for (const other of others)
    if (
      other.x < x + width &&
      x < other.x + other.width &&
      other.y < y + height &&
      y < other.y + other.height
    )
      y = other.y + other.height + px(0.5)
  const base = y + height / 2 + px(flagTextPt) * 0.36
  const middle = x + width / 2
  return { x, y, width, height, round: height / 2, middle, base, sizePx: px(flagTextPt), text }
}

function outlineOf({ box, look }: ChangePlace, px: (pt: number) => number): Outline {
  const air = look === 'frame' ? 0 : px(0.8)
  const [top, bottom] =
    look === 'gap' ? [box.bottom + px(1), box.bottom + px(1)] : [box.top - air, box.bottom + air]
  const stroke = px(look === 'gap' ? gapPt : look === 'frame' ? framePt : strokePt)
  return {
    x: round(box.left - air),
    y: round(top),
    width: round(box.right - box.left + 2 * air),
    // An outline without any height is not drawn.
    height: Math.max(0.1, round(bottom - top)),
    stroke: round(stroke),
    dash: look === 'frame' ? `${round(px(4))} ${round(px(2))}` : 'none'
  }
}

/** Lengths of hundredths of a px. */
function rounded(flag: Flag): Flag {
  const entries = Object.entries(flag).map(([name, value]) => [name, round(value)])
  return { ...flag, ...Object.fromEntries(entries) }
}

function round(px: number): number {
  return Math.round(px * 100) / 100
}
