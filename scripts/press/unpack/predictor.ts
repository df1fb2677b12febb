/** How rows of samples were turned into differences before they were packed (ISO 32000-1, 7.4.4.4). */
export interface Prediction {
  readonly predictor: number
  readonly colours: number
  readonly bits: number
  readonly columns: number
}

/** Takes the differences back; undefined for what no PDF can mean. */
export function unpredicted(
  bytes: Uint8Array,
  { predictor, colours, bits, columns }: Prediction
): Uint8Array | undefined {
  const isSound = [colours, bits, columns].every(value => Number.isInteger(value) && value > 0)
  const row = Math.ceil((colours * bits * columns) / 8)
  if (!isSound || row > bytes.length + 1) return bytes.length === 0 ? bytes : undefined
  const step = Math.max(1, Math.ceil((colours * bits) / 8))
  if (predictor >= 10) return fromPng(bytes, row, step)
  return predictor === 2 && bits === 8 ? fromTiff(bytes, row, step) : undefined
}

function fromTiff(bytes: Uint8Array, row: number, step: number): Uint8Array {
  const plain = Uint8Array.from(bytes)
  for (let start = 0; start < plain.length; start += row) {
    const end = Math.min(plain.length, start + row)
    for (let at = start + step; at < end; at++) {
      plain[at] = (plain[at] ?? 0) + (plain[at - step] ?? 0)
    }
  }
  return plain
}

/** Each row begins with the kind of its differences (PNG, 9.2). */
function fromPng(bytes: Uint8Array, row: number, step: number): Uint8Array {
  const rows = Math.ceil(bytes.length / (row + 1))
  // A row of nothing stands above the first.
  const plain = new Uint8Array((rows + 1) * row)
  for (let line = 0; line < rows; line++) {
    const from = line * (row + 1)
    const guess = guesses[bytes[from] ?? 0] ?? none
    takeRow(plain, (line + 1) * row, bytes.subarray(from + 1, from + 1 + row), { row, step, guess })
  }
  const last = bytes.length % (row + 1)
  return plain.subarray(row, last === 0 ? undefined : plain.length - row + last - 1)
}

interface RowRule {
  readonly row: number
  readonly step: number
  readonly guess: Guess
}

function takeRow(
  plain: Uint8Array,
  to: number,
  differences: Uint8Array,
  { row, step, guess }: RowRule
): void {
  for (const [at, difference] of differences.entries()) {
    const above = plain[to + at - row] ?? 0
    const left = at < step ? 0 : (plain[to + at - step] ?? 0)
    const corner = at < step ? 0 : (plain[to + at - row - step] ?? 0)
    plain[to + at] = difference + guess(left, above, corner)
  }
}

type Guess = (left: number, above: number, corner: number) => number

const none: Guess = () => 0

const guesses: readonly Guess[] = [
  none,
  left => left,
  (_, above) => above,
  (left, above) => (left + above) >> 1,
  paeth
]

function paeth(left: number, above: number, corner: number): number {
  const guess = left + above - corner
  const [toLeft, toAbove, toCorner] = [left, above, corner].map(value => Math.abs(guess - value))
  if (toLeft === undefined || toAbove === undefined || toCorner === undefined) return 0
  if (toLeft <= toAbove && toLeft <= toCorner) return left
  return toAbove <= toCorner ? above : corner
}
