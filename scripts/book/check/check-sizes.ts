import type { Words } from '../../model/problem.ts'
import type { FindingList } from './finding.ts'
import type { OpenBook } from './open-book.ts'
import type { BookPackage } from './read-package.ts'

/** Largest sizes, bytes: what readers and library shelves take well. */
const bars: readonly { readonly kind: RegExp; readonly most: number }[] = [
  { kind: /\.(?:jpe?g|png|svg|gif|webp)$/i, most: 1_500_000 },
  { kind: /\.x?html?$/i, most: 250_000 },
  { kind: /\.(?:otf|ttf|woff2?)$/i, most: 500_000 }
]
const mostInAll = 20_000_000

/**
 * Tells of files, and of a whole book, with which some readers are slow. The contents are as long as the book has
 * entries, and readers draw them as a list of their own: they are not measured.
 */
export function checkSizes(
  book: OpenBook,
  wholeBytes: number,
  found: BookPackage | undefined,
  findings: FindingList
): void {
  const contents = found?.navigation?.path
  for (const name of book.names) {
    if (name === contents) continue
    const size = book.sizeOf(name)
    if (bars.some(({ kind, most }) => kind.test(name) && size > most))
      findings.tell('book/too-large', large(size), { inside: name })
  }
  if (wholeBytes > mostInAll) findings.tell('book/too-large', large(wholeBytes))
}

function large(size: number): Words {
  const kilobytes = Math.ceil(size / 1000)
  return {
    en: `It has ${kilobytes} kB; some readers will be slow or refuse it.`,
    zh: `有 ${kilobytes} kB，有的阅读器会变慢或拒绝打开。`
  }
}
