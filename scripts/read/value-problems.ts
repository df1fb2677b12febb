import { nearestWord } from '../kit/nearest-word.ts'
import type { Problem, Words } from '../model/problem.ts'
import { valueMeant } from './key-words.ts'
import { colonHint } from './yaml-mistake.ts'

/** Tells of a word that is none of the few that may stand after a key. */
export function unknownValue(key: string, found: unknown, known: readonly string[]): Problem {
  const value = shortText(found)
  const meant = valueMeant(value, known) ?? nearestWord(value, known)
  const list = known.join(', ')
  return {
    code: 'yaml/unknown-value',
    severity: 'error',
    message: {
      en: `“${value}” is not a known value of “${key}”.`,
      zh: `“${key}”不能是“${value}”。`
    },
    hint:
      meant === undefined
        ? { en: `It may be one of: ${list}.`, zh: `可以是：${list}。` }
        : { en: `Did you mean “${meant}”?`, zh: `是否应为“${meant}”？` }
  }
}

/** What a field's own rule says: what it expects, why, and what to write, if not just that. */
export function customValue(
  key: string,
  params: Record<string, unknown>,
  mayBeLeftOut: boolean
): Problem {
  const {
    expected = somethingElse,
    because,
    write = expected
  } = params as Partial<Record<string, Words>>
  const problem = wrongValue(key, expected)
  return {
    ...problem,
    ...(because && {
      message: {
        en: `“${key}” cannot be read: ${because.en}.`,
        zh: `“${key}”无法读取：${because.zh}。`
      }
    }),
    hint: mayBeLeftOut
      ? {
          en: `Write ${write.en}, or take “${key}” out.`,
          zh: `请写${spaced(write.zh)}；不用则删去“${key}”。`
        }
      : { en: `Write ${write.en}.`, zh: `请写${spaced(write.zh)}。` }
  }
}

/** Tells of a text where a list stands, and so on; `keys` are those of the group, or of the list's groups. */
export function wrongShape(
  key: string,
  expected: string,
  found: unknown,
  keys: readonly string[]
): Problem {
  const problem = wrongValue(key, shapes[expected] ?? somethingElse)
  const hint =
    (typeof found === 'string' ? colonHint(found) : undefined) ??
    (expected === 'array' ? listHint(key, found, keys) : groupHint(key, expected, found, keys))
  return hint ? { ...problem, hint } : problem
}

function listHint(key: string, found: unknown, keys: readonly string[]): Words | undefined {
  const [first] = keys
  if (typeof found === 'object' && found !== null) {
    const name = Object.keys(found)[0] ?? first ?? '…'
    return {
      en: `Begin each of them with “- ”, “- ${name}: …”, and its other lines with two spaces.`,
      zh: `请在每一项的开头加“- ”，写成“- ${name}: …”，该项其余各行空两格。`
    }
  }
  if (typeof found !== 'string' || key === '') return undefined
  const isGroups = first !== undefined && first !== 'story'
  if (isGroups)
    return {
      en: `Write “${key}:” alone on its line, and below it “  - ${first}: ${shortText(found)}”.`,
      zh: `请让“${key}:”单独成行，下一行写“  - ${first}: ${shortText(found)}”。`
    }
  const list = `${key}: [${found.split(/\s*[,，、]\s*/).join(', ')}]`
  return { en: `Write “${shortText(list, 60)}”.`, zh: `请写“${shortText(list, 60)}”。` }
}

function groupHint(
  key: string,
  expected: string,
  found: unknown,
  keys: readonly string[]
): Words | undefined {
  if (expected === 'string')
    return {
      en: 'Write one text on the line of the key; if it has signs of its own, in quotation marks: "…".',
      zh: '请在键名同一行写一段文字；文字里有特殊符号时加英文引号："…"。'
    }
  if (Array.isArray(found) && found.every(part => typeof part === 'string')) {
    const line = shortText(`${key}: ${found.join(' ')}`, 60)
    return { en: `Write it on one line: “${line}”.`, zh: `请写成一行：“${line}”。` }
  }
  if (key === '' || typeof found !== 'string') return undefined
  if (keys.length === 0)
    return {
      en: `Write “${key}:” alone on its line, and below it, with two spaces before it, “key: ${shortText(found)}”.`,
      zh: `请让“${key}:”单独成行，下一行空两格写“键名: ${shortText(found)}”。`
    }
  const group = `${key}: {${keys.map(name => `${name}: …`).join(', ')}}`
  return { en: `Write “${group}”.`, zh: `请写“${group}”。` }
}

function wrongValue(key: string, expected: Words): Problem {
  const of = key === '' ? { en: 'This file', zh: '此文件' } : { en: `“${key}”`, zh: `“${key}”` }
  return {
    code: 'yaml/wrong-value',
    severity: 'error',
    message: {
      en: `${of.en} must hold ${expected.en}.`,
      zh: `${of.zh}的内容应为${spaced(expected.zh)}。`
    },
    hint: { en: `Write ${expected.en}.`, zh: `请写${spaced(expected.zh)}。` }
  }
}

/** A value in so many characters. */
export function shortText(value: unknown, most = 30): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return text.length > most ? `${text.slice(0, most)}…` : text
}

/** Chinese text keeps a space before a Latin letter or digit. */
function spaced(zh: string): string {
  return /^[\w#-]/.test(zh) ? ` ${zh}` : zh
}

const somethingElse: Words = { en: 'something else', zh: '别的内容' }

const shapes: Readonly<Record<string, Words>> = {
  string: { en: 'one text', zh: '一段文字' },
  array: { en: 'a list (lines that begin with “- ”)', zh: '列表（各行以“- ”开头）' },
  object: { en: 'lines of “key: text”', zh: '若干行“键名: 文字”' },
  record: { en: 'lines of “key: text”', zh: '若干行“键名: 文字”' }
}
