import { bindBook } from '../../book/bind-book.ts'
import type { Book } from '../../book/book-input.ts'
import { preparedCopy } from '../../desk/prepared-copy.ts'
import { memoryWorld } from '../../kit/memory-disk.ts'
import type { Problem } from '../../model/problem.ts'
import { bookInput } from './small-issue.ts'

/** What came of stories that went the real way: read, edited, bound. */
export interface Fate {
  /** Errors by slug. */
  readonly refused: ReadonlyMap<string, readonly Problem[]>
  /** Of all stories that have none. */
  readonly book: Book | undefined
  readonly bookProblems: readonly Problem[]
}

/** Files stories (slug → text of the file) as one issue; those with errors are taken out before it is bound. */
export async function throughTheDesk(stories: ReadonlyMap<string, string>): Promise<Fate> {
  const problems: Problem[] = []
  await read(stories, problem => problems.push(problem))
  const errors = problems.filter(({ severity }) => severity === 'error')
  const refused = new Map<string, Problem[]>()
  for (const problem of errors) {
    const slug = /([^/]+)\.md$/.exec(problem.place?.file ?? '')?.[1] ?? ''
    refused.set(slug, [...(refused.get(slug) ?? []), problem])
  }
  const sound = new Map([...stories].filter(([slug]) => !refused.has(slug)))
  const issue = await read(sound, () => {})
  const bookProblems: Problem[] = []
  const book = issue && (await bindBook(bookInput(issue), problem => bookProblems.push(problem)))
  return { refused, book, bookProblems }
}

/** A story with a headline and this copy. */
export function withHeadline(copy: string): string {
  return `---\nheadline: 题\n---\n\n甲。\n\n${copy}\n`
}

async function read(stories: ReadonlyMap<string, string>, report: (problem: Problem) => void) {
  const folder = '/p/manuscript/x'
  const files = [...stories].map(([slug, text]) => [`${folder}/${slug}.md`, text] as const)
  const facts = 'paper: 河湾日报\ndate: 2026-11-26\nformat: sikai\npages:\n  - number: 1\n'
  const world = memoryWorld({ [`${folder}/issue.yaml`]: facts, ...Object.fromEntries(files) })
  return preparedCopy(folder, world, report)
}
