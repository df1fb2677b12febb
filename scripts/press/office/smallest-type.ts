import { before, type Matrix, unmoved } from '../rewrite/box.ts'
import { readPageContents } from '../rewrite/page-contents.ts'
import { openPdf } from '../rewrite/pdf-file.ts'
import { numberIn } from '../stream/operand-values.ts'
import type { Operation } from '../stream/operations.ts'

/** The smallest size of type that a PDF shows, pt; undefined where it shows none. */
export async function smallestType(bytes: Uint8Array): Promise<number | undefined> {
  let smallest: number | undefined
  readPageContents(await openPdf(bytes), ({ bytes: stream }) => {
    const reading: TypeSize = { size: 0, line: unmoved, matrix: unmoved, saved: [] }
    return operation => {
      changeSize(reading, stream, operation)
      if (!showing.has(operation.operator)) return
      const pt = reading.size * scaleOf(before(reading.line, reading.matrix))
      if (pt > 0) smallest = Math.min(smallest ?? pt, pt)
    }
  })
  return smallest
}

const showing = new Set(['Tj', 'TJ', "'", '"'])

interface TypeSize {
  size: number
  line: Matrix
  matrix: Matrix
  readonly saved: { readonly size: number; readonly matrix: Matrix }[]
}

function changeSize(reading: TypeSize, bytes: Uint8Array, operation: Operation): void {
  const values = () => operation.operands.map(operand => numberIn(bytes, operand))
  switch (operation.operator) {
    case 'q':
      reading.saved.push({ size: reading.size, matrix: reading.matrix })
      break
    case 'Q':
      Object.assign(reading, reading.saved.pop())
      break
    case 'cm':
      reading.matrix = before(matrixOf(values()), reading.matrix)
      break
    case 'BT':
      reading.line = unmoved
      break
    case 'Tm':
      reading.line = matrixOf(values())
      break
    case 'Tf':
      reading.size = Math.abs(values()[1] ?? 0)
  }
}

function matrixOf([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: readonly number[]): Matrix {
  return [a, b, c, d, e, f]
}

/** How much higher type stands than its size says. */
function scaleOf([, , c, d]: Matrix): number {
  return Math.hypot(c, d)
}
