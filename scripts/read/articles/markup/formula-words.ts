import { ideograph } from '../../../kit/han.ts'
import {
  endsShift,
  hidden,
  hide,
  lowers,
  lowersOne,
  raises,
  raisesOne,
  type Written
} from './mark.ts'

type Prints = (readonly [start: number, end: number, says?: string])[]

/** A formula of TeX as words at its own length, with its marks of maths masked; undefined where words do not do. */
export function formulaWords(source: string): Written | undefined {
  const state: State = { source, at: 0, text: '', prints: [], closers: [] }
  while (state.at < source.length) if (!step(state)) return undefined
  return state.closers.length === 0 ? { text: state.text, prints: state.prints } : undefined
}

/** Whether what stands between two `$` is maths, and no price, variable of a shell or words. */
export function isFormula(source: string): boolean {
  const bare = source.replace(/\\(?:text|mathrm|operatorname|mathbf|mbox)\s*\{[^{}]*\}/g, '')
  if (chinese.test(bare)) return false
  const words = bare.replace(/\\[A-Za-z]+/g, '\\')
  if (
    /[A-Za-z]{3,}/.test(
      words.replace(/\b(?:sin|cos|tan|log|max|min|exp|lim|mod|gcd|var|kg|mol)\b/g, '')
    )
  )
    return /\\|[\^_]\{/.test(words)
  return /\\|[\^_=<>]|^[-+]?\d*[A-Za-z]'?$|[A-Za-z\d)] ?[-+*/] ?[A-Za-z\d(]|^[A-Za-z]\([A-Za-z, ]+\)$/.test(
    words
  )
}

interface State {
  readonly source: string
  at: number
  text: string
  readonly prints: Prints
  /** What each open brace ends with. */
  readonly closers: string[]
}

/** Takes the next sign or command; false where words cannot say it. */
function step(state: State): boolean {
  const rest = state.source.slice(state.at)
  const [sign = ''] = rest
  if (sign === '\\') return command(state, rest)
  if (sign === '^' || sign === '_') return shift(state, rest, sign)
  if (sign === '{') return open(state, hidden, hidden)
  if (sign === '}') {
    const closer = state.closers.pop()
    if (closer === undefined) return false
    put(state, 1, closer, closer === ')' ? closer : undefined)
    return true
  }
  if (sign === '*') put(state, 1, '×', '×')
  else if (/~/.test(sign)) put(state, 1, ' ')
  else if (/[&`#%$]/.test(sign)) return false
  else keepSign(state, sign)
  return true
}

function command(state: State, rest: string): boolean {
  const [whole = '', name = ''] = /^\\([A-Za-z]+|.)[ \t]*/.exec(rest) ?? []
  const sign = signs[name]
  if (sign !== undefined)
    return put(state, whole.length, atWidth(spaced(sign, whole, state), whole), sign)
  if (/^[,;:! >]$/.test(name) || silent.has(name))
    return put(state, whole.length, atWidth(' ', whole))
  if (/^[{}%$_&#]$/.test(name)) {
    put(state, 1, hidden)
    keepSign(state, name)
    return true
  }
  if (functions.has(name)) {
    put(state, 1, hidden)
    for (const letter of name) keepSign(state, letter)
    return true
  }
  if (groups.has(name) && rest[whole.length] === '{') {
    put(state, whole.length, hide(whole))
    return open(state, hidden, hidden)
  }
  if (name === 'sqrt' && rest[whole.length] === '{') return root(state, rest, whole)
  return /^[dt]?frac$/.test(name) && fraction(state, rest, whole)
}

/** `\sqrt{x+1}` → √(x+1). */
function root(state: State, rest: string, whole: string): boolean {
  put(state, whole.length, atWidth('√', whole), '√')
  const inside = groupAt(rest, whole.length)
  return inside !== undefined && bracketed(state, inside)
}

/** `\frac{a+b}{2}` → (a+b)/2. */
function fraction(state: State, rest: string, whole: string): boolean {
  const above = groupAt(rest, whole.length)
  const below = above === undefined ? undefined : groupAt(rest, whole.length + above.length + 2)
  if (above === undefined || below === undefined || /\\d?frac/.test(above + below)) return false
  const [from, textFrom] = [state.at, state.text.length]
  put(state, whole.length, '')
  const inside = bracketed(state, above) && formulaWords(below)
  if (!inside) return false
  const stroke = isOne(below) ? '/' : '/('
  put(state, 1, stroke, stroke)
  add(state, inside, below.length)
  put(state, 1, isOne(below) ? '' : ')', isOne(below) ? undefined : ')')
  const made = state.text.slice(textFrom)
  state.text = state.text.slice(0, textFrom) + made.padStart(state.at - from, hidden)
  return true
}

/** A group with round brackets in place of its braces where it is more than one thing. */
function bracketed(state: State, inside: string): boolean {
  const words = formulaWords(inside)
  if (!words) return false
  const isSimple = isOne(inside)
  put(state, 1, isSimple ? hidden : '(', isSimple ? undefined : '(')
  add(state, words, inside.length)
  put(state, 1, isSimple ? hidden : ')', isSimple ? undefined : ')')
  return true
}

function shift(state: State, rest: string, sign: '^' | '_'): boolean {
  const isUp = sign === '^'
  const group = groupAt(rest, 1)
  if (group !== undefined) {
    const words = formulaWords(group)
    if (!words || /[\^_/√]/.test(group + words.text) || /\\d?frac/.test(group)) return false
    put(state, 2, (isUp ? raises : lowers) + hidden)
    add(state, words, group.length)
    put(state, 1, endsShift)
    return true
  }
  const next = rest[1] ?? ''
  if (
    !/[\p{L}\p{N}*'+-]/u.test(next) &&
    !(next === '\\' && signs[/^\\([A-Za-z]+)/.exec(rest.slice(1))?.[1] ?? ''])
  )
    return false
  return put(state, 1, isUp ? raisesOne : lowersOne)
}

function groupAt(text: string, at: number): string | undefined {
  if (text[at] !== '{') return undefined
  let depth = 0
  for (let end = at; end < text.length; end++) {
    if (text[end] === '{') depth++
    else if (text[end] === '}' && --depth === 0) return text.slice(at + 1, end)
  }
  return undefined
}

function isOne(inside: string): boolean {
  return !/[-+=<>/ ]|\\(?:times|cdot|div|pm|frac)/.test(inside.trim())
}

function open(state: State, opener: string, closer: string): true {
  put(state, 1, opener)
  state.closers.push(closer)
  return true
}

function keepSign(state: State, sign: string): void {
  const { at, prints } = state
  const last = prints.at(-1)
  if (last && last[1] === at && last[2] === undefined) prints[prints.length - 1] = [last[0], at + 1]
  else prints.push([at, at + 1])
  state.text += sign
  state.at += 1
}

function put(state: State, length: number, text: string, says?: string): true {
  if (says !== undefined) state.prints.push([state.at, state.at + length, says])
  state.text += text
  state.at += length
  return true
}

function add(state: State, { text, prints }: Written, length: number): void {
  for (const [start, end, says] of prints)
    state.prints.push(
      says === undefined
        ? [state.at + start, state.at + end]
        : [state.at + start, state.at + end, says]
    )
  state.text += text
  state.at += length
}

/** A relation between blanks keeps them; after a letter they only end its name. */
function spaced(sign: string, whole: string, { text }: State): string {
  const isBetween = /[ \t]$/.test(whole) && text.endsWith(' ') && !/\p{L}/u.test(sign)
  return isBetween ? `${sign} ` : sign
}

function atWidth(sign: string, whole: string): string {
  return sign + hidden.repeat(whole.length - sign.length)
}

const groups = new Set(
  'text mathrm mathbf mathit mathsf mathtt mbox operatorname boldsymbol bm rm'.split(' ')
)
const silent = new Set(
  'left right big Big bigg bigl bigr displaystyle textstyle quad qquad limits nolimits'.split(' ')
)
const functions = new Set(
  'sin cos tan cot sec csc arcsin arccos arctan sinh cosh tanh log ln lg exp max min sup inf lim det gcd dim ker deg Pr mod bmod'.split(
    ' '
  )
)

/** Signs that the faces of the house have. */
const signs: Readonly<Record<string, string>> = Object.fromEntries(
  [
    'alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ iota ι kappa κ lambda λ mu μ nu ν xi ξ pi π rho ρ',
    'sigma σ tau τ upsilon υ phi φ varphi φ chi χ psi ψ omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Phi Φ Psi Ψ Omega Ω',
    'times × div ÷ cdot · pm ± le ≤ leq ≤ leqslant ≤ ge ≥ geq ≥ geqslant ≥ ne ≠ neq ≠ approx ≈ equiv ≡ infty ∞ sum ∑ prod ∏ int ∫',
    'in ∈ cup ∪ cap ∩ to → rightarrow → leftarrow ← ldots … dots … cdots … degree ° prime ′ colon : mid | lt < gt > lbrace { rbrace }'
  ]
    .join(' ')
    .split(' ')
    .flatMap((name, at, all) => (at % 2 === 0 ? [[name, all[at + 1] ?? '']] : []))
)

const chinese = new RegExp(`${ideograph}|[，。；：]`, 'u')
