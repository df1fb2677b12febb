import { parse, TomlDate, TomlError } from 'smol-toml'
import type { Report } from '../../model/problem.ts'
import { placeIn } from '../place-in.ts'
import { parseYaml } from '../yaml-text.ts'
import type { ArticleParts } from './article-front.ts'
import { keyGoes } from './front-keys.ts'

/** What a front matter says, texts, lists and maps only, and the lines of each key, from 0 to before the second. */
export interface FrontValues {
  readonly values: ReadonlyMap<string, unknown>
  readonly linesOf: (key: string) => readonly [from: number, to: number]
}

/** Reads a front matter of any kind; undefined after an error. */
export function frontValues(
  { kind, front }: ArticleParts,
  report: Report
): FrontValues | undefined {
  switch (kind) {
    case 'none':
      return { values: new Map(), linesOf: () => [0, 0] }
    case 'title-block':
      return titleBlock(front.text)
    case 'yaml': {
      const yaml = parseYaml(front, report, shapes)
      return yaml && keyed(yaml.value, front.text, yamlKey)
    }
    case 'toml':
      return tomlValues(front, report)
  }
}

/** A title may hold what looks like a list: `title: [Notes] on water`. */
function shapes(key: string) {
  const goes = keyGoes(key)?.goes
  const isText = goes === 'headline' || goes === 'deck' || goes === 'kicker'
  return isText ? { text: true, list: false, map: false } : { text: true, list: true, map: true }
}

function tomlValues(front: ArticleParts['front'], report: Report): FrontValues | undefined {
  try {
    return keyed(plain(parse(front.text)), front.text, tomlKey)
  } catch (error) {
    if (!(error instanceof TomlError)) throw error
    const line = front.text.split('\n').slice(0, error.line - 1)
    const offset = [...line, ''].join('\n').length + error.column - 1
    const [reason = ''] = error.message.replace(/^Invalid TOML document: /, '').split('\n')
    report({
      code: 'articles/toml',
      severity: 'error',
      place: placeIn(front, offset),
      message: {
        en: `The front matter between “+++” is no TOML here: ${reason}.`,
        zh: `“+++”之间的文件信息在此处不合 TOML 的写法（${reason}）。`
      },
      hint: {
        en: 'Write key = "text", and one key a line.',
        zh: '请写成 键名 = "文字"，一行一个。'
      }
    })
    return undefined
  }
}

/** Numbers, dates and truths as texts. */
function plain(value: unknown): unknown {
  if (value instanceof TomlDate) return value.toISOString()
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== 'object' || value === null) return String(value)
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, plain(one)]))
}

const yamlKey = /^["']?([\p{L}_][\p{L}\p{N}_ .@/-]*?)["']?\s*:(?:\s|$)/u
const tomlKey = /^\s*\[*"?([\p{L}\p{N}_-]+)"?(?:\.[^\]=]*)?\s*(?:=|\]+\s*$)/u

function keyed(value: unknown, text: string, key: RegExp): FrontValues {
  const isMap = typeof value === 'object' && value !== null && !Array.isArray(value)
  const lines = text.split('\n')
  const starts = lines.flatMap((line, at) => {
    const [, name] = key.exec(line) ?? []
    return name === undefined ? [] : [{ name, at }]
  })
  return {
    values: new Map(isMap ? Object.entries(value) : []),
    linesOf: name => {
      const index = starts.findIndex(start => start.name === name)
      const from = starts[index]?.at ?? 0
      return [from, starts[index + 1]?.at ?? lines.length]
    }
  }
}

/** Pandoc’s `% title`, `% authors; more`, `% date`; a line that begins with a blank goes on with the last. */
function titleBlock(text: string): FrontValues {
  const names = ['title', 'author', 'date']
  const fields: { from: number; to: number; text: string }[] = []
  for (const [at, line] of text.split('\n').entries()) {
    const last = fields.at(-1)
    if (line.startsWith('%')) fields.push({ from: at, to: at + 1, text: line.slice(1).trim() })
    else if (last) {
      last.text = `${last.text} ${line.trim()}`
      last.to = at + 1
    }
  }
  const found = fields.slice(0, 3).map((field, at) => [names[at] ?? '', field] as const)
  return {
    values: new Map(
      found.flatMap(([name, field]) => {
        const value = name === 'author' ? field.text.split(/\s*;\s*/) : field.text
        return field.text === '' ? [] : [[name, value] as const]
      })
    ),
    linesOf: name => {
      const field = found.find(([one]) => one === name)?.[1]
      return [field?.from ?? 0, field?.to ?? 0]
    }
  }
}
