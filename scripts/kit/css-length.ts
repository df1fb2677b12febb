/**
 * A length as CSS writes it, in CSS px: `0.75pt`, `2mm`, `calc(var(--a) * 2)` with its tokens put in, `thin`; `em` is
 * the size of the type around it. Undefined for what the page alone can tell, as percentages.
 */
export function cssPx(written: string, em: number | undefined): number | undefined {
  const value = written.trim().toLowerCase()
  const named = borderWidths[value]
  if (named !== undefined) return named
  const tokens = value
    .replace(/\bcalc\(/g, '(')
    .match(/[\d.]+(?:e-?\d+)?[a-z%]*|round\(|[-+*/()]|[^\s]/g)
  if (!tokens) return undefined
  const sum: Sum = { tokens: [...tokens], em }
  const result = sumOf(sum)
  const isRead = sum.tokens.length === 0 && result !== undefined && Number.isFinite(result)
  return isRead ? result : undefined
}

const borderWidths: Readonly<Record<string, number>> = Object.assign(Object.create(null), {
  thin: 1,
  medium: 3,
  thick: 5
})

const pxOf: Readonly<Record<string, number>> = Object.assign(Object.create(null), {
  px: 1,
  pt: 4 / 3,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
  q: 96 / 101.6
})

/** What is still to be read of a sum, and the size of an em. */
interface Sum {
  readonly tokens: string[]
  readonly em: number | undefined
}

function sumOf(sum: Sum): number | undefined {
  let total = productOf(sum)
  while (sum.tokens[0] === '+' || sum.tokens[0] === '-') {
    const sign = sum.tokens.shift() === '+' ? 1 : -1
    const other = productOf(sum)
    total = total === undefined || other === undefined ? undefined : total + sign * other
  }
  return total
}

function productOf(sum: Sum): number | undefined {
  let total = singleOf(sum)
  while (sum.tokens[0] === '*' || sum.tokens[0] === '/') {
    const isTimes = sum.tokens.shift() === '*'
    const other = singleOf(sum)
    if (total === undefined || other === undefined) total = undefined
    else total = isTimes ? total * other : total / other
  }
  return total
}

/** `round(a, b)`: to the nearest multiple. */
function rounded(sum: Sum): number | undefined {
  const value = sumOf(sum)
  const step = sum.tokens.shift() === ',' ? sumOf(sum) : undefined
  const isClosed = sum.tokens.shift() === ')'
  if (!isClosed || value === undefined || !step) return undefined
  return Math.round(value / step) * step
}

function singleOf(sum: Sum): number | undefined {
  const token = sum.tokens.shift()
  if (token === '-') {
    const value = singleOf(sum)
    return value === undefined ? undefined : -value
  }
  if (token === 'round(') return rounded(sum)
  if (token === '(') {
    const inner = sumOf(sum)
    return sum.tokens.shift() === ')' ? inner : undefined
  }
  const [, number = '', unit = ''] = /^([\d.]+(?:e-?\d+)?)([a-z%]*)$/.exec(token ?? '') ?? []
  if (number === '') return undefined
  const one = unit === '' ? 1 : unit === 'em' || unit === 'rem' ? sum.em : pxOf[unit]
  return one === undefined ? undefined : Number(number) * one
}
