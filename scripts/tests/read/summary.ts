import type { Problem } from '../../model/problem.ts'

/** A problem in one line: `yaml/unknown-key error a.md:2:1`. */
export function summary({ code, severity, place }: Problem): string {
  const where = place && [place.file, place.line, place.column].filter(part => part !== undefined)
  return `${code} ${severity} ${where?.join(':') ?? ''}`
}
