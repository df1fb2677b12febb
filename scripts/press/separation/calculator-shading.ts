import { type PDFContext, PDFName, type PDFObject, PDFRawStream } from '@cantoo/pdf-lib'
import { calculator } from '../plates/calculator.ts'
import { entry, streamBytes } from '../rewrite/pdf-file.ts'
import { contentStream } from '../rewrite/rewritten-content.ts'
import { writtenNumber } from '../stream/written-operation.ts'
import { type GradientInks, platesAlong } from './inks-along.ts'
import { rgbOf } from './rgb-function.ts'

/**
 * A calculator function from a place to RGB, as Chromium writes it for gradients that repeat, mirror or turn, made one
 * to plates: the same way from the place to a number between 0 and 1, then the plates along it in straight pieces.
 * Undefined for one that is written otherwise.
 */
export function plateCalculator(
  context: PDFContext,
  source: PDFObject | undefined,
  inks: GradientInks
): PDFObject | undefined {
  if (!(source instanceof PDFRawStream)) return undefined
  const text = Buffer.from(streamBytes(context, source)).toString('latin1').trim()
  const split = text.search(/\bdup 0 le \{pop\b/)
  if (String(entry(context, source, 'FunctionType')) !== '4' || split < 0) return undefined
  const colours = calculator(Buffer.from(`{${text.slice(split)}`, 'latin1'))
  const bounds = boundsIn(text.slice(split))
  // What leaves more or fewer than three numbers is no colour.
  if (bounds.some(at => colours([at]).length !== 3)) return undefined
  const pieces = bounds.slice(1).flatMap((to, at) => {
    // A stop belongs to the piece before it, and what is wholly transparent is black: a piece begins a little after.
    const from = (bounds[at] ?? 0) + after
    return straight(
      from,
      to,
      platesAlong(place => rgbOf(colours([place])), from, to, inks)
    )
  })
  const [first, last] = [pieces[0]?.start, pieces.at(-1)?.end]
  if (!first || !last) return undefined
  const constant = (values: readonly number[]) => `pop ${values.map(writtenNumber).join(' ')}`
  const program = `${text.slice(0, split)}dup 0 le {${constant(first)}} { dup 1 gt {${constant(last)}} {${branch(pieces)}} ifelse } ifelse}`
  const made = contentStream(context, Buffer.from(program, 'latin1'), source.dict)
  const range = Array.from({ length: inks.plates }, () => [0, 1]).flat()
  made.dict.set(PDFName.of('Range'), context.obj(range))
  return context.register(made)
}

const after = 1e-4

/** Where the pieces of a gradient end, from 0 to 1. */
function boundsIn(text: string): readonly number[] {
  const found = [...text.matchAll(/\bdup ([\d.]+) le \{/g)].map(([, value]) => Number(value))
  const inner = found.filter(value => value > 0 && value < 1)
  return [0, ...[...new Set(inner)].sort((one, other) => one - other), 1]
}

interface Piece {
  readonly from: number
  readonly to: number
  readonly start: readonly number[]
  readonly end: readonly number[]
}

/** Straight pieces through some of the samples: eight bend as little from the curve as no eye sees. */
function straight(
  from: number,
  to: number,
  rows: readonly (readonly number[])[]
): readonly Piece[] {
  const count = Math.min(8, rows.length - 1)
  const row = (at: number) => rows[Math.round((at / count) * (rows.length - 1))] ?? []
  return Array.from({ length: count }, (_, at) => ({
    from: from + (at / count) * (to - from),
    to: from + ((at + 1) / count) * (to - from),
    start: row(at),
    end: row(at + 1)
  }))
}

/** The plates at the number on top of the stack, by halves, so that branches are never deep. */
function branch(pieces: readonly Piece[]): string {
  const [only] = pieces
  if (only && pieces.length === 1) return line(only)
  const middle = pieces.length >> 1
  const [low, high] = [pieces.slice(0, middle), pieces.slice(middle)]
  return `dup ${written(low.at(-1)?.to ?? 0)} le {${branch(low)}} {${branch(high)}} ifelse`
}

function line({ from, to, start, end }: Piece): string {
  const parts = start.map((value, plate) => {
    const slope = ((end[plate] ?? value) - value) / (to - from)
    const ink = `${written(slope)} mul ${written(value - slope * from)} add`
    return plate === start.length - 1 ? ink : `dup ${ink} exch`
  })
  return parts.join(' ')
}

/** Seven digits behind the point: a slope may be steep. */
function written(value: number): string {
  return value.toFixed(7).replace(/\.?0+$/, '')
}
