import { basename, dirname } from 'node:path'
import { diskReason } from '../../kit/disk-reason.ts'
import type { Problem, Report, Words } from '../../model/problem.ts'
import type { Holder, World } from '../../model/world.ts'

/**
 * Takes the folder in which a build is made; gives back how to leave it, or undefined after reporting that another
 * build is at work there or that nothing can be written.
 */
export async function takeWorkFolder(
  folder: string,
  world: World,
  report: Report
): Promise<(() => void) | undefined> {
  try {
    const taken = await world.take(folder)
    if (taken.kind === 'ours') return taken.leave
    report(busy(folder, taken.by, basename(taken.file)))
  } catch (error) {
    const reason = diskReason(error)
    if (reason === undefined) throw error
    report(unwritable(dirname(folder), reason))
  }
  return undefined
}

function unwritable(folder: string, reason: Words): Problem {
  return {
    code: 'lock/unwritable',
    severity: 'error',
    message: {
      en: `Nothing can be written here: ${reason.en}.`,
      zh: `这里无法写入：${reason.zh}。`
    },
    hint: {
      en: 'Make this folder writable and leave room in it, or choose another with --output.',
      zh: '请开放此处的写入权限并留出空间，或用 --output 另选文件夹。'
    },
    place: { file: folder }
  }
}

function busy(folder: string, holder: Holder, file: string): Problem {
  return {
    code: 'lock/busy',
    severity: 'error',
    message: {
      en: `Another build (process ${holder.pid} on ${holder.host}) is at work in this folder.`,
      zh: `另一次构建（${holder.host} 上的进程 ${holder.pid}）正在使用这个文件夹。`
    },
    hint: {
      en: `Wait until it has ended, or stop it; if there is none, remove ${file} here.`,
      zh: `请等它结束或将其停止；如果并没有，请删除这里的 ${file}。`
    },
    place: { file: folder }
  }
}
