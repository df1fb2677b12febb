import { diskReason } from '../kit/disk-reason.ts'
import type { Problem, Report, Words } from '../model/problem.ts'
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
    report(found === 'closed' ? unreadable(file, noRight) : leadsOut(file))
    return undefined
  }
  try {
    return await world.read(found.path, mostBytes)
  } catch (error) {
    const reason = diskReason(error)
    if (reason === undefined) throw error
    report(unreadable(file, reason))
    return undefined
  }
}

/** A story of a million characters is a book; what is larger is no text at all. */
const mostBytes = 4 * 2 ** 20

const noRight: Words = { en: 'no permission', zh: '没有权限' }

function leadsOut(file: string): Problem {
  return {
    code: 'file/outside',
    severity: 'error',
    place: { file },
    message: {
      en: 'This file is a link that leads out of the issue, or to nothing.',
      zh: '此文件是指向期刊文件夹之外（或不存在之处）的链接。'
    },
    hint: { en: 'Put the file itself in its place.', zh: '请放入文件本身。' }
  }
}

function unreadable(file: string, reason: Words): Problem {
  return {
    code: 'file/unreadable',
    severity: 'error',
    place: { file },
    message: {
      en: `The file cannot be read: ${reason.en}.`,
      zh: `此文件无法读取：${reason.zh}。`
    },
    hint: {
      en: 'Put a file of text in its place, no larger than 4 MB, which you may read.',
      zh: '请放入您有权读取的文本文件，不超过 4 MB。'
    }
  }
}
