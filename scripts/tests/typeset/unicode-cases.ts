import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** One place between two characters of a case of Unicode's test file. */
export interface UnicodePlace {
  readonly before: string
  readonly after: string
  /** Line-break classes of both, as `ID`. */
  readonly classes: readonly [string, string]
  /** The rule of UAX #14 that decides, as `13.02`. */
  readonly rule: string
  readonly mayBreak: boolean
  readonly text: string
  /** Offset of `after` in the text, UTF-16 units. */
  readonly offset: number
}

/** The classes of Han text, its marks, its numbers and what stands beside them. */
const classes = 'ID CJ NS CL CP OP QU EX IS IN B2 NU PR PO HY'.split(' ')

/**
 * The places beside a Han character in the cases of LineBreakTest.txt (Unicode 13) that hold nothing but the
 * classes of Han text; WATCH, which stands there for its class, is read as a Han character.
 */
export function unicodePlaces(): readonly UnicodePlace[] {
  const entry = createRequire(import.meta.url).resolve('@foliojs-fork/linebreak')
  const file = join(dirname(entry), '..', 'test', 'LineBreakTest.txt')
  const lines = readFileSync(file, 'utf8').split('\n')
  return lines.filter(line => /^×/.test(line)).flatMap(placesOf)
}

function placesOf(line: string): readonly UnicodePlace[] {
  const [codes = '', comment = ''] = line.split('#')
  const characters = [...codes.matchAll(/[0-9A-F]{4,6}/g)].map(([code]) =>
    code === '231A' ? '字' : String.fromCodePoint(Number.parseInt(code, 16))
  )
  const named = [...comment.matchAll(/\(([A-Za-z0-9]+)(?:_[A-Za-z0-9_]+)?\) [÷×]/g)]
  const kinds = named.map(([, name]) => name ?? '')
  const rules = [...comment.matchAll(/([÷×]) \[([\d.]+)\]/g)]
  if (kinds.length !== characters.length || !kinds.every(kind => classes.includes(kind))) return []
  const text = characters.join('')
  let offset = 0
  return characters.slice(1).flatMap((after, at): readonly UnicodePlace[] => {
    const before = characters[at] ?? ''
    offset += before.length
    const pair = [kinds[at] ?? '', kinds[at + 1] ?? ''] as const
    const [, sign, rule = ''] = rules[at + 1] ?? []
    if (!pair.includes('ID')) return []
    return [{ before, after, classes: pair, rule, mayBreak: sign === '÷', text, offset }]
  })
}
