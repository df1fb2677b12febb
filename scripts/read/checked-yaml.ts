import type { z } from 'zod'
import type { Report } from '../model/problem.ts'
import { keyShapes } from './key-shapes.ts'
import type { FileText } from './place-in.ts'
import { schemaProblems } from './schema-problems.ts'
import { parseYaml, type YamlValue } from './yaml-text.ts'

/** A YAML text that follows its schema, with the places of what it holds. */
export interface Checked<Value> extends YamlValue {
  readonly value: Value
  /** The same as it was written. */
  readonly written: unknown
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
  const yaml = parseYaml(source, report, keyShapes(schema))
  if (!yaml) return undefined
  const input = yaml.value ?? empty
  const checked = schema.safeParse(input)
  if (checked.success)
    return yaml.sound ? { ...yaml, value: checked.data, written: input } : undefined
  for (const problem of schemaProblems(checked.error.issues, input, schema, yaml)) report(problem)
  return undefined
}
