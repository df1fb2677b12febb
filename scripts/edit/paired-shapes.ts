import { hidesNames } from '../read/hidden-names.ts'
import { isBalanced } from '../read/is-balanced.ts'

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
  // A sign in an address or in code is no mark of the words around it.
  const plain = text.replace(/\]\([^()\s]*\)|(?<!`)(`+)(?!`)[^`\n]+\1(?!`)/g, whole =>
    whole.replace(/[*_]/g, 'x')
  )
  return rows.flatMap(({ shape, opens, closes }) =>
    [...text.matchAll(shape)].map(({ 0: row, index }) => {
      const end = index + row.length
      const sign = row.charAt(0)
      const before = [...text.slice(Math.max(0, index - 2), index)].at(-1) ?? '\n'
      const after = [...text.slice(end, end + 2)][0] ?? '\n'
      const words = wordsUntil(plain, end, row)
      const mark = { start: index, end, sign }
      return {
        ...mark,
        opens: opens({ before, after, words }),
        closes: closes({ before, after, words })
      }
    })
  )
}

/** What stands between a row and the next one of its length; empty where none follows. */
function wordsUntil(text: string, from: number, row: string): string {
  const sign = row.charAt(0)
  for (let at = text.indexOf(row, from); at >= 0; at = text.indexOf(row, at + row.length)) {
    const isOwn = text.charAt(at - 1) !== sign && text.charAt(at + row.length) !== sign
    if (isOwn) return text.slice(from, at)
    if (at - from > longest) return ''
  }
  return ''
}

const longest = 3000

/** What stands beside a row, and between it and the next of its sign. */
interface Sides {
  readonly before: string
  readonly after: string
  readonly words: string
}

const rows: readonly {
  readonly example: string
  readonly shape: RegExp
  readonly opens: (sides: Sides) => boolean
  readonly closes: (sides: Sides) => boolean
}[] = [
  {
    example: '这是**重点**内容, but not 3**2 and not 张**、',
    shape: /(?<!\*)\*\*(?!\*)/g,
    opens: sides =>
      !isPower(sides) &&
      !isBetweenBrackets(sides) &&
      beginsWords(sides) &&
      isBalanced(sides.words) &&
      !hidesNames(sides.before, sides.words),
    closes: sides => !isPower(sides) && !isBetweenBrackets(sides) && endsWords(sides)
  },
  {
    example: '*The Times*, but not 3*2, a_b and not *甲，乙*',
    shape: /(?<!\*)\*(?:\*\*)?(?!\*)|(?<!_)_{1,3}(?!_)/g,
    opens: sides =>
      !/[\p{L}\p{M}\p{N}\p{Pe}\p{Pf}/\u{10000}-\u{10ffff}]/u.test(sides.before) &&
      !isBetweenBrackets(sides) &&
      beginsWords(sides) &&
      /^(?=[\s\S]*\p{L})[^，。；！？]*$|^$/u.test(sides.words) &&
      isBalanced(sides.words),
    closes: sides =>
      !/[\p{L}\p{M}\p{N}\p{Ps}\p{Pi}/\u{10000}-\u{10ffff}]/u.test(sides.after) &&
      !isBetweenBrackets(sides) &&
      endsWords(sides)
  },
  {
    example: '运行`npm`, but not don`t, 5`30 and not 水`渠`水',
    shape: /(?<!`)`+(?!`)/g,
    opens: sides =>
      /^[^，。；！？]+$/.test(sides.words) &&
      !/^[A-Za-z\d]{2}$/.test(sides.before + sides.after) &&
      (!/^[\p{L}\p{N}]{2}$/u.test(sides.before + sides.after) ||
        /^[ -~](?=.*[A-Za-z]).*(?<=[ -~])$/s.test(sides.words)),
    closes: () => true
  }
]

function beginsWords({ after }: Sides): boolean {
  return !/[\s\p{Pe}\p{Pf},.;:!?%、，。；：！？％…]/u.test(after)
}

function endsWords({ before }: Sides): boolean {
  return !/[\s\p{Ps}\p{Pi}]/u.test(before)
}

function isPower({ before, after }: Sides): boolean {
  return /^(?:\d[A-Za-z\d]|[A-Za-z]\d)$/.test(before + after)
}

function isBetweenBrackets({ before, after }: Sides): boolean {
  return /\p{Pe}/u.test(before) && /\p{Ps}/u.test(after)
}
