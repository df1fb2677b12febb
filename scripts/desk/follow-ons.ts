import type { Report } from '../model/problem.ts'

/**
 * Passes problems on but for those that only follow from one told before in the same file: what a
 * broken block swallows is lost until the block is mended, and need not be told word by word.
 */
export function withoutFollowOns(report: Report): Report {
  /** The first line of each file from which copy may be swallowed. */
  const causes = new Map<string, number>()
  return problem => {
    const { file, line = 1 } = problem.place ?? { file: '' }
    const from = causes.get(file)
    const cause = /^story\/(?:no-)?front-matter/.test(problem.code) ? 1 : line
    if (swallowing.has(problem.code)) causes.set(file, Math.min(cause, from ?? cause))
    if (problem.code === 'copy/text-lost' && from !== undefined && line >= from) return
    if (namedWith.has(problem.code) && from === line) return
    report(problem)
  }
}

/** What is told of the very line of such a block. */
const namedWith: ReadonlySet<string> = new Set(['copy/unknown-attribute', 'copy/heading-level'])

/** Problems of blocks that take copy with them. */
const swallowing: ReadonlySet<string> = new Set([
  'story/no-front-matter',
  'story/front-matter-open',
  'story/front-matter-dashes',
  'story/front-matter-language',
  'story/unknown-directive',
  'story/directive-open',
  'story/directive-broken',
  'copy/fence-open',
  'copy/nested-directive',
  'copy/picture-in-line',
  'copy/picture-address',
  'copy/qr-empty',
  'copy/note-not-called',
  'copy/html-dropped'
])
