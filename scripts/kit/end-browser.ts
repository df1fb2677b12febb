import { readdirSync, readFileSync } from 'node:fs'

/** Ends a browser with all its processes; one whose process is not known yet, by its profile (on Linux). */
export function endBrowser(pid: number | undefined, profile: string): void {
  for (const leader of pid === undefined ? processesWith(profile) : [pid]) killGroup(leader)
}

/** A browser is started as the leader of a group of its own (not on Windows). */
function killGroup(leader: number): void {
  try {
    process.kill(process.platform === 'win32' ? leader : -leader, 'SIGKILL')
  } catch {
    // Every process of the group has ended already, or it is no group's leader.
  }
}

function processesWith(profile: string): readonly number[] {
  if (process.platform !== 'linux') return []
  return readdirSync('/proc')
    .filter(name => /^\d+$/.test(name) && commandOf(name).includes(`--user-data-dir=${profile}`))
    .map(Number)
}

function commandOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  } catch {
    return ''
  }
}
