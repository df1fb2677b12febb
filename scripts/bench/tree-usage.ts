import { readdirSync, readFileSync } from 'node:fs'

/** How often is looked, in milliseconds. */
const everyMs = 500

/** What all processes took that this one has started, and theirs; known on Linux alone. */
export interface TreeUsage {
  /** The most memory at one time. */
  readonly peakMB: number
  /** Processor time of those that have ended. */
  readonly processorSeconds: number
}

/** Watches them until it is ended. */
export function treeUsage(): { readonly end: () => TreeUsage } {
  let most = 0
  const before = ticksOfEnded()
  const timer = setInterval(() => {
    most = Math.max(most, takenBelow(process.pid))
  }, everyMs)
  return {
    end: () => {
      clearInterval(timer)
      const processorSeconds = (ticksOfEnded() - before) / ticksPerSecond
      return { peakMB: Math.round(most / 1024), processorSeconds }
    }
  }
}

/** Of Linux on every machine that Node runs on. */
const ticksPerSecond = 100

/** User and system time of children that were waited for. */
function ticksOfEnded(): number {
  const line = told('self/stat')
  // The second field is the program's name in brackets, and may hold anything.
  const fields = line.slice(line.lastIndexOf(')') + 2).split(' ')
  return Number(fields[13] ?? 0) + Number(fields[14] ?? 0)
}

/** Kilobytes. */
function takenBelow(root: number): number {
  if (process.platform !== 'linux') return 0
  const children = new Map<number, number[]>()
  for (const name of readdirSync('/proc').filter(one => /^\d+$/.test(one))) {
    const parent = Number(/^PPid:\s*(\d+)/m.exec(told(`${name}/status`))?.[1] ?? -1)
    children.set(parent, [...(children.get(parent) ?? []), Number(name)])
  }
  const below = (pid: number): readonly number[] =>
    (children.get(pid) ?? []).flatMap(child => [child, ...below(child)])
  // What processes share counts in each by its part.
  return below(root).reduce(
    (sum, pid) => sum + Number(/^Pss:\s*(\d+)/m.exec(told(`${pid}/smaps_rollup`))?.[1] ?? 0),
    0
  )
}

function told(name: string): string {
  try {
    return readFileSync(`/proc/${name}`, 'utf8')
  } catch {
    return ''
  }
}
