import { readdirSync, readFileSync } from 'node:fs'

/** How often is looked, in milliseconds. */
const everyMs = 500

/** Watches the memory of all processes that this one has started, and theirs, on Linux; `end` gives the most in MB. */
export function treeMemory(): { readonly end: () => number } {
  let most = 0
  const timer = setInterval(() => {
    most = Math.max(most, takenBelow(process.pid))
  }, everyMs)
  return {
    end: () => {
      clearInterval(timer)
      return Math.round(most / 1024)
    }
  }
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
