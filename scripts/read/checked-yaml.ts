import type { z } from 'zod'
import type { Report } from '../model/problem.ts'
import { keyShapes } from './key-shapes.ts'
import type { FileText } from './place-in.ts'
import { schemaProblems } from './schema-problems.ts'
import { parseYaml, type YamlPath, type YamlValue } from './yaml-text.ts'

/** A YAML text that follows its schema, with the places of what it holds. */
export interface Checked<Value> extends YamlValue {
  readonly value: Value
  /** The same as it was written in this text. */
  readonly written: unknown
}

/** What another file says of keys that a text leaves out, and where. */
export interface GivenAbove extends Pick<YamlValue, 'keyPlace' | 'valuePlace'> {
  readonly written: Readonly<Record<string, unknown>>
}

/**
 * Reads a YAML text by its schema; every complaint has its line, column and a hint.
 * Undefined, with errors reported, where it does not follow the schema. A text that holds
 * nothing is read as `empty`; keys that it leaves out are taken of what is `given`.
 */
export function readYaml<Value>(
  source: FileText,
  schema: z.ZodType<Value>,
  empty: unknown,
  report: Report,
  given?: GivenAbove
): Checked<Value> | undefined {
  const yaml = parseYaml(source, report, keyShapes(schema))
  if (!yaml) return undefined
  const own = yaml.value ?? empty
  const input = given && isGroup(own) ? { ...given.written, ...own } : own
  const checked = schema.safeParse(input)
  const placed = given && isGroup(own) ? withPlaces(yaml, own, given) : yaml
  if (checked.success)
    return yaml.sound ? { ...placed, value: checked.data, written: own } : undefined
  for (const problem of schemaProblems(checked.error.issues, input, schema, placed)) report(problem)
  return undefined
}

function isGroup(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function withPlaces(yaml: YamlValue, own: object, given: GivenAbove): YamlValue {
  const of = ([key]: YamlPath) =>
    key !== undefined && !(key in own) && key in given.written ? given : yaml
  return {
    ...yaml,
    keyPlace: path => of(path).keyPlace(path),
    valuePlace: path => of(path).valuePlace(path)
  }
}
