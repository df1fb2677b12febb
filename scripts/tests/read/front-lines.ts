import type { Problem } from '../../model/problem.ts'
import { readStoryMeta } from '../../read/story-meta.ts'
import { summary } from './summary.ts'

/** Reads lines of front matter, the first of which stands in line 2. */
export function headline(front: string) {
  const problems: Problem[] = []
  const source = { text: front, file: 'a.md', firstLine: 2 }
  const { meta, places } = readStoryMeta(source, 'a', problem => problems.push(problem))
  return { meta, places, problems, summaries: problems.map(summary) }
}
