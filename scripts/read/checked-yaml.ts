import { z } from 'zod'
import { nearestWord } from '../kit/nearest-word.ts'
import type { Problem, Report, Words } from '../model/problem.ts'
import type { FileText } from './place-in.ts'
import { colonHint } from './yaml-mistake.ts'
import { parseYaml, type YamlPath, type YamlValue } from './yaml-text.ts'

/** A YAML text that follows its schema, with the places of what it holds. */
export interface Checked<Value> extends YamlValue {
  readonly value: Value
}

/**
 * Reads a YAML text by its schema; every complaint has its line, column and a hint.
 * Undefined, with errors reported, where it does not follow the schema. A text that holds
 * nothing is read as `empty`.
 */
export function readYaml<Value>(
  source: FileText,
  schema: z.ZodType<Value>,
  empty: unknown,
  report: Report
): Checked<Value> | undefined {
  const yaml = parseYaml(source, report)
  if (!yaml) return undefined
  const input = yaml.value ?? empty
  const checked = schema.safeParse(input)
  if (checked.success) return { ...yaml, value: checked.data }
  for (const issue of checked.error.issues)
    for (const problem of problemsOf(issue, input, schema, yaml)) report(problem)
  return undefined
}

function problemsOf(
  issue: z.core.$ZodIssue,
  input: unknown,
  schema: z.ZodType,
  yaml: YamlValue
): readonly Problem[] {
  const { path } = issue
  const key = String(path.at(-1) ?? '')
  const place = yaml.valuePlace(path)
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map(key => ({
      ...unknownKey(key, keysAt(schema, path)),
      place: yaml.keyPlace([...path, key])
    }))
  if (issue.code === 'invalid_value')
    return [{ ...unknownValue(key, String(valueAt(input, path)), issue.values.map(String)), place }]
  if (issue.code === 'custom') return [{ ...wrongValue(key, expectedWords(issue.params)), place }]
  if (issue.code === 'invalid_type' && valueAt(input, path) === undefined)
    return [{ ...missingKey(key), place: yaml.keyPlace(path.slice(0, -1)) }]
  const expected = issue.code === 'invalid_type' ? shapes[issue.expected] : undefined
  const found = valueAt(input, path)
  const hint = typeof found === 'string' ? colonHint(found) : undefined
  const problem = wrongValue(key, expected ?? { en: 'something else', zh: '别的内容' })
  return [{ ...problem, ...(hint && { hint }), place }]
}

function unknownKey(key: string, known: readonly string[]): Problem {
  const meant = chineseKeys[key] ?? nearestWord(key, known)
  const list = known.join(', ')
  return {
    code: 'yaml/unknown-key',
    severity: 'error',
    message: { en: `“${key}” is not a known key.`, zh: `没有“${key}”这个键名。` },
    hint:
      meant !== undefined && known.includes(meant)
        ? { en: `Did you mean “${meant}”?`, zh: `是否应为“${meant}”？` }
        : { en: `Known keys: ${list}.`, zh: `可用的键名：${list}。` }
  }
}

function unknownValue(key: string, value: string, known: readonly string[]): Problem {
  const meant = nearestWord(value, known)
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

function expectedWords(params: Record<string, unknown> | undefined): Words {
  return (params?.expected as Words | undefined) ?? { en: 'something else', zh: '别的内容' }
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

/** What a Chinese editor may call our keys. */
const chineseKeys: Readonly<Record<string, string>> = Object.assign(Object.create(null), {
  标题: 'headline',
  主题: 'headline',
  主标题: 'headline',
  引题: 'kicker',
  肩题: 'kicker',
  副题: 'deck',
  副标题: 'deck',
  作者: 'byline',
  记者: 'byline',
  来源: 'source',
  栏目: 'section',
  体裁: 'kind',
  类型: 'kind',
  版: 'page',
  版次: 'page',
  报名: 'paper',
  日期: 'date',
  语言: 'language',
  开本: 'format'
})
