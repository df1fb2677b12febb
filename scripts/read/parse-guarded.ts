import { Worker } from 'node:worker_threads'
import type { Root } from 'mdast'
import { parseMarkdown, treeDepth } from './markdown.ts'

/** Why a story's Markdown was not parsed. */
export type ParseRefusal = 'too-long' | 'too-slow' | 'too-deep'

/**
 * Parses Markdown within limits: 400,000 characters, `limitMs`, 60 levels of nesting.
 * Copy that looks like an article is parsed here and now; what might take long, in a worker
 * that can be ended (10 KB of `:::a` lines take a minute).
 */
export async function parseGuarded(copy: string, limitMs = 10_000): Promise<Root | ParseRefusal> {
  if (copy.length > 400_000) return 'too-long'
  const parsed = looksHarmless(copy) ? parseMarkdown(copy) : await parseInWorker(copy, limitMs)
  if (typeof parsed === 'string') return parsed
  return treeDepth(parsed) > 60 ? 'too-deep' : parsed
}

/** What makes the parser slow, and how much of it an article may hold: at most 0.3 s each. */
const heavy: readonly (readonly [pattern: RegExp, limit: number])[] = [
  [/:{3}/g, 40],
  [/[*_~]/g, 800],
  [/[[\]]/g, 800],
  [/^[\t >*+\-\d.)]{40}/gm, 0],
  [/\|/g, 2000],
  [/[<&\\`]/g, 2000],
  [/^\[[^\]]*\]:/gm, 200],
  [/\n/g, 4000]
]

function looksHarmless(copy: string): boolean {
  return heavy.every(([pattern, limit]) => (copy.match(pattern)?.length ?? 0) <= limit)
}

function parseInWorker(copy: string, limitMs: number): Promise<Root | ParseRefusal> {
  const worker = new Worker(new URL('./parse-worker.mjs', import.meta.url), {
    workerData: copy,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: 512 }
  })
  return new Promise<Root | ParseRefusal>((resolve, reject) => {
    const timer = setTimeout(() => resolve('too-slow'), limitMs)
    worker.once('message', (parsed: Root | ParseRefusal) => resolve(parsed))
    worker.once('error', error => (isOverflow(error) ? resolve('too-deep') : reject(error)))
    worker.once('exit', () => clearTimeout(timer))
  }).finally(() => worker.terminate())
}

/** A stack or a heap too small for the copy. */
function isOverflow(error: Error): boolean {
  return (
    error instanceof RangeError || ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY')
  )
}
