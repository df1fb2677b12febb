import { z } from 'zod'

/** What the value of a key may be; of a key that several groups have, all that any of them allows. */
export interface KeyShape {
  readonly text: boolean
  readonly list: boolean
  readonly map: boolean
  /** A group whose keys are free, each with a text. */
  readonly free?: boolean
  /** A text that is printed, so that nothing of its line is a remark. */
  readonly isPrinted?: boolean
}

/** The shapes that the keys of a schema allow; undefined for a key that it does not have. */
export type KeyShapes = (key: string) => KeyShape | undefined

/** Gathers the keys of all groups of a schema. */
export function keyShapes(schema: unknown): KeyShapes {
  const shapes = new Map<string, KeyShape>()
  gather(schema, shapes)
  return key => shapes.get(key)
}

function gather(schema: unknown, shapes: Map<string, KeyShape>): void {
  for (const form of formsOf(schema)) {
    if (form instanceof z.ZodArray) gather(form.element, shapes)
    if (!(form instanceof z.ZodObject)) continue
    for (const [key, value] of Object.entries(form.shape)) {
      const other = shapes.get(key)
      const forms = formsOf(value)
      const free = forms.some(one => one instanceof z.ZodRecord)
      shapes.set(key, {
        text: other?.text === true || forms.some(isText),
        list: other?.list === true || forms.some(one => one instanceof z.ZodArray),
        map: other?.map === true || free || forms.some(one => one instanceof z.ZodObject),
        free: other?.free === true || free,
        isPrinted: other?.isPrinted === true || isPrinted(value)
      })
      gather(value, shapes)
    }
  }
}

/** What stands under wrappers; a group that is made of what was a text is both. */
function formsOf(schema: unknown): readonly unknown[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return formsOf(schema.unwrap())
  if (schema instanceof z.ZodPipe)
    return schema.in instanceof z.ZodTransform
      ? [...formsOf(schema.out), z.string()]
      : formsOf(schema.in)
  return [schema]
}

function isPrinted(schema: unknown): boolean {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return isPrinted(schema.unwrap())
  if (schema instanceof z.ZodRecord) return isPrinted(schema.valueType)
  return schema instanceof z.ZodType && schema.meta()?.goes !== undefined
}

function isText(schema: unknown): boolean {
  return schema instanceof z.ZodString || schema instanceof z.ZodEnum
}
