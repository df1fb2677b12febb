/** A function of PDF (ISO 32000-1, 7.10): numbers in, numbers out. */
export type PlateFunction = (inputs: readonly number[]) => readonly number[]

/** A program of PostScript operators (ISO 32000-1, 7.10.5): words, and parts in braces. */
type Program = readonly (string | Program)[]

/** Reads a calculator function; one that cannot be run gives what is on its stack. */
export function calculator(bytes: Uint8Array): PlateFunction {
  const words =
    Buffer.from(bytes)
      .toString('latin1')
      .match(/[{}]|[^\s{}]+/g) ?? []
  const program = programIn(words, { at: words[0] === '{' ? 1 : 0 }, 0)
  return inputs => {
    const stack = [...inputs]
    run(program, stack)
    return stack
  }
}

function programIn(words: readonly string[], place: { at: number }, depth: number): Program {
  const program: (string | Program)[] = []
  while (place.at < words.length) {
    const word = words[place.at++] ?? ''
    if (word === '}') break
    program.push(word === '{' && depth < 40 ? programIn(words, place, depth + 1) : word)
  }
  return program
}

function run(program: Program, stack: number[]): void {
  for (const [at, word] of program.entries()) {
    if (word === 'if') runPart(stack.pop() ? program[at - 1] : undefined, stack)
    else if (word === 'ifelse') runPart(program[stack.pop() ? at - 2 : at - 1], stack)
    else if (typeof word === 'string') step(word, stack)
  }
}

function runPart(part: string | Program | undefined, stack: number[]): void {
  if (typeof part === 'object') run(part, stack)
}

function step(word: string, stack: number[]): void {
  const one = ones[word]
  const two = twos[word]
  if (one) stack.push(one(stack.pop() ?? 0))
  else if (two) {
    const [second = 0, first = 0] = [stack.pop(), stack.pop()]
    stack.push(two(first, second))
  } else if (moves[word]) moves[word](stack)
  else stack.push(Number(word) || 0)
}

const degrees = Math.PI / 180
const truth = (is: boolean) => Number(is)

const ones: Readonly<Record<string, (value: number) => number>> = {
  abs: Math.abs,
  neg: value => -value,
  ceiling: Math.ceil,
  floor: Math.floor,
  round: value => Math.floor(value + 0.5),
  truncate: Math.trunc,
  cvi: Math.trunc,
  cvr: value => value,
  sqrt: value => Math.sqrt(Math.max(0, value)),
  sin: value => Math.sin(value * degrees),
  cos: value => Math.cos(value * degrees),
  ln: Math.log,
  log: Math.log10,
  not: value => (value === 0 || value === 1 ? 1 - value : ~value)
}

const twos: Readonly<Record<string, (first: number, second: number) => number>> = {
  add: (a, b) => a + b,
  sub: (a, b) => a - b,
  mul: (a, b) => a * b,
  div: (a, b) => (b === 0 ? 0 : a / b),
  idiv: (a, b) => (b === 0 ? 0 : Math.trunc(a / b)),
  mod: (a, b) => (b === 0 ? 0 : a % b),
  exp: (a, b) => a ** b,
  atan: (a, b) => (Math.atan2(a, b) / degrees + 360) % 360,
  eq: (a, b) => truth(a === b),
  ne: (a, b) => truth(a !== b),
  gt: (a, b) => truth(a > b),
  ge: (a, b) => truth(a >= b),
  lt: (a, b) => truth(a < b),
  le: (a, b) => truth(a <= b),
  and: (a, b) => a & b,
  or: (a, b) => a | b,
  xor: (a, b) => a ^ b,
  bitshift: (a, b) => (b >= 0 ? a << b : a >> -b)
}

const moves: Readonly<Record<string, (stack: number[]) => void>> = {
  true: stack => void stack.push(1),
  false: stack => void stack.push(0),
  pop: stack => void stack.pop(),
  dup: stack => void stack.push(stack.at(-1) ?? 0),
  exch: stack => void stack.push(...stack.splice(-2).reverse()),
  copy: stack => {
    const count = stack.pop() ?? 0
    if (count > 0 && count <= stack.length) stack.push(...stack.slice(-count))
  },
  index: stack => void stack.push(stack.at(-1 - (stack.pop() ?? 0)) ?? 0),
  roll: stack => {
    const [by = 0, count = 0] = [stack.pop(), stack.pop()]
    if (count < 1 || count > stack.length) return
    const moved = stack.splice(-count)
    const turn = ((by % count) + count) % count
    stack.push(...moved.slice(count - turn), ...moved.slice(0, count - turn))
  }
}
