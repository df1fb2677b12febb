import type { Artifact } from '../../model/artifact.ts'
import type { Report } from '../../model/problem.ts'
import { markName, outputMark } from '../delivery/output-mark.ts'
import { sameName } from '../delivery/output-problems.ts'
import type { MadeIssue, Output } from './output-row.ts'

/**
 * All files of an issue, the mark of the set last; undefined, with a problem reported, when a picture of the manuscript
 * has the name of something that is made.
 */
export async function wholeSet(
  made: MadeIssue,
  outputs: readonly Output[],
  report: Report
): Promise<readonly Artifact[] | undefined> {
  const all: Artifact[] = []
  for (const output of outputs) all.push(...(await output.artifacts(made, [...all])))
  const paths = [...all.map(({ path }) => path), markName]
  const twice = paths.filter((path, at) => paths.indexOf(path) < at)
  for (const path of twice) report(sameName(path))
  return twice.length > 0 ? undefined : [...all, outputMark(all)]
}
