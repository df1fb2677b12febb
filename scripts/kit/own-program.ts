import { programKey } from '../setup/program.mjs'
import { projectFolder } from './folders.ts'

/** Written into the joined program where that is made; there is none in the sources. */
declare const joinedProgramKey: string | undefined

/** Another word for every other program: by the content of its sources, what npm installed, and Node. */
export function ownProgram(): string {
  return typeof joinedProgramKey === 'string' ? joinedProgramKey : programKey(projectFolder)
}
