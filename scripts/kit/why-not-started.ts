import { type SpawnSyncReturns, spawnSync } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { devNull } from 'node:os'
import { type BrowserChoice, browserArguments, browserEnvironment } from './browser-command.ts'

/**
 * Asks a browser that would not start what it lacks: missing libraries, or its own last words when it has no more to do
 * than start and end. Undefined when it does so: then it can run, and may be tried again.
 */
export function whyNotStarted(
  choice: BrowserChoice,
  profile: string,
  limitMs: number
): string | undefined {
  const missing = missingLibraries(choice, browserEnvironment(choice, profile))
  if (missing.length > 0) return `missing libraries: ${missing.join(', ')}`
  const run = startAndEnd(choice, profile, limitMs)
  // Ended from outside, for want of memory say: that says nothing of whether it can run.
  if (run.status === 0 || run.signal === 'SIGKILL') return undefined
  const words = run.stderr?.split('\n').find(line => /FATAL|ERROR|error/.test(line))
  const end = run.signal ?? `exit code ${run.status}`
  return words?.trim() ?? run.error?.message ?? `it ended at once (${end})`
}

/** Who gives the orders is gone when the browser begins to listen: so it ends by itself. */
function startAndEnd(
  choice: BrowserChoice,
  profile: string,
  limitMs: number
): SpawnSyncReturns<string> {
  const nobody = openSync(devNull, 'r+')
  const run = spawnSync(choice.executable, browserArguments(choice, profile), {
    env: browserEnvironment(choice, profile),
    stdio: ['ignore', 'pipe', 'pipe', nobody, nobody],
    timeout: limitMs,
    killSignal: 'SIGKILL',
    encoding: 'utf8'
  })
  closeSync(nobody)
  return run
}

function missingLibraries(choice: BrowserChoice, env: NodeJS.ProcessEnv): readonly string[] {
  if (process.platform !== 'linux') return []
  const { stdout } = spawnSync('ldd', [choice.executable], { env, encoding: 'utf8' })
  return [...(stdout ?? '').matchAll(/^\s*(\S+) => not found/gm)].map(match => match[1] ?? '')
}
