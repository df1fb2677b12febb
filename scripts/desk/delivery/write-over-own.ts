import { diskReason } from '../../kit/disk-reason.ts'
import type { Words } from '../../model/problem.ts'
import type { World } from '../../model/world.ts'

/** Why a file was not written where something of the newsroom's own stands. */
export const otherStands: Words = { en: 'something else stands there', zh: '那里已有别的文件' }

/**
 * Writes a file where nothing stands, or over one that Duikai made; why it did not, or undefined.
 * @throws what is no refusal of the disk
 */
export async function writeOverOwn(
  path: string,
  content: Uint8Array | string,
  isOwn: (bytes: Uint8Array) => boolean,
  world: World
): Promise<Words | undefined> {
  try {
    const standing = await world.look(path)
    const isFree = standing === undefined || (standing === 'file' && isOwn(await world.read(path)))
    if (!isFree) return otherStands
    await world.write(path, content)
    return undefined
  } catch (error) {
    const reason = diskReason(error)
    if (reason === undefined) throw error
    return reason
  }
}
