import { PDFDict, type PDFObject, PDFRef } from '@cantoo/pdf-lib'
import { before, type Matrix, unmoved } from '../../rewrite/box.ts'
import { entry, nameOf, resolve } from '../../rewrite/pdf-file.ts'
import { nameIn } from '../../stream/operand-values.ts'
import type { Operation } from '../../stream/operations.ts'
import { objectNumber } from '../opened/pages-of.ts'
import { showText } from './show-text.ts'
import { change, type GraphicsState, numbers, type Step, type StreamWalk } from './stream-walk.ts'
import { typeface } from './typeface.ts'

/** Operations on text (ISO 32000-1, 9.3 and 9.4). */
export const textSteps: readonly (readonly [string, Step])[] = [
  ['BT', stream => place(stream, unmoved)],
  ['Tf', chooseFont],
  ['Tc', setting(value => ({ characterSpace: value }))],
  ['Tw', setting(value => ({ wordSpace: value }))],
  ['Tz', setting(value => ({ stretch: value / 100 }))],
  ['TL', setting(value => ({ leading: value }))],
  ['Ts', setting(value => ({ rise: value }))],
  ['Tr', setting(value => ({ renderingMode: value }))],
  ['Tm', setMatrix],
  ['Td', (stream, { operands }) => goTo(stream, numbers(stream, operands))],
  ['TD', goToWithLeading],
  ['T*', nextLine],
  ['Tj', showText],
  ['TJ', showText],
  [
    "'",
    (stream, operation) => {
      nextLine(stream)
      showText(stream, operation)
    }
  ],
  ['"', showSpaced]
]

/** Chooses a font by its object, as `Tf` and a graphics state do. */
export function setFont(stream: StreamWalk, object: PDFObject | undefined, size: number): void {
  const { context, faces, file } = stream.walk
  const dict = resolve(context, object)
  let face = dict instanceof PDFDict ? faces.get(dict) : undefined
  if (!face && dict instanceof PDFDict) {
    const number = object instanceof PDFRef ? objectNumber(object) : ''
    face = typeface(context, dict, number, file.plain)
    faces.set(dict, face)
  }
  change(stream, { font: { face, size } })
}

function setting(some: (value: number) => Partial<GraphicsState>): Step {
  return (stream, { operands }) => {
    const [value] = numbers(stream, operands)
    if (value !== undefined) change(stream, some(value))
  }
}

function place(stream: StreamWalk, matrix: Matrix): void {
  stream.text = { matrix, line: matrix }
}

function chooseFont(stream: StreamWalk, { operands }: Operation): void {
  const [name] = operands
  const [, size = 0] = numbers(stream, operands)
  const fonts = entry(stream.walk.context, stream.resources, 'Font')
  const key = name && nameIn(stream.bytes, name)
  setFont(stream, fonts instanceof PDFDict && key ? fonts.get(nameOf(key)) : undefined, size)
}

function setMatrix(stream: StreamWalk, { operands }: Operation): void {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers(stream, operands)
  place(stream, [a, b, c, d, e, f])
}

function goTo(stream: StreamWalk, [x = 0, y = 0]: readonly number[]): void {
  place(stream, before([1, 0, 0, 1, x, y], stream.text.line))
}

function goToWithLeading(stream: StreamWalk, { operands }: Operation): void {
  const [x = 0, y = 0] = numbers(stream, operands)
  change(stream, { leading: -y })
  goTo(stream, [x, y])
}

function nextLine(stream: StreamWalk): void {
  goTo(stream, [0, -stream.state.leading])
}

/** `aw ac string "` */
function showSpaced(stream: StreamWalk, operation: Operation): void {
  const [wordSpace = 0, characterSpace = 0] = numbers(stream, operation.operands)
  change(stream, { wordSpace, characterSpace })
  nextLine(stream)
  showText(stream, { ...operation, operands: operation.operands.slice(2) })
}
