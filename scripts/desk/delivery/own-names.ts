import { basename, dirname } from 'node:path'
import { sha256Hex } from '../../kit/hash.ts'

/** The accepted layout's file. */
export const lockName = 'layout.lock.json'

/** The folder in an issue's own that keeps its accepted editions. */
export const editionsFolder = 'editions'

/** The hidden folder beside an output in which its next set is made; its name is short however long the other is. */
export function workFolder(output: string): string {
  return `${dirname(output)}/.duikai-${sha256Hex(basename(output)).slice(0, 12)}`
}
