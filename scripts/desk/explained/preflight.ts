import type { Explanations } from './explanation.ts'

/** What a printer would send a file back for: the file, its metadata, intent, boxes, colours and transparency. */
export const preflightExplanations: Explanations = {
  'preflight/not-pdf': {
    means: {
      en: 'The file is no PDF, or so damaged that nothing in it can be found.',
      zh: '这不是 PDF，或已损坏到读不出任何内容。'
    }
  },
  'preflight/header-version': {
    means: {
      en: 'The file says a version of PDF that its standard does not know: it may ask for things that a press’s program cannot do.',
      zh: '文件自称的 PDF 版本超出标准，可能含有印刷系统不认识的内容。'
    }
  }
}
