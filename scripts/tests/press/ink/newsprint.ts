import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder } from '../../../kit/folders.ts'

/** The profile of coldset newsprint that goes with the program. */
export function newsprint(totalInk: 220 | 240 = 220): Uint8Array {
  const file = join(projectFolder, 'styles', 'profiles', `newsprint-${totalInk}.icc`)
  return new Uint8Array(readFileSync(file))
}
