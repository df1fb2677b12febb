import type { Place, Problem } from '../model/problem.ts'
import { nearestWord } from './nearest-word.ts'

/** The custom properties of style sheets, asked for by name. */
export interface Tokens {
  readonly number: (name: string) => number
  readonly numbers: (name: string) => readonly number[]
  readonly px: (name: string) => number
  readonly mm: (name: string) => number
  readonly text: (name: string) => string
  /** One as it is written, tokens in it put in; undefined where no sheet has it, which is no fault. */
  readonly given: (name: string) => Given | undefined
  /** A value with the tokens in it put in. */
  readonly filled: (value: string) => string
  /** All that are declared. */
  readonly names: readonly string[]
  /** Where a token that was asked for got its value. */
  readonly place: (name: string) => Place
  /**
   * What was wrong with those asked for, once each, and those that nothing asks for and no rule
   * uses: a misspelt one is told with the name that was meant, and not as missing besides.
   */
  readonly faults: () => readonly Problem[]
}

/** A token as a style sheet has it. */
export interface Given {
  readonly value: string
  readonly place: Place
  /** The sheet's own in the order of sheets, 0 the first. */
  readonly sheet: number
}

interface Sheet {
  readonly file: string
  readonly text: string
}

interface Token {
  readonly value: string
  readonly file: string
  readonly line: number
}

/** How the value of a token is written, and an example for who has to write one. */
interface Form<Value> {
  readonly pattern: RegExp
  readonly make: (value: string) => Value
  /** Goes on with this where there is no right one. */
  readonly other: Value
  readonly example: string
}

/** Gathers `--name: value` of all sheets; a later sheet overrides an earlier one. `free` are known though nobody asks. */
export function readableTokens(sheets: readonly Sheet[], free: readonly string[]): Tokens {
  const declared = sheets.flatMap(declarations)
  const tokens = new Map<string, Token>(declared)
  const asked = new Map<string, string>()
  const wrong = new Map<string, Token>()
  const used = new Set(sheets.flatMap(({ text }) => usedIn(text)))
  const looked = new Set<string>()

  function take<Value>(name: string, { pattern, make, other, example }: Form<Value>): Value {
    asked.set(name, example)
    const token = tokens.get(name)
    if (token && pattern.test(token.value)) return make(token.value)
    if (token) wrong.set(name, token)
    return other
  }

  function faults(): readonly Problem[] {
    const isHouse = ({ file }: Token) => file === sheets[0]?.file
    const house = declared.filter(([, token]) => isHouse(token)).map(([name]) => name)
    const known = [...asked.keys(), ...looked, ...used, ...free]
    const strange = declared.filter(([name]) => !known.includes(name))
    const absent = [...asked.keys()].filter(name => !tokens.has(name))
    const unknown = strange.flatMap(([name, token]) => {
      // What the house declares for all may be used by sheets that are not read now.
      if (isHouse(token)) {
        const meant = nearestWord(name, absent)
        return meant === undefined ? [] : [{ meant, problem: unknownToken(name, meant, token) }]
      }
      if (house.includes(name)) return []
      const meant = nearestWord(name, [...known, ...house])
      return [{ meant, problem: unknownToken(name, meant, token) }]
    })
    const meant = new Set(unknown.map(one => one.meant))
    const missing = [...asked].filter(([name]) => !tokens.has(name) && !meant.has(name))
    return [
      ...[...wrong].map(([name, token]) => badToken(name, token, asked.get(name) ?? '')),
      ...missing.map(([name, example]) => noToken(name, example, sheets[0]?.file ?? 'styles')),
      ...unknown.map(({ problem }) => problem)
    ]
  }

  function given(name: string): Given | undefined {
    looked.add(name)
    const token = tokens.get(name)
    if (!token) return undefined
    const { file, line } = token
    const sheet = sheets.findIndex(one => one.file === file)
    return { value: withTokens(token.value, tokens), place: { file, line }, sheet }
  }

  return {
    given,
    filled: value => withTokens(value, tokens),
    names: [...tokens.keys()],
    number: name => take(name, forms.number),
    numbers: name => take(name, forms.numbers),
    px: name => take(name, forms.px),
    mm: name => take(name, forms.mm),
    text: name => take(name, forms.text),
    place: name => {
      const { file, line } = tokens.get(name) ?? {}
      return { file: file ?? sheets[0]?.file ?? 'styles', ...(line !== undefined && { line }) }
    },
    faults
  }
}

const forms = {
  number: { pattern: /^-?(?:\d+\.?\d*|\.\d+)$/, make: Number, other: 0, example: '1.5' },
  numbers: {
    pattern: /^\d+(?:\.\d+)?(?:\s+\d+(?:\.\d+)?)*$/,
    make: (value: string) => value.split(/\s+/).map(Number),
    other: [1],
    example: '4 3 2'
  },
  px: { pattern: /^\d+(?:\.\d+)?px$/, make: Number.parseFloat, other: 1, example: '15px' },
  mm: { pattern: /^\d+(?:\.\d+)?mm$/, make: Number.parseFloat, other: 1, example: '350mm' },
  text: {
    pattern: /^"[^"]+"$/,
    make: (value: string) => value.slice(1, -1),
    other: '',
    example: '"Song"'
  }
} satisfies Record<string, Form<unknown>>

function badToken(name: string, { value, file, line }: Token, example: string): Problem {
  return {
    code: 'style/bad-token',
    severity: 'error',
    place: { file, line },
    message: {
      en: `--${name} has the value “${value}”.`,
      zh: `--${name} 的值“${value}”不合用。`
    },
    hint: {
      en: `Write it in this form: --${name}: ${example};`,
      zh: `请照此写法：--${name}: ${example};`
    }
  }
}

function noToken(name: string, example: string, file: string): Problem {
  return {
    code: 'style/no-token',
    severity: 'error',
    place: { file },
    message: { en: `The style has no --${name}.`, zh: `样式中缺少 --${name}。` },
    hint: {
      en: `Put --${name} back into :root { … } of this file, in this form: --${name}: ${example};`,
      zh: `请在此文件的 :root { … } 里补上，写法如：--${name}: ${example};`
    }
  }
}

/** One that looks like another is a slip; one of the paper's own that no rule uses yet only is told. */
function unknownToken(name: string, meant: string | undefined, { file, line }: Token): Problem {
  const told = { code: 'style/unknown-token', place: { file, line } } as const
  const message = { en: `There is no token --${name}.`, zh: `没有名为 --${name} 的样式变量。` }
  return meant === undefined
    ? {
        ...told,
        severity: 'warning',
        message: { en: `Nothing uses --${name}.`, zh: `没有用到 --${name}。` },
        hint: {
          en: `Delete the line, or use it in a rule: var(--${name}).`,
          zh: `请删去此行，或在规则里使用：var(--${name})。`
        }
      }
    : {
        ...told,
        severity: 'error',
        message,
        hint: { en: `Did you mean --${meant}?`, zh: `是否应为 --${meant}？` }
      }
}

/** A value with those of the tokens in it; what leads round in a circle, or to none, is left. */
function withTokens(value: string, tokens: ReadonlyMap<string, Token>, deep = 0): string {
  if (deep > 8) return value
  return value.replace(/var\(\s*--([\w-]+)\s*(?:,[^()]*)?\)/g, (whole, name) => {
    const inner = tokens.get(name)?.value
    return inner === undefined ? whole : withTokens(inner, tokens, deep + 1)
  })
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, comment => comment.replace(/[^\n]/g, ' '))
}

function usedIn(text: string): readonly string[] {
  return [...withoutComments(text).matchAll(/var\(\s*--([\w-]+)/g)].map(([, name = '']) => name)
}

function declarations(sheet: Sheet): readonly [string, Token][] {
  const text = withoutComments(sheet.text)
  return [...text.matchAll(/--([\w-]+)\s*:\s*([^;}]+)[;}]/g)].map(match => [
    match[1] ?? '',
    {
      value: (match[2] ?? '').trim(),
      file: sheet.file,
      line: text.slice(0, match.index).split('\n').length
    }
  ])
}
