import type { Place, Problem } from '../../model/problem.ts'

/** No correction of the issue asks for a notice. */
export function nothingToTell(file: string): Problem {
  return {
    code: 'notice/nothing-asked',
    severity: 'error',
    place: { file },
    message: {
      en: 'No correction that was made asks for a notice.',
      zh: '没有哪条已改的更正要求刊登更正启事。'
    },
    hint: {
      en: 'Write notice: true under the correction in corrections.yaml, with its right reading, and build.',
      zh: '请在 corrections.yaml 的那条更正下写上 notice: true 和正确的文字，再生成一次。'
    }
  }
}

/** The paper of which the notice speaks is not the one in the output folder. */
export function notBuilt(folder: string, command: string): Problem {
  return {
    code: 'notice/not-built',
    severity: 'error',
    place: { file: folder },
    message: {
      en: 'The corrections do not stand in a finished paper yet: what a notice says is read from its pages.',
      zh: '更正还没有印进成品；更正启事里的文字和版次都取自成品的版面。'
    },
    hint: { en: `Build first: ${command}`, zh: `请先生成：${command}` }
  }
}

/** What a notice would call right is not what the pages have. */
export function noticeNotPrinted(
  { id, wrong, right }: Readonly<Record<'id' | 'wrong' | 'right', string>>,
  place: Place
): Problem {
  const isDropped = right === ''
  return {
    code: 'notice/not-printed',
    severity: 'error',
    place,
    message: isDropped
      ? {
          en: `The correction “${id}” drops “${wrong}”, and the page still has it.`,
          zh: `更正“${id}”要删去“${wrong}”，版面上却还有。`
        }
      : {
          en: `The right reading of “${id}”, “${right}”, does not stand on the page.`,
          zh: `更正“${id}”的正确文字“${right}”不在版面上。`
        },
    hint: {
      en: 'Quote whole words in wrong and right, as a reader finds them on the page, and build again.',
      zh: '请在 wrong 和 right 中引完整的词句，使读者能在版面上找到，再生成一次。'
    }
  }
}

/** The next issue has a file of the notice's name that says something else. */
export function noticeStands(file: string): Problem {
  return {
    code: 'notice/file-stands',
    severity: 'error',
    place: { file },
    message: {
      en: 'The next issue has a notice of this name already, and it says something else.',
      zh: '下一期里已有这个名字的更正启事，内容不同。'
    },
    hint: {
      en: 'If it was written before another correction, delete it and run the command again; else give it another name.',
      zh: '如果它写在新的更正之前，请删去后再运行；否则请给它改名。'
    }
  }
}

/** The folder of the next issue is none, or would not take the file. */
export function noticeNotPut(file: string, reason: Problem['message']): Problem {
  return {
    code: 'notice/not-put',
    severity: 'error',
    place: { file },
    message: {
      en: `The notice could not be put there: ${reason.en}.`,
      zh: `更正启事没有放进去：${reason.zh}。`
    },
    hint: {
      en: 'Name the folder of the next issue, the one with issue.yaml, and a page that it has.',
      zh: '请指明下一期的文件夹（有 issue.yaml 的那个）和其中有的版。'
    }
  }
}
