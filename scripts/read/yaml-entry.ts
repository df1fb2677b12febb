import type { KeyShape, KeyShapes } from './key-shapes.ts'
import { keyMeant } from './key-words.ts'
import type { Mend } from './mended-text.ts'

/** A slip that only its author can mend, at an offset. */
export interface YamlSlip {
  readonly kind:
    | 'cut'
    | 'full-width-colon'
    | 'no-blank'
    | 'no-colon'
    | 'open'
    | 'flow'
    | 'bullet'
    | 'wide-indent'
  readonly offset: number
  /** The key that the line begins with, or the sign at fault. */
  readonly word: string
  readonly value: string
}

/** One line of YAML, `key: value` or `- value`, with offsets in the line. */
export interface YamlEntry {
  readonly isKey: boolean
  /** Column of the key, or of the hyphen of a list's text. */
  readonly indent: number
  readonly shape: KeyShape
  readonly value: string
  readonly valueStart: number
  /** What makes YAML of the line as far as its value. */
  readonly mends: readonly Mend[]
  readonly slips: readonly YamlSlip[]
}

/**
 * Reads a line as far as its value; undefined where it is neither a key's nor a list's. `above` is
 * the shape of the last key before it: whether a list may stand here.
 */
export function yamlEntry(
  line: string,
  shapes: KeyShapes,
  above: KeyShape | undefined
): YamlEntry | undefined {
  const [lead = ''] = /^[ \t\u00a0\u3000]*/.exec(line) ?? []
  const isWide = /[\u00a0\u3000]/.test(lead)
  const narrow = lead.replace(/[\u00a0\u3000]/g, '')
  const mends = isWide ? [{ start: 0, end: lead.length, insert: narrow }] : []
  const slips: YamlSlip[] = isWide
    ? [{ kind: 'wide-indent', offset: 0, word: '', value: line.slice(lead.length).trimEnd() }]
    : []
  const bullet = bulletEntry(line, lead.length, above)
  if (bullet)
    return { ...bullet, mends: [...mends, ...bullet.mends], slips: [...slips, ...bullet.slips] }
  const hyphens = /^(?:- +)*/.exec(line.slice(lead.length))?.[0].length ?? 0
  const keyAt = lead.length + hyphens
  const rest = line.slice(keyAt).trimEnd()
  const isKnown = (one: string) => shapes(one) !== undefined
  const key =
    /^([\p{L}_][\p{L}\p{N}_-]*) *(:(?:[ \t\u00a0\u3000]+|$)|：\s*|:)/u.exec(rest) ??
    withoutColon(rest, isKnown)
  if (!key) {
    if (hyphens === 0) return undefined
    return {
      isKey: false,
      indent: lead.length,
      shape: anything,
      value: rest,
      valueStart: keyAt,
      mends,
      slips
    }
  }
  const [{ length }, word = '', colon = ''] = key
  const value = rest.slice(length)
  const valueStart = keyAt + length
  const slip = slipOf(colon, value)
  if (slip && !isKnown(word) && keyMeant(word, isKnown) === undefined) return undefined
  const isPlain = !slip && !/[\u00a0\u3000]/.test(colon)
  return {
    isKey: true,
    indent: keyAt,
    shape: shapes(word) ?? anything,
    value,
    valueStart,
    mends: isPlain
      ? mends
      : [...mends, { start: valueStart - colon.length, end: valueStart, insert: ': ' }],
    slips: slip ? [...slips, { kind: slip, offset: keyAt, word, value }] : slips
  }
}

/** `headline; …`, `headline = …`, and `headline …` of a key that is known. */
function withoutColon(rest: string, isKnown: (key: string) => boolean): RegExpExecArray | null {
  const sign = /^([\p{L}_]+)( *[;；=＝]\s*)(?=\S)/u.exec(rest)
  if (sign) return sign
  const blank = /^([\p{L}_]+)([ \t]+)(?=\S)/u.exec(rest)
  return blank && isKnown(blank[1] ?? '') && !/:(?:\s|$)/.test(rest) ? blank : null
}

function slipOf(colon: string, value: string): YamlSlip['kind'] | undefined {
  if (colon.startsWith('：')) return 'full-width-colon'
  if (!colon.startsWith(':')) return 'no-colon'
  return colon === ':' && value !== '' ? 'no-blank' : undefined
}

const anything: KeyShape = { text: true, list: true, map: true }

/** `• rain`, `－ rain` or `-rain` where a list stands. */
function bulletEntry(
  line: string,
  start: number,
  above: KeyShape | undefined
): YamlEntry | undefined {
  if (!above?.list || above.text) return undefined
  const match = /^(?:([－–—•·*＊﹣])\s*(?=\S)|-(?=[\p{L}\p{N}]))/u.exec(line.slice(start))
  if (!match) return undefined
  const [{ length }, word = '-'] = match
  const value = line.slice(start + length).trimEnd()
  return {
    isKey: false,
    indent: start,
    shape: anything,
    value,
    valueStart: start + length,
    mends: [{ start, end: start + length, insert: '- ' }],
    slips: [{ kind: 'bullet', offset: start, word, value }]
  }
}
