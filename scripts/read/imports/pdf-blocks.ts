import { headTimes, linesOf, type PdfLine, type PdfRun, usualSize } from './pdf-lines.ts'
import type { SourceBlock, SourceText } from './source-block.ts'
import { joined } from './text-source.ts'

/** The blocks of a page in the order in which its columns are read. */
export function pageBlocks(runs: readonly PdfRun[], page: number): readonly SourceBlock[] {
  const lines = linesOf(runs.filter(({ isUpright }) => !isUpright))
  const legs = inOrder(legsOf(lines))
  const bodySize = usualSize(lines)
  const upright = uprightText(runs)
  const standing: readonly SourceText[] =
    upright === '' ? [] : [{ kind: 'text', text: upright, at: { page }, gap: 1 }]
  const copy = legs.flatMap((leg, at): readonly SourceBlock[] => {
    const isHead = (leg.lines[0]?.size ?? 0) > bodySize * headTimes
    const blocks = isHead ? [headBlock(leg, page)] : paragraphs(leg, page)
    return at === 0 ? blocks : [edge(page), ...blocks]
  })
  return [...standing, ...copy]
}

/** Upright signs, from the top down and from the right to the left. */
function uprightText(runs: readonly PdfRun[]): string {
  const signs = runs.filter(({ isUpright }) => isUpright)
  const sorted = [...signs].sort((a, b) =>
    Math.abs(a.x - b.x) < a.size * 0.5 ? b.y - a.y : b.x - a.x
  )
  return sorted
    .map(({ text }) => text)
    .join('')
    .trim()
}

/** Lines of a headline are one block. */
function headBlock({ lines }: Leg, page: number): SourceText {
  const text = lines.map(line => line.text).reduce(joined)
  return {
    kind: 'text',
    text,
    at: { page },
    gap: 1,
    sizePt: Math.max(...lines.map(({ size }) => size))
  }
}

/** Lines of one size under one another. */
interface Leg {
  readonly lines: PdfLine[]
  left: number
  right: number
  top: number
  bottom: number
}

function edge(page: number): SourceBlock {
  return { kind: 'column', text: '', at: { page } }
}

function legsOf(lines: readonly PdfLine[]): readonly Leg[] {
  const legs: Leg[] = []
  for (const line of [...lines].sort((a, b) => b.y - a.y || a.left - b.left)) {
    const top = line.y + line.size
    const leg = legs.find(one => {
      const last = one.lines.at(-1)
      if (!last) return false
      const overlap = Math.min(one.right, line.right) - Math.max(one.left, line.left)
      const least = Math.min(one.right - one.left, line.right - line.left)
      const isOne = Math.abs(last.size - line.size) < last.size * 0.12
      return isOne && overlap > least * 0.6 && last.y - line.y < last.size * 2.1 && last.y > line.y
    })
    if (!leg) {
      legs.push({ lines: [line], left: line.left, right: line.right, top, bottom: line.y })
      continue
    }
    leg.lines.push(line)
    leg.left = Math.min(leg.left, line.left)
    leg.right = Math.max(leg.right, line.right)
    leg.bottom = line.y
  }
  return legs
}

/** Cuts from top to bottom first, then from side to side, as a page is read. */
function inOrder(legs: readonly Leg[]): readonly Leg[] {
  if (legs.length < 2) return legs
  const columns = partedBy(legs, ({ left, right }) => [left, right], 2)
  if (columns.length > 1) return columns.flatMap(inOrder)
  const rows = partedBy(legs, ({ top, bottom }) => [-top, -bottom], 0)
  if (rows.length > 1) return rows.flatMap(inOrder)
  return [...legs].sort((a, b) => b.top - a.top || a.left - b.left)
}

function partedBy(
  legs: readonly Leg[],
  ends: (leg: Leg) => readonly [from: number, to: number],
  least: number
): readonly (readonly Leg[])[] {
  const groups: Leg[][] = []
  let reach = Number.NEGATIVE_INFINITY
  for (const leg of [...legs].sort((a, b) => ends(a)[0] - ends(b)[0])) {
    const [from, to] = ends(leg)
    if (groups.length === 0 || from >= reach + least) groups.push([leg])
    else groups.at(-1)?.push(leg)
    reach = Math.max(reach, to)
  }
  return groups
}

function paragraphs({ lines, left, right }: Leg, page: number): readonly SourceText[] {
  const found: { text: string; size: number; left: number; right: number; isIndented: boolean }[] =
    []
  let before: PdfLine | undefined
  const usual = usualStep(lines)
  for (const line of lines) {
    const isIn = line.left > left + line.size * 0.8
    const isAfterShort = before !== undefined && before.right < right - before.size * 1.2
    const isAfterGap = before !== undefined && before.y - line.y > usual * 1.35
    const last = found.at(-1)
    if (last && !isIn && !isAfterShort && !isAfterGap) {
      last.text = joined(last.text, line.text)
      last.right = line.right
    } else {
      const { text, size } = line
      found.push({ text, size, left: line.left, right: line.right, isIndented: isIn })
    }
    before = line
  }
  return found.map(({ text, size, isIndented, ...ends }) => ({
    kind: 'text',
    text,
    at: { page },
    gap: 0,
    sizePt: size,
    ...(isIndented ? { isIndented } : {}),
    ...(isIndented && ends.right > right - size && ends.left > left + (right - left) * 0.5
      ? { align: 'right' as const }
      : {})
  }))
}

function usualStep(lines: readonly PdfLine[]): number {
  const steps = lines.slice(1).map((line, at) => (lines[at]?.y ?? 0) - line.y)
  return steps.sort((a, b) => a - b)[Math.floor(steps.length / 2)] ?? Number.POSITIVE_INFINITY
}
