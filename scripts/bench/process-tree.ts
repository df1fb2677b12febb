import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'

/** What a program took with all that it started; where the system does not tell, only the time. */
export interface ProcessCost {
  readonly wallMs: number
  readonly cpuMs: number | undefined
  /** Memory of all processes together, what they share counted once, at its highest. */
  readonly peakMb: number | undefined
  readonly out: string
}

/**
 * Runs Node with these arguments and looks at its processes until it ends, a few times a second.
 * @throws Error when it ends with anything but 0
 */
export async function processCost(
  args: readonly string[],
  environment: NodeJS.ProcessEnv
): Promise<ProcessCost> {
  const started = performance.now()
  const child = spawn(process.execPath, args, {
    env: environment,
    stdio: ['ignore', 'pipe', 'ignore']
  })
  let out = ''
  child.stdout.on('data', text => {
    out += text
  })
  let cpuMs = 0
  let peakMb = 0
  const look = () => {
    const tree = treeOf(child.pid ?? 0)
    // Time of those that have ended is told with who started them.
    cpuMs = Math.max(
      cpuMs,
      tree.reduce((sum, pid) => sum + cpuMsOf(pid), 0)
    )
    peakMb = Math.max(
      peakMb,
      tree.reduce((sum, pid) => sum + memoryMbOf(pid), 0)
    )
  }
  const timer = setInterval(look, lookMs)
  const code = await new Promise<number | null>(resolve => child.on('close', resolve))
  clearInterval(timer)
  const wallMs = performance.now() - started
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}: ${out}`)
  const isKnown = cpuMs > 0
  return { wallMs, cpuMs: isKnown ? cpuMs : undefined, peakMb: isKnown ? peakMb : undefined, out }
}

/** Processor time of a program and of all that it started and that still runs, ms; 0 where the system does not tell. */
export function treeCpuMs(root: number): number {
  return treeOf(root).reduce((sum, pid) => sum + cpuMsOf(pid), 0)
}

const lookMs = 100
/** Ticks of the clock by which Linux counts a process's time; it is the same on every machine in use. */
const tickMs = 10

function treeOf(root: number): readonly number[] {
  const children = new Map<number, number[]>()
  for (const name of namesIn('/proc').filter(one => /^\d+$/.test(one))) {
    const parent = Number(fieldsOf(Number(name))[1])
    children.set(parent, [...(children.get(parent) ?? []), Number(name)])
  }
  const below = (pid: number): readonly number[] => [
    pid,
    ...(children.get(pid) ?? []).flatMap(below)
  ]
  return below(root)
}

/** Fields of a process's `stat` from its state on; the name before that may hold anything. */
function fieldsOf(pid: number): readonly string[] {
  const text = textOf(`/proc/${pid}/stat`)
  return text.slice(text.lastIndexOf(')') + 2).split(' ')
}

/** User and system time, its own and that of its children that have ended. */
function cpuMsOf(pid: number): number {
  const times = fieldsOf(pid).slice(11, 15).map(Number)
  return times.reduce((sum, ticks) => sum + ticks * tickMs, 0)
}

function memoryMbOf(pid: number): number {
  return Number(/^Pss: +(\d+) kB/m.exec(textOf(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0) / 1024
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    // It has ended meanwhile, or there is no /proc.
    return ''
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
