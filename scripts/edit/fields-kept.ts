import type { Place, Report } from '../model/problem.ts'
import { type FiledField, fieldShapes, filedFields } from './field-shapes.ts'
import { problemsOf } from './loss-problems.ts'
import { printedText } from './printed-copy.ts'
import { readThrough } from './read-through.ts'
import { skipsByStart } from './skip.ts'

/** A printed value and the key it stands under in its file; empty where nothing is printed. */
export interface PrintedField {
  readonly key: string
  readonly text: string
}

/**
 * Reports an error where characters that stand in a YAML text under a key are not in what is printed of it;
 * values of one key are taken in their order.
 */
export function checkFields(
  yaml: string,
  printed: readonly PrintedField[],
  placeAt: (index: number) => Place,
  report: Report
): void {
  const fields = filedFields(yaml)
  for (const key of new Set(printed.map(field => field.key))) {
    const values = printed.filter(field => field.key === key)
    const filed = fields.filter(field => field.key === key)
    // One written in a line of { … } cannot be told apart here.
    if (filed.length !== values.length) continue
    for (const [at, field] of filed.entries())
      compare(yaml, field, values[at]?.text ?? '', placeAt, report)
  }
}

function compare(
  yaml: string,
  { start, end }: FiledField,
  value: string,
  placeAt: (index: number) => Place,
  report: Report
): void {
  const text = yaml.slice(start, end)
  const printed = printedText(value)
  const skips = skipsByStart(fieldShapes(text))
  const reading = readThrough({ text, skips, pairs: new Map(), hasReferences: false }, printed)
  for (const problem of problemsOf(text, printed, reading, at => placeAt(start + at)))
    report(problem)
}
