import type { Report } from '../model/problem.ts'
import type { World } from '../model/world.ts'
import { findInside } from './inside.ts'

/**
 * Reads a file of the issue; undefined, with an error reported, where it leads out of the issue
 * or the disk will not give it.
 */
export async function readFileInside(
  folder: string,
  name: string,
  file: string,
  world: World,
  report: Report
): Promise<Uint8Array | undefined> {
  const found = await findInside(folder, name, world)
  if (typeof found === 'string') {
    report({
      code: 'file/outside',
      severity: 'error',
      place: { file },
      message: {
        en: 'This file is a link that leads out of the issue, or to nothing.',
        zh: '此文件是指向期刊文件夹之外（或不存在之处）的链接。'
      },
      hint: { en: 'Put the file itself in its place.', zh: '请放入文件本身。' }
    })
    return undefined
  }
  try {
    return await world.read(found.path)
  } catch (error) {
    const reason = diskReason(error)
    report({
      code: 'file/unreadable',
      severity: 'error',
      place: { file },
      message: {
        en: `The file cannot be read (${reason}).`,
        zh: `此文件无法读取（${reason}）。`
      },
      hint: {
        en: 'Check that it is a file and that you may read it.',
        zh: '请检查它是否为文件、是否有读取权限。'
      }
    })
    return undefined
  }
}

/** The disk's own code, for example `EACCES`; anything else is a mistake of ours. */
function diskReason(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code
  throw error
}
