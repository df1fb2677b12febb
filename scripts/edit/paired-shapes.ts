/** A mark that stands in pairs around words: `*`, `**`, `_`, `__` or a row of backticks. */
export interface PairedMark {
  readonly start: number
  readonly end: number
  readonly sign: string
  readonly opens: boolean
  readonly closes: boolean
}

/** The rows of `*`, `_` and backticks that may stand around words, by what is beside them in the file. */
export function pairedShapes(text: string): readonly PairedMark[] {
  return rows.flatMap(({ shape, opens, closes }) =>
    [...text.matchAll(shape)].map(({ 0: sign, index }) => {
      const mark = { start: index, end: index + sign.length, sign: sign.charAt(0) }
      return {
        ...mark,
        opens: !opens.test(around(text, mark)),
        closes: !closes.test(around(text, mark))
      }
    })
  )
}

/** The character before a row, a middle dot for the row, and the character after it. */
function around(
  text: string,
  { start, end }: { readonly start: number; readonly end: number }
): string {
  const before = [...text.slice(Math.max(0, start - 2), start)].at(-1) ?? '\n'
  const after = [...text.slice(end, end + 2)][0] ?? '\n'
  return `${before}·${after}`
}

/**
 * A row and what keeps it from opening, or from closing, a pair. `**` stands anywhere but beside a blank
 * or in a number (3**2); the others not inside a word; none between two brackets; none of four or more.
 */
const rows: readonly {
  readonly example: string
  readonly shape: RegExp
  readonly opens: RegExp
  readonly closes: RegExp
}[] = [
  {
    example: '这是**重点**内容',
    shape: /(?<!\*)\*\*(?!\*)/g,
    opens:
      /·\s|·[\p{Pe}\p{Pf},.;:!?%、，。；：！？％…]|^(?:\d·[A-Za-z\d]|[A-Za-z]·\d)|^\p{Pe}·\p{Ps}/u,
    closes: /^\s|^[\p{Ps}\p{Pi}]|^(?:\d·[A-Za-z\d]|[A-Za-z]·\d)|^\p{Pe}·\p{Ps}/u
  },
  {
    example: '*The Times*',
    shape: /(?<!\*)\*(?:\*\*)?(?!\*)|(?<!_)_{1,3}(?!_)/g,
    opens:
      /·\s|·[\p{Pe}\p{Pf},.;:!?%、，。；：！？％…]|^[\p{L}\p{M}\p{N}\u{10000}-\u{10ffff})\]}]|^\p{Pe}·\p{Ps}/u,
    closes: /^\s|^[\p{Ps}\p{Pi}]|·[\p{L}\p{M}\p{N}\u{10000}-\u{10ffff}([{]|^\p{Pe}·\p{Ps}/u
  },
  {
    example: '运行`npm`',
    shape: /(?<!`)`+(?!`)/g,
    opens: /^[A-Za-z\d]·[A-Za-z\d]/,
    closes: /^$/
  }
]
