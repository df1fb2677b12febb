import type { IssueFacts } from '../../model/issue.ts'
import type { Problem } from '../../model/problem.ts'

/** A vertical edition was asked for of an issue whose language is not read from top to bottom. */
export function notVertical({ file, language }: IssueFacts): Problem {
  return {
    code: 'book/not-vertical',
    severity: 'warning',
    place: { file },
    message: {
      en: `No vertical edition was made: the language of this issue is ${language}, which is not read from top to bottom.`,
      zh: `没有制作竖排本：本期语言是 ${language}，不从上往下读。`
    },
    hint: {
      en: 'Leave --vertical out, or write “language: zh-CN” in issue.yaml if the issue is Chinese. Paper and book are made as ever.',
      zh: '去掉 --vertical；如果本期是中文，请在 issue.yaml 写 language: zh-CN。报纸和电子书照常生成。'
    }
  }
}
