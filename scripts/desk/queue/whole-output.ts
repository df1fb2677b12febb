import { z } from 'zod'
import { sha256Hex } from '../../kit/hash.ts'
import type { World } from '../../model/world.ts'
import { insidePath, jsonOf, markName } from '../delivery/output-mark.ts'

/** The SHA-256 of an output's mark; undefined where there is none. */
export async function markOf(output: string, world: World): Promise<string | undefined> {
  const path = `${output}/${markName}`
  return (await world.look(path)) === 'file' ? sha256Hex(await world.read(path)) : undefined
}

/** Whether an output stands as its mark says, every file with its bytes. */
export async function isWhole(output: string, world: World): Promise<boolean> {
  const found = mark.safeParse(await jsonOf(`${output}/${markName}`, world)).data
  if (!found) return false
  for (const { path, sha256 } of found.files) {
    const file = `${output}/${path}`
    if ((await world.look(file)) !== 'file') return false
    if (sha256 !== undefined && sha256Hex(await world.read(file)) !== sha256) return false
  }
  return true
}

const mark = z.object({
  files: z.array(z.object({ path: insidePath, sha256: z.string().optional() }))
})
