import { execFile } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onInterruption } from '../kit/interruption.ts'

/** Many issues of one page in a folder of their own. */
export interface IssueShelf {
  readonly folder: string
  readonly issues: readonly string[]
  readonly remove: () => void
}

/** Copies an issue so many times, without the layout that was accepted of it. */
export function issueShelf(source: string, count: number): IssueShelf {
  const folder = mkdtempSync(join(tmpdir(), 'duikai-many-'))
  const forget = onInterruption({ kind: 'path', path: folder })
  const names = Array.from({ length: count }, (_, at) => `issue-${String(at + 1).padStart(4, '0')}`)
  const issues = names.map(name => join(folder, 'manuscript', name))
  for (const issue of issues) cpSync(source, issue, { recursive: true })
  dropLayouts(issues)
  return {
    folder,
    issues,
    remove: () => {
      rmSync(folder, { recursive: true, force: true })
      forget()
    }
  }
}

/** Forgets the layouts that builds have kept, so that the next one makes the pages up anew. */
export function dropLayouts(issues: readonly string[]): void {
  for (const issue of issues) rmSync(join(issue, 'layout.lock.json'), { force: true })
}

/** What is run: the program of a folder, with words on its command line. */
export interface ProgramRun {
  readonly root: string
  readonly args: readonly string[]
  readonly environment: NodeJS.ProcessEnv
  /** On the first core alone (Linux). */
  readonly isOnOneCore?: boolean
}

/** Runs the program as a process of its own; gives what it wrote. */
export function ranProgram(run: ProgramRun): Promise<string> {
  const { root, args, environment, isOnOneCore } = run
  const line = [process.execPath, join(root, 'scripts', 'duikai.mjs'), ...args]
  const [program = '', ...words] = isOnOneCore ? ['taskset', '-c', '0', ...line] : line
  const options = { env: environment, maxBuffer: 2 ** 30 }
  return new Promise((resolve, reject) => {
    execFile(program, words, options, (error, out, said) =>
      error && error.code !== 1 ? reject(new Error(`${said}\n${out}`)) : resolve(out)
    )
  })
}

/** The mark of an issue's output, with the SHA-256 of every file; undefined where there is none. */
export function markIn(output: string, issue: string): string | undefined {
  const path = join(output, issue.split('/').at(-1) ?? '', 'manifest.json')
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined
}
