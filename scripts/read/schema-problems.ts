import { z } from 'zod'
import { nearestWord } from '../kit/nearest-word.ts'
import type { Problem, Words } from '../model/problem.ts'
import { keyMeant, valueMeant } from './key-words.ts'
import { colonHint } from './yaml-mistake.ts'
import type { YamlPath, YamlValue } from './yaml-text.ts'

type Issues = readonly z.core.$ZodIssue[]

/**
 * What a YAML value has against its schema, in an editor's words. A key that is missing under its
 * own name and there under a wrong one is told once, as is a key of whose line a slip was told.
 */
export function schemaProblems(
  issues: Issues,
  input: unknown,
  schema: z.ZodType,
  yaml: YamlValue
): readonly Problem[] {
  const meant = new Set<string>()
  const unknown = issues.flatMap(issue => {
    if (issue.code !== 'unrecognized_keys') return []
    const known = keysAt(schema, issue.path)
    return issue.keys.map(key => {
      const path = [...issue.path, key]
      const right = meantKey(key, known)
      if (right !== undefined) meant.add(JSON.stringify([...issue.path, right]))
      return { path, problem: { ...unknownKey(key, right, known), place: yaml.keyPlace(path) } }
    })
  })
  const others = issues.flatMap(issue => {
    if (issue.code === 'unrecognized_keys' || meant.has(JSON.stringify(issue.path))) return []
    return [valueProblem(issue, input, yaml)]
  })
  const untold = unknown.filter(({ path }) => !yaml.isSlip(path))
  return [...others, ...untold.map(({ problem }) => problem)]
}

function valueProblem(issue: z.core.$ZodIssue, input: unknown, yaml: YamlValue): Problem {
  const { path } = issue
  const key = String(path.findLast(step => typeof step === 'string') ?? '')
  const found = valueAt(input, path)
  if (issue.code === 'invalid_type' && found === undefined)
    return { ...missingKey(String(path.at(-1))), place: yaml.keyPlace(path.slice(0, -1)) }
  const place = yaml.valuePlace(path)
  if (issue.code === 'invalid_value')
    return { ...unknownValue(key, shown(found), issue.values.map(String)), place }
  if (issue.code === 'custom') return { ...customValue(key, issue.params ?? {}), place }
  const expected = issue.code === 'invalid_type' ? issue.expected : ''
  return { ...wrongShape(key, expected, found), place }
}

function meantKey(key: string, known: readonly string[]): string | undefined {
  return keyMeant(key, one => known.includes(one)) ?? nearestWord(key, known)
}

function unknownKey(key: string, meant: string | undefined, known: readonly string[]): Problem {
  const list = known.join(', ')
  return {
    code: 'yaml/unknown-key',
    severity: 'error',
    message: { en: `“${key}” is not a known key.`, zh: `没有“${key}”这个键名。` },
    hint:
      meant === undefined
        ? { en: `Known keys: ${list}.`, zh: `可用的键名：${list}。` }
        : { en: `Did you mean “${meant}”?`, zh: `是否应为“${meant}”？` }
  }
}

function unknownValue(key: string, value: string, known: readonly string[]): Problem {
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

function missingKey(key: string): Problem {
  return {
    code: 'yaml/missing-key',
    severity: 'error',
    message: { en: `“${key}” is missing here.`, zh: `此处缺“${key}”。` },
    hint: { en: `Add a line “${key}: …”.`, zh: `请加一行“${key}: …”。` }
  }
}

/** What a field's own rule says: what it expects, why, and what to write, if not just that. */
function customValue(key: string, params: Record<string, unknown>): Problem {
  const { expected, because, write } = params as Partial<Record<string, Words>>
  const problem = wrongValue(key, expected ?? { en: 'something else', zh: '别的内容' })
  return {
    ...problem,
    ...(because && {
      message: {
        en: `${problem.message.en.slice(0, -1)}: ${because.en}.`,
        zh: `${problem.message.zh.slice(0, -1)}：${because.zh}。`
      }
    }),
    ...(write && { hint: { en: `Write ${write.en}.`, zh: `请写${write.zh}。` } })
  }
}

function wrongShape(key: string, expected: string, found: unknown): Problem {
  const problem = wrongValue(key, shapes[expected] ?? { en: 'something else', zh: '别的内容' })
  const hint = typeof found === 'string' ? colonHint(found) : undefined
  if (hint) return { ...problem, hint }
  if (expected === 'array' && typeof found === 'string' && found !== '' && key !== '')
    return {
      ...problem,
      hint: {
        en: `Write “${key}:”, and “- ${shown(found)}” in the next line with two spaces before it.`,
        zh: `请写“${key}:”，另起一行，空两格写“- ${shown(found)}”。`
      }
    }
  if (expected === 'string')
    return {
      ...problem,
      hint: {
        en: 'Write one text on the line of the key; if it has signs of its own, in quotation marks: "…".',
        zh: '请在键名同一行写一段文字；文字里有特殊符号时加英文引号："…"。'
      }
    }
  return problem
}

function wrongValue(key: string, expected: Words): Problem {
  const of = key === '' ? { en: 'This file', zh: '此文件' } : { en: `“${key}”`, zh: `“${key}”` }
  return {
    code: 'yaml/wrong-value',
    severity: 'error',
    message: {
      en: `${of.en} must hold ${expected.en}.`,
      zh: `${of.zh}的内容应为${expected.zh}。`
    },
    hint: { en: `Write ${expected.en}.`, zh: `请写${expected.zh}。` }
  }
}

function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return text.length > 30 ? `${text.slice(0, 30)}…` : text
}

/** Keys of the group of the schema at a path. */
function keysAt(schema: unknown, path: YamlPath): readonly string[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return keysAt(schema.unwrap(), path)
  if (schema instanceof z.ZodPipe) {
    const { in: before, out: after } = schema
    return keysAt(before instanceof z.ZodTransform ? after : before, path)
  }
  const [first, ...rest] = path
  if (schema instanceof z.ZodObject)
    return first === undefined
      ? Object.keys(schema.shape)
      : keysAt(schema.shape[String(first)], rest)
  return schema instanceof z.ZodArray ? keysAt(schema.element, rest) : []
}

function valueAt(input: unknown, path: YamlPath): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? value[key as keyof typeof value]
        : undefined,
    input
  )
}

const shapes: Readonly<Record<string, Words>> = {
  string: { en: 'one text', zh: '一段文字' },
  array: { en: 'a list (lines that begin with “- ”)', zh: '列表（各行以“- ”开头）' },
  object: { en: 'lines of “key: text”', zh: '若干行“键名: 文字”' },
  record: { en: 'lines of “key: text”', zh: '若干行“键名: 文字”' }
}
