import type { Report } from '../../model/problem.ts'
import type { FileText } from '../place-in.ts'
import { keyGoes } from './front-keys.ts'

/** The front matter of an article and the copy under it. */
export interface ArticleParts {
  readonly kind: 'yaml' | 'toml' | 'title-block' | 'none'
  /** Between its two lines. */
  readonly front: FileText
  readonly copy: FileText
}

/**
 * Divides an article at its front matter: YAML between `---`, as most tools write it, TOML between `+++`
 * (Hugo), or a title block of lines that begin with `%` (Pandoc). One that has no end is an error, and the
 * file is read as copy.
 */
export function articleFront(text: string, file: string, report: Report): ArticleParts {
  const lines = text.split('\n')
  const first = Math.max(
    0,
    lines.findIndex(line => line.trim() !== '')
  )
  const parts = (
    kind: ArticleParts['kind'],
    from: number,
    to: number,
    copyFrom: number
  ): ArticleParts => ({
    kind,
    front: { file, firstLine: from + 1, text: lines.slice(from, to).join('\n') },
    copy: { file, firstLine: copyFrom + 1, text: lines.slice(copyFrom).join('\n') }
  })
  const fence = fences.find(({ line }) => line.test(lines[first] ?? ''))
  if (fence) {
    const end = lines.findIndex((line, at) => at > first && fence.end.test(line))
    const inside = lines.slice(first + 1, end < 0 ? lines.length : end)
    const isFront = inside.every(line => fence.inside.test(line) || !/\S/.test(line))
    if (end >= 0 && isFront) return parts(fence.kind, first + 1, end, end + 1)
    // A line across the page at the head of an article is no front matter.
    const isMeant = /^(?:---|\+\+\+)\s*$/.test(lines[first] ?? '')
    if (isMeant && fence.inside.test(inside[0] ?? '') && /\S/.test(inside[0] ?? ''))
      reportOpen(file, first, report)
  }
  const titled = titleLines(lines, first)
  if (titled > 0) return parts('title-block', first, first + titled, first + titled)
  const keyed = keyLines(lines, first)
  return keyed > 0 ? parts('yaml', first, first + keyed, first + keyed) : parts('none', 0, 0, 0)
}

/** How many lines at the head of a file begin with `%`, or go on with one that does. */
function titleLines(lines: readonly string[], first: number): number {
  const end = lines.findIndex((line, at) => at >= first && !/^(?:%|[ \t]+\S)/.test(line))
  return /^% /.test(lines[first] ?? '') && end > first ? end - first : 0
}

/** How many lines at the head of a file are keys without lines around them, as Pelican and MultiMarkdown write them. */
function keyLines(lines: readonly string[], first: number): number {
  const end = lines.findIndex((line, at) => at >= first && line.trim() === '')
  const block = lines.slice(first, end < 0 ? lines.length : end)
  const isKey = (line: string) =>
    keyGoes(/^([A-Za-z][\w-]*): \S/.exec(line)?.[1] ?? '') !== undefined
  const isFront = block.length > 1 && /^title: \S/i.test(block[0] ?? '') && block.every(isKey)
  return isFront ? block.length : 0
}

/** Lines that part a front matter from the copy, and what its own lines look like. */
const fences: readonly {
  readonly kind: 'yaml' | 'toml'
  readonly line: RegExp
  readonly end: RegExp
  readonly inside: RegExp
}[] = [
  {
    kind: 'yaml',
    line: /^(?:-{2,}|—+|–+)\s*$/,
    end: /^(?:-{2,}|—+|–+|\.\.\.)\s*$/,
    inside: /^(?:[ \t]|#|- ?|["'{}[\]])|^[\p{L}_][\p{L}\p{N}_ .@/-]{0,40}\s*[:：;；=＝]/u
  },
  {
    kind: 'toml',
    line: /^\+\+\+\s*$/,
    end: /^\+\+\+\s*$/,
    inside: /./
  }
]

function reportOpen(file: string, line: number, report: Report): void {
  report({
    code: 'articles/front-matter-open',
    severity: 'error',
    place: { file, line: line + 1, column: 1 },
    message: {
      en: 'The front matter that begins here has no end, or holds a line that is none of its keys.',
      zh: '由此开始的文件信息没有结束，或其中有一行不是“键名: 值”。'
    },
    hint: {
      en: 'End it with a line like this one, directly under its last key.',
      zh: '请在最后一个键名之下加一行同样的符号。'
    }
  })
}
