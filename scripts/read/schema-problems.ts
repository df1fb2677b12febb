import type { z } from 'zod'
import type { Problem } from '../model/problem.ts'
import { missingKey, unknownKey } from './key-problems.ts'
import { isOptionalAt, keysAt } from './schema-walk.ts'
import { customValue, unknownValue, wrongShape } from './value-problems.ts'
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
    return issue.keys.map(key => {
      const path = [...issue.path, key]
      const { right, problem } = unknownKey(key, valueAt(input, issue.path), schema, issue.path)
      if (right !== undefined) meant.add(JSON.stringify([...issue.path, right]))
      return { path, problem: { ...problem, place: yaml.keyPlace(path) } }
    })
  })
  const others = issues.flatMap(issue => {
    if (issue.code === 'unrecognized_keys' || meant.has(JSON.stringify(issue.path))) return []
    return [valueProblem(issue, input, schema, yaml)]
  })
  const untold = unknown.filter(({ path }) => !yaml.isSlip(path))
  return [...others, ...untold.map(({ problem }) => problem)]
}

function valueProblem(
  issue: z.core.$ZodIssue,
  input: unknown,
  schema: z.ZodType,
  yaml: YamlValue
): Problem {
  const { path } = issue
  const key = String(path.findLast(step => typeof step === 'string') ?? '')
  const found = valueAt(input, path)
  if (issue.code === 'invalid_type' && found === undefined)
    return { ...missingKey(path, schema), place: yaml.keyPlace(path.slice(0, -1)) }
  const place = yaml.valuePlace(path)
  if (issue.code === 'invalid_value')
    return { ...unknownValue(key, found, issue.values.map(String)), place }
  if (issue.code === 'custom')
    return { ...customValue(key, issue.params ?? {}, isOptionalAt(schema, path)), place }
  const expected = issue.code === 'invalid_type' ? issue.expected : ''
  const inside = expected === 'array' ? [...path, 0] : path
  return { ...wrongShape(key, expected, found, keysAt(schema, inside)), place }
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
