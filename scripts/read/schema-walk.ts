import { z } from 'zod'
import type { YamlPath } from './yaml-text.ts'

/** What a schema allows at a path, without the wrappers that make it optional; undefined where nothing stands. */
function schemaAt(schema: unknown, path: YamlPath): unknown {
  const bare = unwrapped(schema)
  const [first, ...rest] = path
  if (first === undefined) return bare
  if (bare instanceof z.ZodObject) return schemaAt(bare.shape[String(first)], rest)
  return bare instanceof z.ZodArray ? schemaAt(bare.element, rest) : undefined
}

/** Whether a key may be left out. */
export function isOptionalAt(schema: unknown, path: YamlPath): boolean {
  const group = schemaAt(schema, path.slice(0, -1))
  const field = group instanceof z.ZodObject ? group.shape[String(path.at(-1))] : undefined
  return field instanceof z.ZodOptional || field instanceof z.ZodDefault
}

/** Keys of the group at a path, those that must be there first. */
export function keysAt(schema: unknown, path: YamlPath): readonly string[] {
  const group = schemaAt(schema, path)
  return group instanceof z.ZodObject ? Object.keys(group.shape) : []
}

/** The keys that the group at a path must have. */
export function neededKeysAt(schema: unknown, path: YamlPath): readonly string[] {
  return keysAt(schema, path).filter(key => !isOptionalAt(schema, [...path, key]))
}

/** Above which keys a key is known, elsewhere in the schema: `name` under `pages`. */
export function homesOf(key: string, schema: unknown, above = ''): readonly string[] {
  const bare = unwrapped(schema)
  if (bare instanceof z.ZodArray) return homesOf(key, bare.element, above)
  if (!(bare instanceof z.ZodObject)) return []
  const here = key in bare.shape ? [above] : []
  return [
    ...here,
    ...Object.entries(bare.shape).flatMap(([name, inner]) => homesOf(key, inner, name))
  ]
}

function unwrapped(schema: unknown): unknown {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return unwrapped(schema.unwrap())
  if (!(schema instanceof z.ZodPipe)) return schema
  return unwrapped(schema.in instanceof z.ZodTransform ? schema.out : schema.in)
}
