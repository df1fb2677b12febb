import type { Problem, Words } from '../model/problem.ts'

/** A new issue would come among files of somebody. */
export function notEmpty(folder: string): Problem {
  return {
    code: 'init/not-empty',
    severity: 'error',
    place: { file: folder },
    message: {
      en: 'There are files in this folder already; nothing was changed.',
      zh: '这个文件夹里已经有文件，未作任何改动。'
    },
    hint: anotherFolder
  }
}

/** Something else has the name that the new folder should have. */
export function noFolder(folder: string): Problem {
  return {
    code: 'init/no-folder',
    severity: 'error',
    place: { file: folder },
    message: {
      en: 'What stands here is no folder; nothing was changed.',
      zh: '这里已有一个不是文件夹的东西，未作任何改动。'
    },
    hint: anotherFolder
  }
}

/** The disk refused. */
export function cannotBeMade(folder: string, reason: Words): Problem {
  return {
    code: 'init/cannot-be-made',
    severity: 'error',
    place: { file: folder },
    message: {
      en: `The issue cannot be made here: ${reason.en}.`,
      zh: `无法在此新建：${reason.zh}。`
    },
    hint: {
      en: 'Choose another folder, one that you may write in.',
      zh: '请另选一个有权写入的文件夹。'
    }
  }
}

const anotherFolder: Words = {
  en: 'Choose a folder that is not there yet.',
  zh: '请另选一个还不存在的文件夹。'
}
