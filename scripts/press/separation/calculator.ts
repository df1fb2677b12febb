/** A program of a calculator function (ISO 32000-1, 7.10.5): numbers, words, and programs in braces. */
export type Program = readonly (number | string | Program)[]

/** Reads a program, without the braces around it; undefined where braces do not match. */
export function programIn(text: string): Program | undefined {
  const open: (number | string | Program)[][] = [[]]
  for (const [token] of text.matchAll(/[{}]|[^\s{}]+/g)) {
    if (token === '{') open.push([])
    else if (token === '}') {
      const inner = open.pop()
      const outer = open.at(-1)
      if (!inner || !outer) return undefined
      outer.push(inner)
    } else {
      const value = Number(token)
      open.at(-1)?.push(Number.isNaN(value) ? token : value)
    }
  }
  return open.length === 1 ? open[0] : undefined
}

/** Runs a program on numbers, the last of them on top; undefined where it asks for what we do not know. */
export function run(program: Program, from: readonly number[]): readonly number[] | undefined {
  const stack: (number | Program)[] = [...from]
  const isDone = runAll(program, stack)
  const numbers = stack.filter(value => typeof value === 'number')
  return isDone && numbers.length === stack.length ? numbers : undefined
}

type Stack = (number | Program)[]

function runAll(program: Program, stack: Stack): boolean {
  return program.every(token => {
    if (typeof token !== 'string') {
      stack.push(token)
      return true
    }
    const step = steps[token]
    return step ? step(stack) !== false : false
  })
}

function number(stack: Stack): number {
  const value = stack.pop()
  return typeof value === 'number' ? value : 0
}

function one(of: (value: number) => number) {
  return (stack: Stack) => void stack.push(of(number(stack)))
}

function two(of: (value: number, other: number) => number) {
  return (stack: Stack) => {
    const other = number(stack)
    stack.push(of(number(stack), other))
  }
}

const degrees = 180 / Math.PI

/** Truth is 1, falsehood 0. */
const steps: Readonly<Record<string, (stack: Stack) => unknown>> = {
  add: two((a, b) => a + b),
  sub: two((a, b) => a - b),
  mul: two((a, b) => a * b),
  div: two((a, b) => a / b),
  idiv: two((a, b) => Math.trunc(a / b)),
  mod: two((a, b) => a % b),
  exp: two((a, b) => a ** b),
  atan: two((a, b) => (Math.atan2(a, b) * degrees + 360) % 360),
  neg: one(a => -a),
  abs: one(Math.abs),
  ceiling: one(Math.ceil),
  floor: one(Math.floor),
  round: one(Math.round),
  truncate: one(Math.trunc),
  cvi: one(Math.trunc),
  cvr: one(a => a),
  sqrt: one(Math.sqrt),
  sin: one(a => Math.sin(a / degrees)),
  cos: one(a => Math.cos(a / degrees)),
  ln: one(Math.log),
  log: one(Math.log10),
  eq: two((a, b) => Number(a === b)),
  ne: two((a, b) => Number(a !== b)),
  gt: two((a, b) => Number(a > b)),
  ge: two((a, b) => Number(a >= b)),
  lt: two((a, b) => Number(a < b)),
  le: two((a, b) => Number(a <= b)),
  and: two((a, b) => a & b),
  or: two((a, b) => a | b),
  true: stack => void stack.push(1),
  false: stack => void stack.push(0),
  pop: stack => void stack.pop(),
  dup: stack => void stack.push(stack.at(-1) ?? 0),
  exch: stack => void stack.push(...stack.splice(-2).reverse()),
  copy: stack => {
    const count = number(stack)
    if (count > 0) stack.push(...stack.slice(-count))
  },
  index: stack => {
    const depth = number(stack)
    stack.push(stack.at(-1 - depth) ?? 0)
  },
  roll: stack => {
    const by = number(stack)
    const count = number(stack)
    const part = count > 0 ? stack.splice(-count) : []
    const shift = part.length > 0 ? ((by % part.length) + part.length) % part.length : 0
    stack.push(...part.slice(part.length - shift), ...part.slice(0, part.length - shift))
  },
  if: stack => {
    const then = stack.pop()
    return number(stack) === 0 || (Array.isArray(then) && runAll(then, stack))
  },
  ifelse: stack => {
    const [then, otherwise] = stack.splice(-2)
    const chosen = number(stack) === 0 ? otherwise : then
    return Array.isArray(chosen) && runAll(chosen, stack)
  }
}
