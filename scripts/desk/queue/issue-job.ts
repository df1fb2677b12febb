import { posix, relative, resolve, sep } from 'node:path'
import { sha256Hex } from '../../kit/hash.ts'
import type { Problem } from '../../model/problem.ts'
import type { Call } from '../cli/command.ts'
import { shownPath } from '../cli/issue-folders.ts'
import { WrongUsage } from '../cli/wrong-usage.ts'

/** What a worker is told of an issue. */
export interface IssueJob {
  /** The issue's folder: absolute, or from the shared folder, with /. */
  readonly folder: string
  /** Where its output goes, in the same way. */
  readonly output: string
  /** As on the command line. */
  readonly options: Call['options']
  /** The SHA-256 of what the issue was when it was added. */
  readonly content: string
  /** What the last try told. */
  readonly problems?: readonly Problem[]
}

/** How a job ended well. */
export interface JobEnd {
  /** The SHA-256 of the mark of the output, in which every file has its own. */
  readonly mark: string
  readonly warnings: number
}

/** A number for a job that is the same wherever and whenever it is added. */
export function jobId(job: IssueJob, program: string): string {
  const { folder, output, options, content } = job
  const sorted = Object.entries(options).sort(([one], [other]) => (one < other ? -1 : 1))
  return sha256Hex(JSON.stringify([program, folder, output, sorted, content])).slice(0, 32)
}

/**
 * A path as jobs have it.
 * @throws WrongUsage where it does not lie in the shared folder
 */
export function sharedPath(
  path: string,
  { options, desk }: Pick<Call, 'options' | 'desk'>
): string {
  if (typeof options.shared !== 'string') return path
  const shared = resolve(desk.here, options.shared)
  const way = relative(shared, path)
  if (way === '' || way.startsWith('..') || way === path) {
    const [shown, around] = [shownPath(path, desk.here), shownPath(shared, desk.here)]
    throw new WrongUsage({
      en: `${shown} does not lie in the shared folder ${around}.`,
      zh: `${shown} 不在共享文件夹 ${around} 里。`
    })
  }
  return way.split(sep).join(posix.sep)
}

/** The path on this machine; undefined where a shared folder is needed and none was named. */
export function pathHere(
  path: string,
  { options, desk }: Pick<Call, 'options' | 'desk'>
): string | undefined {
  if (posix.isAbsolute(path) || /^[A-Za-z]:/.test(path)) return path
  if (typeof options.shared !== 'string') return undefined
  return resolve(desk.here, options.shared, ...path.split(posix.sep))
}
