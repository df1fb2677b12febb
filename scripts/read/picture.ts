import { openCache } from '../kit/cache.ts'
import { diskReason } from '../kit/disk-reason.ts'
import { cacheFolder } from '../kit/folders.ts'
import { sha256Hex } from '../kit/hash.ts'
import type { Place, Report, Words } from '../model/problem.ts'
import type { Picture } from '../model/story.ts'
import type { World } from '../model/world.ts'
import { brokenProfile } from './broken-profile.ts'
import { decodePicture } from './decode-picture.ts'
import { findInside } from './inside.ts'
import { mostMegabytes, type PictureFault, pictureFault } from './picture-faults.ts'

/**
 * Reads and decodes a picture that the copy names; `place` is where it is named.
 * Undefined, with an error reported, where it is not a whole picture inside the folder.
 */
export async function readPicture(
  folder: string,
  name: string,
  place: Place,
  world: World,
  report: Report
): Promise<Picture | undefined> {
  const found = await findInside(folder, name, world)
  if (typeof found === 'string') return fail(found)
  const bytes = await readBytes(found.path, world)
  if (bytes === 'too-heavy') return fail(bytes)
  if (!(bytes instanceof Uint8Array)) return fail('unreadable', bytes)
  if (bytes.length === 0) return fail('empty')
  const decoded = await decodePicture(bytes, openCache(world, cacheFolder, 'pictures'))
  if ('fault' in decoded) return fail(decoded.fault, decoded.detail)
  const { isProfileBroken, ...picture } = decoded
  if (isProfileBroken) report(brokenProfile(name.slice(0, 80), place, decoded.original?.space))
  return { name, ...picture, hash: sha256Hex(bytes) }

  function fail(fault: PictureFault, detail: Words | string = ''): undefined {
    report({ severity: 'error', place, ...pictureFault(fault, name.slice(0, 80), detail) })
  }
}

/** The bytes, or why the disk will not give them. */
async function readBytes(path: string, world: World): Promise<Uint8Array | Words | 'too-heavy'> {
  try {
    return await world.read(path, mostMegabytes * 2 ** 20)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EFBIG') return 'too-heavy'
    const reason = diskReason(error)
    if (reason === undefined) throw error
    return reason
  }
}
