import { fieldLinkShapes } from './field-links.ts'
import type { Skip } from './skip.ts'

/** A field of a YAML text as it stands in the file: its key, and where its value begins and ends. */
export interface FiledField {
  readonly key: string
  readonly start: number
  readonly end: number
}

/** The fields of a YAML text, one for each line that begins with a key, with the deeper lines under it. */
export function filedFields(yaml: string): readonly FiledField[] {
  const lines = yaml.split('\n')
  const fields: FiledField[] = []
  let start = 0
  for (const [at, line] of lines.entries()) {
    const [before, indent = '', key] =
      /^([ \t]*(?:- +)*)([\p{L}_][\p{L}\p{N}_-]*)[ \t]*:(?=\s|$)/u.exec(line) ?? []
    const under = lines.slice(at + 1)
    const next = under.findIndex(one => one.trim() !== '' && one.search(/\S/) <= indent.length)
    const own = [line, ...(next < 0 ? under : under.slice(0, next))].join('\n')
    const isGroup = /^\s*(?:- +)*[\p{L}_][\p{L}\p{N}_-]*[ \t]*:(?=\s|$)/mu.test(
      own.slice(line.length + 1)
    )
    const value = before === undefined ? '' : line.slice(before.length).trim()
    if (
      before !== undefined &&
      key !== undefined &&
      !/^(?:\[.*\]|\{.*\})(?:\s+#.*)?$/.test(value) &&
      !(value === '' && isGroup)
    )
      fields.push({ key, start: start + before.length, end: start + own.length })
    start += line.length + 1
  }
  return fields
}

/** What in a field's value YAML has for itself: quotation marks around it, `|`, remarks, escapes. */
export function fieldShapes(value: string): readonly Skip[] {
  const own = shapes.flatMap(shape =>
    [...value.matchAll(shape)].map(({ 0: found, index }) => ({
      start: index,
      end: index + found.length
    }))
  )
  return [...own, ...fieldLinkShapes(value)]
}

const shapes: readonly RegExp[] = [
  // Quotation marks around all of it, and a remark behind them.
  /^\s*["'](?=[\s\S]*["']\s*(?:\s#.*)?\s*$)/g,
  /(?<=^\s*(["'])[\s\S]*)\1\s*(?:\s#.*)?\s*$/g,
  // A text of several lines.
  /^\s*[|>][-+\d]*[ \t]*(?:#.*)?$/gm,
  // Lines that are remarks.
  /(?<=\n)[ \t]*#.*/g,
  // '' in single, \" and \n in double quotation marks.
  /(?<=^\s*'[\s\S]*')'/g,
  /(?<=^\s*"[\s\S]*)\\(?:[ntr]|(?=["\\/]))/g
]
