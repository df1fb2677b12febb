import type { Problem } from '../../model/problem.ts'

/** There is no accepted edition with which the pages could be compared. */
export function nothingAccepted(file: string): Problem {
  return {
    code: 'diff/nothing-accepted',
    severity: 'error',
    place: { file },
    message: {
      en: 'No edition of this issue was accepted yet: there is nothing to compare with.',
      zh: '这一期还没有签定版，无从对比。'
    },
    hint: { en: 'Accept one with duikai accept.', zh: '用 duikai accept 签定一个。' }
  }
}

/** The output folder has no pages of this issue of which all is known. */
export function pagesNotBuilt(file: string, command: string): Problem {
  return {
    code: 'diff/not-built',
    severity: 'error',
    place: { file },
    message: {
      en: 'The output folder has no pages of this issue that can be compared.',
      zh: '输出文件夹里没有这一期可供对比的版面。'
    },
    hint: { en: `Build first: ${command}`, zh: `请先生成：${command}` }
  }
}
