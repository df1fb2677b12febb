import { cjkLetter } from '../../kit/han.ts'

/** Signs of a PDF that one operator drew, in the order of drawing; points from the page's bottom left corner. */
export interface PdfRun {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
  /** Drawn from bottom to top or top to bottom. */
  readonly isUpright: boolean
}

/** Signs on one base line without a gap between them. */
export interface PdfLine {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly y: number
  readonly size: number
}

/**
 * Joins runs that were drawn one after the other on one base line. Columns stand nearer to one another than some
 * words do, so that what was drawn apart is never joined by its place alone.
 */
export function linesOf(runs: readonly PdfRun[]): readonly PdfLine[] {
  const bodySize = usualSize(runs)
  const lines: { text: string; left: number; right: number; y: number; size: number }[] = []
  let isBlank = false
  for (const run of runs) {
    if (run.text.trim() === '') {
      isBlank = true
      continue
    }
    const line = lines.at(-1)
    const size = Math.max(line?.size ?? 0, run.size)
    const gap = run.x - (line?.right ?? 0)
    const isOne =
      line && Math.abs(line.y - run.y) < size * 0.3 && gap > -size && gap < size * widestGap
    if (isOne) {
      const parted = isParted(line.text, run.text, gap / size, isBlank)
      line.text = `${line.text.trimEnd()}${parted ? ' ' : ''}${run.text.trimStart()}`
      line.right = Math.max(line.right, run.x + run.width)
      line.size = size
    } else
      lines.push({
        text: run.text,
        left: run.x,
        right: run.x + run.width,
        y: run.y,
        size: run.size
      })
    isBlank = false
  }
  return withoutHoles(lines, bodySize).map(line => ({
    ...line,
    text: withoutGaps(line.text).trim()
  }))
}

/** A wide blank in a line is no gutter where a line over or under it runs across, or where both ends are of a head. */
function withoutHoles(lines: readonly PdfLine[], bodySize: number): readonly PdfLine[] {
  const whole: PdfLine[] = []
  for (const line of lines) {
    const last = whole.at(-1)
    const gap = line.left - (last?.right ?? 0)
    const isBeside =
      last && Math.abs(last.y - line.y) < line.size * 0.3 && Math.abs(last.size - line.size) < 0.5
    if (
      isBeside &&
      gap > 0 &&
      gap < line.size * 4 &&
      (line.size > bodySize * headTimes || isBridged(last, line, lines))
    )
      whole.splice(-1, 1, { ...last, text: `${last.text} ${line.text}`, right: line.right })
    else whole.push(line)
  }
  return whole
}

function isBridged(before: PdfLine, after: PdfLine, lines: readonly PdfLine[]): boolean {
  return lines.some(
    ({ left, right, y, size }) =>
      Math.abs(size - after.size) < 0.5 &&
      Math.abs(y - after.y) < size * 8 &&
      left < before.right - size &&
      right > after.left + size
  )
}

/** Whether a blank stands between two runs: beside Chinese a small gap is only its air beside Latin. */
function isParted(before: string, after: string, gapEms: number, isBlank: boolean): boolean {
  const isHan = han.test(before.trimEnd().slice(-1)) || han.test(after.trimStart().slice(0, 1))
  const isTyped = isBlank || /\s$/.test(before) || /^\s/.test(after)
  return isHan ? gapEms > 0.45 : isTyped || gapEms > 0.2
}

const han = new RegExp(cjkLetter, 'u')

/** How much larger than the copy a head is at the least. */
export const headTimes = 1.25

/** The size in which most signs are set. */
export function usualSize(runs: readonly Pick<PdfRun, 'size' | 'text'>[]): number {
  const sizes = new Map<number, number>()
  for (const { size, text } of runs) {
    const round = Math.round(size * 2) / 2
    sizes.set(round, (sizes.get(round) ?? 0) + text.length)
  }
  return [...sizes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0
}

/** In ems; gutters of newspapers begin at one em, words of a stretched line stand nearer. */
const widestGap = 0.85

/** Letters that were only drawn apart: 消 息 is 消息. */
function withoutGaps(text: string): string {
  const signs = String.raw`${cjkLetter}|[\u3000-\u303f\uff00-\uffef“”‘’…—]`
  const isSpread = new RegExp(`(?:(?:${signs}) ){3,}(?:${signs})`, 'u').test(text)
  return isSpread ? text.replace(new RegExp(`(?<=${signs}) (?=${signs})`, 'gu'), '') : text
}
