import type { Problem, Words } from '../../model/problem.ts'

/** There are no pages to be proofed. */
export function notBuilt(file: string, command: string): Problem {
  return {
    code: 'proofsheet/not-built',
    severity: 'error',
    place: { file },
    message: {
      en: 'The output folder has no whole pages of this issue to make a proof of.',
      zh: '输出文件夹里没有这一期完整的版面，出不了校样。'
    },
    hint: { en: `Build first: ${command}`, zh: `请先生成：${command}` }
  }
}

/** The copy was changed after the pages were made. */
export function madeBefore(file: string, stories: readonly string[], command: string): Problem {
  return {
    code: 'proofsheet/older-pages',
    severity: 'warning',
    place: { file },
    message: {
      en: `The proof shows the pages as they were built; the manuscript was changed after that: ${stories.join(', ')}.`,
      zh: `校样是按已生成的版面出的，其后稿件又有改动：${stories.join('、')}。`
    },
    hint: {
      en: `Build, then make the proof again: ${command}`,
      zh: `请先生成再重出校样：${command}`
    }
  }
}

/** The disk refused the proof, or something else stands in its place. */
export function notWritten(file: string, why: Words): Problem {
  return {
    code: 'proofsheet/not-written',
    severity: 'error',
    place: { file },
    message: { en: `The proof was not written: ${why.en}.`, zh: `校样没有写出：${why.zh}。` },
    hint: {
      en: 'Make room there, or choose another folder with --output.',
      zh: '请腾出位置，或用 --output 另选文件夹。'
    }
  }
}
