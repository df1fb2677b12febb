import type { PressJob } from '../../model/press-order.ts'
import type { Problem } from '../../model/problem.ts'
import type { Style } from '../../model/style.ts'
import { printedStyle, type TypeSizes } from './printed-style.ts'
import { ruleInkProblems } from './rule-inks.ts'
import { seeThroughProblems } from './see-through.ts'
import { strangeColourProblems } from './strange-colours.ts'
import { typeInkProblems } from './type-inks.ts'

/**
 * Judges the style sheets of a page for a press, before any page is laid out: each fault once, at its line. Rules for
 * what the copy does not have (`names`, if given) are left aside. A file that stays RGB is the office printer's to
 * separate.
 */
export function styleInkProblems(
  style: TypeSizes & Pick<Style, 'sheets' | 'devices'>,
  job: PressJob,
  names?: ReadonlySet<string>
): readonly Problem[] {
  if (job.order.preset.colour === 'as-is') return []
  const printed = printedStyle(style, job, names)
  const all = checks.flatMap(check => check(printed))
  const seen = new Set<string>()
  return all.filter(({ code, place, message }) => {
    const key = `${code} ${place?.file} ${place?.line} ${message.en}`
    return !seen.has(key) && seen.add(key)
  })
}

const checks = [seeThroughProblems, strangeColourProblems, typeInkProblems, ruleInkProblems]
