import type { Report } from '../model/problem.ts'

/** The custom properties of a style sheet, asked for by name; a missing or wrong one is reported once. */
export interface Tokens {
  readonly number: (name: string) => number
  readonly numbers: (name: string) => readonly number[]
  readonly px: (name: string) => number
  readonly mm: (name: string) => number
  readonly text: (name: string) => string
  /** False after anything asked for was missing or wrong. */
  readonly complete: () => boolean
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

/** Gathers `--name: value` of all sheets; a later sheet overrides an earlier one. */
export function readableTokens(sheets: readonly Sheet[], report: Report): Tokens {
  const tokens = new Map<string, Token>(sheets.flatMap(declarations))
  const faults = new Set<string>()

  function take<Value>(
    name: string,
    form: RegExp,
    make: (value: string) => Value,
    other: Value
  ): Value {
    const token = tokens.get(name)
    if (token && form.test(token.value)) return make(token.value)
    if (!faults.has(name)) {
      faults.add(name)
      report({
        code: token ? 'style/bad-token' : 'style/no-token',
        severity: 'error',
        place: token ?? { file: sheets[0]?.file ?? 'styles' },
        message: token
          ? {
              en: `--${name} has the value “${token.value}”.`,
              zh: `--${name} 的值“${token.value}”不合用。`
            }
          : { en: `The style has no --${name}.`, zh: `样式中缺少 --${name}。` },
        hint: {
          en: 'Compare it with the style sheet that came with the program.',
          zh: '请与随程序附带的样式表对照。'
        }
      })
    }
    return other
  }

  return {
    number: name => take(name, /^-?[\d.]+$/, Number, 0),
    numbers: name => take(name, /^[\d.\s]+$/, value => value.split(/\s+/).map(Number), [1]),
    px: name => take(name, /^[\d.]+px$/, Number.parseFloat, 1),
    mm: name => take(name, /^[\d.]+mm$/, Number.parseFloat, 1),
    text: name => take(name, /^"[^"]+"$/, value => value.slice(1, -1), ''),
    complete: () => faults.size === 0
  }
}

function declarations(sheet: Sheet): readonly [string, Token][] {
  const blank = (comment: string) => comment.replace(/[^\n]/g, ' ')
  const text = sheet.text.replace(/\/\*[\s\S]*?\*\//g, blank)
  return [...text.matchAll(/--([\w-]+)\s*:\s*([^;}]+)[;}]/g)].map(match => [
    match[1] ?? '',
    {
      value: (match[2] ?? '').trim(),
      file: sheet.file,
      line: text.slice(0, match.index).split('\n').length
    }
  ])
}
